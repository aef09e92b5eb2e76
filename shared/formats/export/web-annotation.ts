import type { Anchor } from '../../model/anchor.ts';
import type { Article } from '../../model/article.ts';
import type { Id } from '../../model/id.ts';
import type { Project } from '../../model/project.ts';
import { compareCodeUnits } from '../project-json/in-schema-order.ts';
import { annotatedArticles } from './annotated-articles.ts';
import {
  writtenArticle,
  writtenClaim,
  writtenContradiction,
  writtenMention,
} from '../project-json/written-records.ts';
import { projectJsonVersion } from '../project-json/project-json-schema.ts';
import { createArticleOffsets, textOf } from './article-offsets.ts';
import type { ArticleOffsets } from './article-offsets.ts';
import { countLosses } from './count-losses.ts';
import type { ExportFormat } from './export-format.ts';
import { externalIri, iriOf, isIri } from './record-iri.ts';
import { selectRecords } from './export-selection.ts';

// https://www.w3.org/TR/annotation-model/. Positions are code points in logical order, end
// excluded, as the recommendation says (4.2.5); the quote beside each is what readers should trust,
// for some write UTF-16. `record` holds the whole record as a JSON value (JSON-LD 1.1 `@json`), and
// `records` of the page those that are no annotations (articles with their texts, entities), so that
// readers of the standard see annotations and readers of ours lose nothing.

const vocabulary = 'urn:hashiya:vocabulary#';
const context = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    record: { '@id': `${vocabulary}record`, '@type': '@json' },
    records: { '@id': `${vocabulary}records`, '@type': '@json' },
  },
] as const;

/** The part of an annotation that is alike for mentions, claims and contradictions. */
interface RecordLike {
  readonly id: Id;
  readonly createdBy: Id;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Web Annotation Data Model, one page of annotations. */
export const webAnnotation = {
  id: 'web-annotation',
  extension: 'jsonld',
  mimeType: 'application/ld+json',
  write(project, selection, { now, generator }) {
    const { project: selected } = selectRecords(project, selection);
    const offsets = createArticleOffsets(selected);
    const author = (id: Id): object => ({
      type: 'Person',
      name: selected.annotators.get(id)?.name ?? id,
    });
    const annotation = (
      record: RecordLike,
      motivation: string,
      body: object[],
      target: unknown,
      written: object,
    ) => ({
      id: iriOf(record.id),
      type: 'Annotation',
      motivation,
      created: record.createdAt,
      modified: record.updatedAt,
      creator: author(record.createdBy),
      body,
      target,
      record: written,
    });
    const target = (anchor: Anchor) => targetOf(anchor, selected, offsets);

    const items: object[] = [];
    for (const { mentions, claims } of annotatedArticles(selected)) {
      for (const { mention, entity } of mentions) {
        const identity = externalIri(entity.externalId) ?? iriOf(entity.id);
        items.push(
          annotation(
            mention,
            'identifying',
            [
              { type: 'SpecificResource', source: identity, purpose: 'identifying' },
              { type: 'TextualBody', value: entity.type, purpose: 'classifying' },
              { type: 'TextualBody', value: entity.name, purpose: 'describing' },
            ],
            target(mention.anchor),
            writtenMention(mention, offsets),
          ),
        );
      }
      for (const claim of claims) {
        items.push(
          annotation(
            claim,
            'describing',
            [{ type: 'TextualBody', value: claim.gloss, purpose: 'describing' }],
            target(claim.content),
            writtenClaim(claim, offsets),
          ),
        );
      }
    }
    for (const contradiction of byId(selected.contradictions)) {
      const { sideA, sideB, relation, explanation } = contradiction;
      items.push(
        annotation(
          contradiction,
          'linking',
          [
            { type: 'TextualBody', value: relation, purpose: 'classifying' },
            { type: 'TextualBody', value: explanation, purpose: 'describing' },
          ],
          [...sideA.claimIds, ...sideB.claimIds].map(iriOf),
          writtenContradiction(contradiction, offsets),
        ),
      );
    }
    for (const comment of byId(selected.comments)) {
      items.push({
        id: iriOf(comment.id),
        type: 'Annotation',
        motivation: 'commenting',
        created: comment.createdAt,
        creator: author(comment.createdBy),
        body: [{ type: 'TextualBody', value: comment.text, purpose: 'commenting' }],
        target: iriOf(comment.recordId),
        record: comment,
      });
    }
    const page = {
      '@context': context,
      id: `urn:hashiya:page:${now}`,
      type: 'AnnotationPage',
      generator: { type: 'Software', name: generator },
      generated: now,
      items,
      records: {
        schemaVersion: projectJsonVersion,
        codebook: selected.codebook.get('codebook') ?? null,
        annotators: byId(selected.annotators),
        articles: byId(selected.articles).map((article) =>
          writtenArticle(article, textOf(selected, article.id), offsets),
        ),
        entities: byId(selected.entities),
        propositions: byId(selected.propositions),
      },
    };
    return `${JSON.stringify(page, null, 2)}\n`;
  },
  losses: (project, selection) => countLosses(project, selection, ['contradictions-reaching-out']),
} as const satisfies ExportFormat;

function targetOf(
  { articleId, fragments }: Anchor,
  project: Project,
  offsets: ArticleOffsets,
): object {
  const converter = offsets(articleId);
  const source = sourceOf(project.articles.get(articleId), articleId);
  const pieces = fragments.map(({ start, end, exact, prefix, suffix }) => ({
    type: 'SpecificResource',
    source,
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      {
        type: 'TextPositionSelector',
        start: converter.toCodePoint(start),
        end: converter.toCodePoint(end),
      },
    ],
  }));
  const [first] = pieces;
  // A List is one target of several parts; a plain array would be several targets.
  return first !== undefined && pieces.length === 1 ? first : { type: 'List', items: pieces };
}

/** The article as a resource; its own address where it has one. */
function sourceOf(article: Article | undefined, id: Id): object {
  return {
    id: article !== undefined && isIri(article.url) ? article.url : iriOf(id),
    type: 'Text',
    format: 'text/plain',
    ...(article?.language ? { language: article.language } : {}),
    textDirection: article?.direction ?? 'auto',
  };
}

function byId<R extends { readonly id: Id }>(table: ReadonlyMap<Id, R>): R[] {
  return [...table.values()].sort((a, b) => compareCodeUnits(a.id, b.id));
}
