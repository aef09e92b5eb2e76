import { projectJsonFormat } from '../project-json/project-json-schema.ts';
import { isObject, listOf, objectOf, textOfValue } from './json-values.ts';

/** The layout of records in pages from before they said which they have. */
const unnumberedVersion = 3;

/**
 * The records in a page of annotations that our own writer wrote (`export/web-annotation.ts`), as a
 * file of our own format, to be checked as one. Null when the page is somebody else's.
 */
export function projectInAnnotations(page: unknown): object | null {
  const { records, items, generated, generator, type } = objectOf(page);
  if (type !== 'AnnotationPage' || !isObject(records) || !Array.isArray(records.articles)) {
    return null;
  }
  const recordsOf = (motivation: string): unknown[] =>
    listOf(items).flatMap((item) => {
      const annotation = objectOf(item);
      return annotation.motivation === motivation ? [annotation.record] : [];
    });
  return {
    format: projectJsonFormat,
    schemaVersion: records.schemaVersion ?? unnumberedVersion,
    exportedAt: generated,
    generator: textOfValue(objectOf(generator).name),
    offsetUnit: 'utf16',
    newline: 'lf',
    scope: 'articles',
    leftOut: { contradictions: 0, edits: 0 },
    codebook: records.codebook,
    annotators: records.annotators,
    articles: records.articles,
    entities: records.entities,
    propositions: records.propositions,
    mentions: recordsOf('identifying'),
    claims: recordsOf('describing'),
    contradictions: recordsOf('linking'),
    comments: recordsOf('commenting'),
    // A page for other programs carries the present work alone.
    history: [],
    trash: [],
    comparisons: [],
    decisions: [],
  };
}
