import type { Span } from '../../model/span.ts';
import { normaliseImportedText } from '../../text/normalise-import.ts';
import { buildReport } from '../import/build-report.ts';
import type { ImportedArticle } from '../import/import-format.ts';
import { MetadataCollector } from '../import/metadata.ts';
import type {
  AnnotatedDocument,
  AnnotatedProblem,
  AnnotatedRegion,
  FoundDocument,
  FoundRegion,
  OffsetUnit,
} from './annotated-format.ts';
import type { ReadableDocument } from './decide-unit.ts';
import { placePiece } from './offset-readers.ts';
import type { OffsetReader } from './offset-readers.ts';

/** Version of what all readers make of a file, stored in the provenance of its articles. */
const importerVersion = 1;

/**
 * Gives the regions of a document their places in the text as we keep it (line ends changed to LF),
 * and makes the article that the text would become. Null when the text is blank.
 */
export function placeDocument(
  document: ReadableDocument,
  formatId: string,
  unit: OffsetUnit,
  problems: AnnotatedProblem[],
): AnnotatedDocument | null {
  const article = articleOf(document, formatId);
  if (article === null) {
    problems.push({ path: document.name, reason: 'no-text', detail: '' });
    return null;
  }
  const toClean = cleanOffsets(document.text);
  const regions = document.regions.flatMap((region): AnnotatedRegion[] => {
    const spans = placeRegion(region, document.text, document.readers[unit], problems);
    const kept = spans?.map(({ start, end }) => ({ start: toClean(start), end: toClean(end) }));
    const filled = kept?.filter(({ start, end }) => start < end) ?? [];
    return filled.length === 0 ? [] : [{ ...region, spans: filled }];
  });
  return { ...withoutText(document), article, regions };
}

/** A document without a text of its own: its regions are placed when an article is known. */
export function unplacedDocument(document: FoundDocument): AnnotatedDocument {
  return {
    ...withoutText(document),
    article: null,
    regions: document.regions.map((region) => ({ ...region, spans: null })),
  };
}

function withoutText(document: FoundDocument): Omit<AnnotatedDocument, 'article' | 'regions'> {
  const { name, articleId, addresses, metadata, relations } = document;
  return { name, articleId, addresses, metadata, relations };
}

/** The places of a region in reading order, overlapping ones joined; null when one has none. */
function placeRegion(
  { pieces, path }: FoundRegion,
  text: string,
  read: OffsetReader,
  problems: AnnotatedProblem[],
): Span[] | null {
  const spans: Span[] = [];
  for (const piece of pieces) {
    const placed = placePiece(piece, text, read);
    if ('reason' in placed) {
      problems.push({ path, ...placed });
      return null;
    }
    spans.push(placed);
  }
  return inOrder(spans);
}

/** Spans in text order, those that overlap as one: fragments of an anchor never do. */
export function inOrder(spans: readonly Span[]): Span[] {
  const ordered: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = ordered.at(-1);
    if (last !== undefined && span.start < last.end) {
      ordered[ordered.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else ordered.push(span);
  }
  return ordered;
}

/** The article of a text: one whole, whatever stands in it. */
function articleOf(
  { text, metadata, articleId }: ReadableDocument,
  formatId: string,
): ImportedArticle | null {
  const collector = new MetadataCollector();
  for (const [field, value] of Object.entries(metadata)) {
    collector.offer(field as keyof typeof metadata, value, `${formatId}:${field}`);
  }
  const report = buildReport({
    text,
    importer: formatId,
    importerVersion,
    encoding: 'utf-8',
    encodingSource: 'format',
    metadata: collector.found,
    isRecord: true,
  });
  const [article, ...others] = report.ok ? report.value.articles : [];
  if (article === undefined || others.length > 0) return null;
  // What our own writer left empty was empty: nothing is to be found in the text instead.
  return articleId === null ? article : { ...article, ...metadata };
}

/** From offsets in a text as decoded to offsets in it as kept. */
function cleanOffsets(raw: string): (offset: number) => number {
  const { text, counts, toRawOffset } = normaliseImportedText(raw);
  if (counts.bom === 0 && text.length === raw.length) return (offset) => offset;
  return (offset) => {
    let low = 0;
    let high = text.length;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (toRawOffset(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}
