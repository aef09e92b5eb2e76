import { ok } from '../../model/result.ts';
import type {
  AnnotatedFormat,
  AnnotatedProblem,
  FoundDocument,
  FoundPiece,
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
  textValues,
} from './json-values.ts';
import { metadataOfFields } from './metadata-of-fields.ts';
import type { OpenedFile } from './open-files.ts';

// https://prodi.gy/docs/api-interfaces: a task a line with `text`, `tokens` and `spans`, relations
// by the token that stands for each end and, since 1.10, the span around it. Offsets are Python's.

type Values = Readonly<Record<string, unknown>>;

/** Prodigy annotations (`ner_manual`, `spans_manual`, `relations`), and what spaCy projects keep. */
export const prodigy = {
  id: 'spacy',
  extensions: ['jsonl'],
  units: ['code-points', 'utf-16', 'graphemes'],
  recognises: (file) => linesOf(file).slice(0, 50).some(isTask),
  read(file) {
    const lines = linesOf(file);
    if (lines.length === 0) return malformed('jsonl');
    const problems: AnnotatedProblem[] = [];
    const documents = lines.flatMap((line, i): FoundDocument[] => {
      const path = `${i + 1}`;
      const text = textOrNull(line.text);
      if (text === null) {
        problems.push({ path, reason: 'no-text', detail: '' });
        return [];
      }
      const answer = textOfValue(line.answer);
      if (answer === 'reject' || answer === 'ignore') {
        problems.push({ path, reason: 'rejected-there', detail: answer });
        return [];
      }
      return [readTask(line, text, path)];
    });
    return ok({ documents: joinSameText(documents), problems });
  },
} as const satisfies AnnotatedFormat;

function linesOf(file: OpenedFile): Values[] {
  const value = file.json();
  return (Array.isArray(value) ? listOf(value) : file.jsonLines()).filter(isObject);
}

function isTask(line: Values): boolean {
  return (
    typeof line.text === 'string' &&
    (listOf(line.spans).some((span) => typeof objectOf(span).start === 'number') ||
      ('_task_hash' in line && Array.isArray(line.tokens)))
  );
}

function readTask(line: Values, text: string, path: string): FoundDocument {
  const regions = listOf(line.spans).map((value, i) =>
    regionOf(objectOf(value), `${path}/spans/${i}`),
  );
  const byPlace = new Map(regions.map((region) => [placeKey(region.pieces[0]), region.key]));
  const tokens = listOf(line.tokens).map(objectOf);
  const relations: FoundRelation[] = [];
  for (const [i, value] of listOf(line.relations).entries()) {
    const relation = objectOf(value);
    const at = `${path}/relations/${i}`;
    const endOf = (which: 'head' | 'child'): string => {
      const span = objectOf(relation[`${which}_span`] ?? tokens[offsetOf(relation[which])]);
      const region = regionOf(span, `${at}/${which}`);
      const known = byPlace.get(placeKey(region.pieces[0]));
      if (known !== undefined) return known;
      // In the `relations` interface a labelled span may stand in the relation alone.
      if (region.label !== '') {
        regions.push(region);
        byPlace.set(placeKey(region.pieces[0]), region.key);
      }
      return region.key;
    };
    const [from, to] = [endOf('head'), endOf('child')];
    relations.push({ label: textOfValue(relation.label), from, to, recordId: null, path: at });
  }
  const meta = objectOf(line.meta);
  const { articleId, metadata } = metadataOfFields({ ...meta, article_id: meta.id });
  const isOurs = 'outlet' in meta && 'title' in meta;
  return {
    name: metadata.title || path,
    text,
    articleId: isOurs ? articleId : null,
    addresses: [],
    metadata,
    regions,
    relations,
    evidence: tokens.map(pieceOf).filter(({ quote }) => quote !== null),
  };
}

function placeKey(piece: FoundPiece | undefined): string {
  return `${piece?.start} ${piece?.end}`;
}

function pieceOf(value: Values): FoundPiece {
  return { start: offsetOf(value.start), end: offsetOf(value.end), quote: textOrNull(value.text) };
}

function regionOf(span: Values, path: string): FoundRegion {
  const { kb_id } = textValues(span);
  return {
    key: path,
    label: textOfValue(span.label),
    pieces: [pieceOf(span)],
    note: '',
    attributes: {},
    entity: kb_id === undefined ? null : { key: kb_id, isOurs: false, name: '', externalId: kb_id },
    recordId: null,
    path,
  };
}

/** Questions about one span each (`ner.correct`, binary) repeat their text: one document. */
function joinSameText(documents: readonly FoundDocument[]): FoundDocument[] {
  const joined = new Map<string, FoundDocument>();
  for (const document of documents) {
    const text = document.text ?? '';
    const earlier = joined.get(text);
    joined.set(
      text,
      earlier === undefined
        ? document
        : {
            ...earlier,
            regions: [...earlier.regions, ...document.regions],
            relations: [...earlier.relations, ...document.relations],
          },
    );
  }
  return [...joined.values()];
}
