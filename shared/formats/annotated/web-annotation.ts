import { ok } from '../../model/result.ts';
import type {
  AnnotatedFormat,
  AnnotatedProblem,
  FoundDocument,
  FoundPiece,
  FoundRegion,
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

// https://www.w3.org/TR/annotation-model/ as Recogito, Annotorious and Hypothesis write it: alone, in
// a list, in a page or a collection. There is no text in the file. Recogito and Hypothesis count
// UTF-16 units where the recommendation says code points, so the quote is what counts. Hypothesis's
// own export keeps `tags` and `text` beside the standard's targets.

type Values = Readonly<Record<string, unknown>>;

/** Annotations of the W3C's model, and of Hypothesis's API. */
export const webAnnotation = {
  id: 'web-annotation',
  extensions: ['jsonld', 'json'],
  units: ['code-points', 'utf-16', 'graphemes'],
  placesByQuote: true,
  recognises: (file) => annotationsOf(file).slice(0, 50).some(isAnnotation),
  read(file) {
    const annotations = annotationsOf(file);
    if (annotations.length === 0) return malformed('json');
    const problems: AnnotatedProblem[] = [];
    const documents = new Map<
      string,
      { addresses: string[]; title: string; regions: FoundRegion[] }
    >();
    for (const [i, annotation] of annotations.entries()) {
      const path = textOfValue(annotation.id) || `/${i}`;
      const read = readAnnotation(annotation, path);
      if (read.pieces.length === 0) {
        problems.push({
          path,
          reason: read.isOnText ? 'wrong-value' : 'document-label',
          detail: '',
        });
        continue;
      }
      const document = documents.get(read.source) ?? {
        addresses: read.source === '' ? [] : [read.source],
        title: read.title,
        regions: [],
      };
      document.regions.push(...regionsOf(read, path));
      documents.set(read.source, document);
    }
    return ok({
      documents: [...documents].map(([source, { addresses, title, regions }]): FoundDocument => ({
        name: title || source || file.name,
        text: null,
        articleId: null,
        addresses,
        metadata: { url: source, title },
        regions,
        relations: [],
      })),
      problems,
    });
  },
} as const satisfies AnnotatedFormat;

function annotationsOf(file: OpenedFile): Values[] {
  const value = file.json();
  if (Array.isArray(value)) return listOf(value).filter(isObject);
  const page = objectOf(value);
  const first = objectOf(page.first);
  for (const list of [page.items, first.items, page.annotations, page.rows]) {
    const found = listOf(list).filter(isObject);
    if (found.length > 0) return found;
  }
  if (isAnnotation(page)) return [page];
  // One a line, as some stores export.
  return file.jsonLines().filter(isObject);
}

function isAnnotation(value: Values): boolean {
  return targetsOf(value).some((target) => selectorsOf(target).length > 0) && !('result' in value);
}

/** The targets of an annotation; of a list or composite, its parts. */
function targetsOf({ target }: Values): Values[] {
  return (Array.isArray(target) ? listOf(target) : [target]).flatMap((value) => {
    const one = objectOf(value);
    const parts = listOf(one.items).filter(isObject);
    return parts.length > 0 ? parts : [one];
  });
}

/** Selectors, those that refine others included. */
function selectorsOf({ selector }: Values): Values[] {
  return (Array.isArray(selector) ? listOf(selector) : [selector])
    .filter(isObject)
    .flatMap((one) => [one, ...selectorsOf({ selector: one.refinedBy })]);
}

interface ReadAnnotation {
  readonly source: string;
  readonly title: string;
  readonly labels: readonly string[];
  readonly note: string;
  readonly identity: string;
  readonly pieces: readonly FoundPiece[];
  readonly isOnText: boolean;
}

function readAnnotation(annotation: Values, path: string): ReadAnnotation {
  const targets = targetsOf(annotation);
  const pieces = targets.flatMap((target) => pieceOf(selectorsOf(target)) ?? []);
  const labels: string[] = listOf(annotation.tags).map(textOfValue);
  const notes: string[] = [textOfValue(annotation.text)];
  let identity = '';
  const bodies = Array.isArray(annotation.body) ? listOf(annotation.body) : [annotation.body];
  for (const body of bodies) {
    if (typeof body === 'string') notes.push(body);
    if (!isObject(body)) continue;
    const purpose = textOfValue(listOf(body.purpose)[0] ?? body.purpose);
    const value = textOfValue(body.value);
    const source = textOfValue(objectOf(body.source).id ?? body.source);
    if (purpose === 'tagging' || purpose === 'classifying')
      labels.push(value || textOfValue(objectOf(body.source).label) || source);
    else if (purpose === 'identifying') identity = source || value;
    else notes.push(value);
  }
  const first = targets[0] ?? {};
  const { source } = first;
  return {
    source: textOfValue(objectOf(source).id ?? source) || textOfValue(annotation.uri),
    title: textOfValue(listOf(objectOf(annotation.document).title)[0]),
    labels: labels.filter((label) => label !== ''),
    note: notes.filter((note) => note !== '').join('\n'),
    identity,
    pieces,
    isOnText: targets.some((target) => selectorsOf(target).length > 0) && path !== '',
  };
}

/** The place of a target: its quote, and the position as a hint. Null without either. */
function pieceOf(selectors: readonly Values[]): FoundPiece | null {
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  if (quote === undefined && position === undefined) return null;
  return {
    start: offsetOf(position?.start),
    end: offsetOf(position?.end),
    quote: textOrNull(quote?.exact),
    prefix: textOfValue(quote?.prefix),
    suffix: textOfValue(quote?.suffix),
  };
}

/** One region for each label; an annotation without any is a highlight or a remark. */
function regionsOf(
  { labels, note, identity, pieces }: ReadAnnotation,
  path: string,
): FoundRegion[] {
  const all = labels.length > 0 ? [...new Set(labels)] : [note === '' ? 'highlight' : 'comment'];
  return all.map((label, i) => ({
    key: i === 0 ? path : `${path}#${i}`,
    label,
    pieces,
    note: i === 0 ? note : '',
    attributes: {},
    entity:
      identity === '' ? null : { key: identity, isOurs: false, name: '', externalId: identity },
    recordId: null,
    path,
  }));
}
