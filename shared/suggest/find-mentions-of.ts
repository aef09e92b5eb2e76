import type { Entity } from '../model/entity.ts';
import type { Id } from '../model/id.ts';
import type { Span } from '../model/span.ts';
import { findOccurrences } from '../text/find-occurrences.ts';
import { fold, foldKey } from '../text/folding.ts';
import type { Folded } from '../text/folding.ts';
import { compareSpans, containsSpan, overlaps, sameSpan } from '../text/span-relations.ts';
import { standsInLongerName } from './names/longer-name.ts';
import { isTitleHere } from './names/title-here.ts';
import { namePartsOf } from './names/name-parts.ts';
import { isOtherBody, widenHit } from './names/widen-hit.ts';
import type { MentionReason } from './suggestion-reasons.ts';

/** A stretch that is marked already. */
export interface MarkedSpan extends Span {
  readonly entityId: Id;
}

/** A place where an entity seems to be named. */
export interface MentionHit {
  readonly span: Span;
  readonly reason: Extract<
    MentionReason,
    'same-name' | 'alias' | 'part-of-name' | 'inside-longer-name' | 'overlaps-mark'
  >;
  /** 0 to 1; from {@link tickedFrom} on a hit is ticked when the list opens. */
  readonly confidence: number;
}

/** Hits with this confidence or more are ticked at first. */
export const tickedFrom = 0.6;

/** What else is known. */
export interface FindMentionsOptions {
  /** Names of other entities: what lies in one of them is no mention of this one alone. */
  readonly otherNames?: readonly string[];
}

const confidenceOf = {
  'same-name': 0.98,
  alias: 0.95,
  'part-of-name': 0.8,
  'inside-longer-name': 0.3,
  'overlaps-mark': 0.2,
} as const;
const shortWord = 0.4;

/**
 * Every place in a text where an entity is named, in reading order, never inside a longer word,
 * without those that are marked as this entity already. Of overlapping hits the longest stays.
 * Hits in a longer name, or across the marks of another entity, come with low confidence.
 *
 * Pass the text folded with `hamzaCarriers` to search it for several entities.
 */
export function findMentionsOf(
  entity: Pick<Entity, 'id' | 'type' | 'name' | 'aliases'>,
  text: Folded | string,
  marked: readonly MarkedSpan[],
  { otherNames = [] }: FindMentionsOptions = {},
): MentionHit[] {
  const folded = typeof text === 'string' ? fold(text, { hamzaCarriers: true }) : text;
  const hits: MentionHit[] = [];
  const full = [entity.name, ...entity.aliases];
  const add = (needle: string, reason: 'same-name' | 'alias' | 'part-of-name'): void => {
    for (const { span: found } of findOccurrences(folded, needle)) {
      const span = widenHit(folded.text, found, { type: entity.type, names: full });
      const isWord = isShort(needle) && !isSetApart(folded.text, span);
      hits.push({ span, reason, confidence: isWord ? shortWord : confidenceOf[reason] });
    }
  };
  add(entity.name, 'same-name');
  for (const alias of entity.aliases) add(alias, 'alias');
  for (const part of new Set(full.flatMap((name) => namePartsOf(name, entity.type)))) {
    if (!full.includes(part)) add(part, 'part-of-name');
  }
  if (hits.length === 0) return [];

  const longer = otherNames
    .filter((name) => !full.includes(name))
    .flatMap((name) => findOccurrences(folded, name).map(({ span }) => span));
  return longestFirst(hits).flatMap((hit) => {
    const touching = marked.filter((mark) => overlaps(mark, hit.span));
    const isMarked = touching.some(
      (mark) =>
        mark.entityId === entity.id && (sameSpan(mark, hit.span) || containsSpan(mark, hit.span)),
    );
    if (isMarked) return [];
    const isInside =
      touching.some((mark) => containsSpan(mark, hit.span) && !sameSpan(mark, hit.span)) ||
      longer.some((name) => containsSpan(name, hit.span) && !sameSpan(name, hit.span)) ||
      standsInLongerName(folded.text, hit.span) ||
      isOtherBody(folded.text, hit, entity) ||
      isTitleHere(folded.text, hit.span);
    if (isInside) return withReason(hit, 'inside-longer-name');
    return touching.some((mark) => mark.entityId !== entity.id)
      ? withReason(hit, 'overlaps-mark')
      : hit;
  });
}

/** Three letters and less, as agencies are called («وما»), are mostly another word. */
function isShort(needle: string): boolean {
  return foldKey(needle).replace(/[^\p{L}]/gu, '').length <= 3;
}

/** In brackets or quotation marks of its own, or behind the word for what it is. */
function isSetApart(text: string, { start, end }: Span): boolean {
  if (/[«“"(]$/u.test(text.slice(0, start)) && /^[»”")]/u.test(text.slice(end))) return true;
  const before = text.slice(Math.max(0, start - 12), start);
  return /(?:وكالة|صحيفة|قناة|شركة|حزب|منظمة) $/u.test(before);
}

function withReason(
  { span }: MentionHit,
  reason: 'inside-longer-name' | 'overlaps-mark',
): MentionHit {
  return { span, reason, confidence: confidenceOf[reason] };
}

/** Drops hits that overlap a longer one, or an equal one found by a better reason; text order. */
function longestFirst(hits: readonly MentionHit[]): MentionHit[] {
  const sorted = [...hits].sort(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end || b.confidence - a.confidence,
  );
  const kept: MentionHit[] = [];
  for (const hit of sorted) {
    const last = kept.at(-1);
    if (last === undefined || !overlaps(last.span, hit.span)) kept.push(hit);
    else if (hit.span.end - hit.span.start > last.span.end - last.span.start) {
      kept[kept.length - 1] = hit;
    }
  }
  return kept.sort((a, b) => compareSpans(a.span, b.span));
}
