import type { Span } from '../../model/span.ts';
import { isOnCodePointBorder } from '../../text/code-points.ts';
import type { OffsetConverter } from '../../text/code-points.ts';
import type { WrittenAnchor, WrittenArticle } from './project-json-schema.ts';
import type { Finding, ReadProblemReason } from './read-report.ts';

/** Checks text and zones of an article; the hash is checked apart, for it takes its time. */
export function checkArticle(article: WrittenArticle, offsets: OffsetConverter): Finding | null {
  const { text, zones } = article;
  if (!isClean(text)) return { path: '/text', reason: 'text-not-clean' };
  if (article.textLength !== text.length) {
    return { path: '/textLength', reason: 'text-length-differs' };
  }
  const zoneIds = new Set(zones.map(({ id }) => id));
  if (zoneIds.size !== zones.length) return { path: '/zones', reason: 'duplicate-id' };
  let end = 0;
  for (const [i, zone] of zones.entries()) {
    const path = `/zones/${i}`;
    const reason = checkSpan(zone, text, offsets);
    if (reason !== null) return { path, reason };
    if (zone.start < end) return { path, reason: 'zones-overlap' };
    const { duplicateOf } = zone;
    if (duplicateOf !== null && (duplicateOf === zone.id || !zoneIds.has(duplicateOf))) {
      return { path: `${path}/duplicateOf`, reason: 'missing-zone' };
    }
    end = zone.end;
  }
  return null;
}

/**
 * Checks each fragment of an anchor against the text it lies on. With `mayDiffer` words that are not
 * those of the text are a remark, once everything else about the anchor is right.
 */
export function checkAnchor(
  anchor: WrittenAnchor,
  text: string,
  offsets: OffsetConverter,
  mayDiffer: boolean,
): Finding | null {
  let remark: Finding | null = null;
  let end = 0;
  for (const [i, fragment] of anchor.fragments.entries()) {
    const path = `/fragments/${i}`;
    const { start, exact } = fragment;
    const propose = (): Span | null => onlyOccurrence(text, exact);
    const reason = checkSpan(fragment, text, offsets, mayDiffer ? undefined : exact);
    if (reason === 'quote-differs') return { ...quoteDiffers(fragment, text, path), propose };
    if (reason !== null) return { path, reason, propose };
    if (start < end) return { path, reason: 'fragments-out-of-order' };
    const ofWords = checkWords(fragment, text, path);
    if (ofWords !== null && !mayDiffer) return ofWords;
    remark ??= ofWords && { ...ofWords, isKept: true };
    end = fragment.end;
  }
  return remark;
}

/** Whether the text reads what a fragment quotes, there and around it. */
function checkWords(fragment: WrittenFragment, text: string, path: string): Finding | null {
  const { start, end, exact, prefix, suffix } = fragment;
  if (text.slice(start, end) !== exact) return quoteDiffers(fragment, text, path);
  if (!text.endsWith(prefix, start)) return { path: `${path}/prefix`, reason: 'context-differs' };
  if (!text.startsWith(suffix, end)) return { path: `${path}/suffix`, reason: 'context-differs' };
  return null;
}

function quoteDiffers({ start, end, exact }: WrittenFragment, text: string, path: string): Finding {
  const words = { quoted: exact, found: text.slice(start, end) };
  return { path, reason: 'quote-differs', words };
}

type WrittenFragment = WrittenAnchor['fragments'][number];

/** A stretch in both units, as the file gives it. */
type SpanInBothUnits = Readonly<
  Record<'start' | 'end' | 'startCodePoint' | 'endCodePoint', number>
>;

function checkSpan(
  { start, end, startCodePoint, endCodePoint }: SpanInBothUnits,
  text: string,
  offsets: OffsetConverter,
  exact?: string,
): ReadProblemReason | null {
  if (start >= end || end > text.length) return 'span-outside-text';
  if (exact !== undefined && text.slice(start, end) !== exact) return 'quote-differs';
  if (!isOnCodePointBorder(text, start) || !isOnCodePointBorder(text, end)) {
    return 'span-splits-character';
  }
  if (offsets.toCodePoint(start) !== startCodePoint || offsets.toCodePoint(end) !== endCodePoint) {
    return 'code-points-differ';
  }
  return null;
}

/** What every importer leaves: LF alone as line end, no NUL, no half surrogate pairs. */
function isClean(text: string): boolean {
  return !text.includes('\r') && !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}

/** Where a quote stands when it stands in one place only. */
function onlyOccurrence(text: string, quote: string): Span | null {
  const start = text.indexOf(quote);
  if (start < 0 || text.includes(quote, start + 1)) return null;
  return { start, end: start + quote.length };
}
