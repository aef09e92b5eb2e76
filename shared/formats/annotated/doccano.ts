import { ok } from '../../model/result.ts';
import type {
  AnnotatedFormat,
  AnnotatedProblem,
  FoundDocument,
  FoundRegion,
  FoundRelation,
} from './annotated-format.ts';
import {
  isObject,
  listOf,
  malformed,
  objectOf,
  offsetOf,
  textOfValue,
  textOrNull,
} from './json-values.ts';
import type { OpenedFile } from './open-files.ts';
import { metadataOfFields } from './metadata-of-fields.ts';

// https://doccano.github.io/doccano: one document a line. Sequence labelling has triples in
// `label` (`labels` until 1.0), relation extraction has `entities` and `relations`, exports of the
// first years have `annotations`. The unit follows the browser (UTF-16), or graphemes where the
// project says so, or code points in the servers of 2019 to 2021; the file does not tell.

type Values = Readonly<Record<string, unknown>>;

/** doccano, sequence labelling and relation extraction; JSONL or JSON. */
export const doccano = {
  id: 'doccano',
  extensions: ['jsonl', 'json'],
  units: ['utf-16', 'graphemes', 'code-points'],
  recognises: (file) => linesOf(file).slice(0, 50).some(isDocument),
  read(file) {
    const lines = linesOf(file);
    if (lines.length === 0) return malformed('jsonl');
    const problems: AnnotatedProblem[] = [];
    const documents = lines.flatMap((line, i) => {
      const document = readDocument(line, `${i + 1}`, problems);
      if (document === null) problems.push({ path: `${i + 1}`, reason: 'no-text', detail: '' });
      return document === null ? [] : [document];
    });
    return ok({ documents, problems });
  },
} as const satisfies AnnotatedFormat;

function linesOf(file: OpenedFile): Values[] {
  const value = file.json();
  return (Array.isArray(value) ? listOf(value) : file.jsonLines()).filter(isObject);
}

function isDocument(line: Values): boolean {
  return (
    textIn(line) !== null &&
    (triplesIn(line).length > 0 ||
      objectsIn(line).some(({ start_offset }) => typeof start_offset === 'number'))
  );
}

function textIn({ text, data }: Values): string | null {
  return textOrNull(text) ?? textOrNull(data);
}

function triplesIn({ label, labels }: Values): (readonly unknown[])[] {
  return [...listOf(label), ...listOf(labels)].filter(
    (triple): triple is unknown[] => Array.isArray(triple) && triple.length === 3,
  );
}

function objectsIn({ entities, annotations }: Values): Values[] {
  return [...listOf(entities), ...listOf(annotations)].filter(isObject);
}

function readDocument(
  line: Values,
  path: string,
  problems: AnnotatedProblem[],
): FoundDocument | null {
  const text = textIn(line);
  if (text === null) return null;
  const triples = triplesIn(line).map(([start, end, label], i) =>
    regionOf(`t${i}`, { start_offset: start, end_offset: end, label }, `${path}/label/${i}`),
  );
  const objects = objectsIn(line).map((entity, i) =>
    regionOf(textOfValue(entity.id) || `e${i}`, entity, `${path}/entities/${i}`),
  );
  const relations = listOf(line.relations).map((value, i): FoundRelation => {
    const relation = objectOf(value);
    return {
      label: textOfValue(relation.type),
      from: textOfValue(relation.from_id),
      to: textOfValue(relation.to_id),
      recordId: null,
      path: `${path}/relations/${i}`,
    };
  });
  const comments = [...listOf(line.Comments), ...listOf(line.comments)].length;
  if (comments > 0) {
    problems.push({ path, reason: 'document-label', detail: `Comments: ${comments}` });
  }
  const { articleId, metadata } = metadataOfFields(line);
  return {
    name: metadata.title || textOfValue(line.id),
    text,
    articleId,
    addresses: [],
    metadata,
    regions: [...triples, ...objects],
    relations,
  };
}

function regionOf(key: string, entity: Values, path: string): FoundRegion {
  return {
    key,
    label: textOfValue(entity.label),
    pieces: [
      {
        start: offsetOf(entity.start_offset),
        end: offsetOf(entity.end_offset),
        // doccano itself writes no quotes; our own writer adds them.
        quote: textOrNull(entity.exact),
      },
    ],
    note: '',
    attributes: {},
    entity: null,
    recordId: null,
    path,
  };
}
