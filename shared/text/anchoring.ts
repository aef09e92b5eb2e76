import type { Fragment } from '../model/anchor.ts';
import type { Span } from '../model/span.ts';
import { isOnCodePointBorder } from './code-points.ts';
import { createCopyComparison, unchangedEnds } from './compare-editions.ts';
import { findSimilar } from './find-similar.ts';
import type { Folded } from './folding.ts';
import { fold, foldKey } from './folding.ts';
import { snapToGraphemes } from './graphemes.ts';
import { trimSpan } from './words.ts';

/** Context kept on each side of a quote, in UTF-16 code units. */
const contextLength = 32;
/** Folded characters that must agree before chance is unlikely: in the quote, or around it. */
const tellingLength = 12;
/** By how much a candidate must lead before it alone is proposed. */
const clearLead = 0.2;
/** Places shown at most: nobody chooses from a longer list. */
const mostCandidates = 20;

/**
 * What became of a fragment in another edition of its article:
 * - `unchanged`: the same place; `moved`: another place, and no other could be meant;
 * - `check`: one place is likely, a person must agree;
 * - `ambiguous`: several places are as likely, a person must choose;
 * - `orphaned`: no place.
 */
export type FragmentStatus = 'unchanged' | 'moved' | 'check' | 'ambiguous' | 'orphaned';

/** A place where the fragment may be now; `score` is 1 for quote and context as they were, to 0. */
export interface FragmentCandidate {
  readonly span: Span;
  readonly score: number;
}

/** Answer of a search; candidates with the likeliest first, one for `unchanged` and `moved`. */
export interface FragmentSearch {
  readonly status: FragmentStatus;
  readonly candidates: readonly FragmentCandidate[];
}

/**
 * Makes the stored form of a span: its offsets, the quote, and up to 32 UTF-16 code units of
 * context on each side, less where that would cut a surrogate pair.
 *
 * @throws RangeError for a span that is empty, outside the text or cuts a surrogate pair (a bug).
 */
export function makeFragment(text: string, span: Span): Fragment {
  const { start, end } = span;
  if (start >= end || !isOnCodePointBorder(text, start) || !isOnCodePointBorder(text, end)) {
    throw new RangeError(`[${start}, ${end}) is no span of this text`);
  }
  let from = Math.max(0, start - contextLength);
  if (!isOnCodePointBorder(text, from)) from += 1;
  let to = Math.min(text.length, end + contextLength);
  if (!isOnCodePointBorder(text, to)) to -= 1;
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(from, start),
    suffix: text.slice(end, to),
  };
}

/** {@link createFragmentFinder} for a single fragment. */
export function findFragment(
  newText: string,
  fragment: Fragment,
  previousText?: string,
): FragmentSearch {
  return createFragmentFinder(newText, previousText)(fragment);
}

/**
 * Prepares the search for fragments of one edition of an article in another one.
 *
 * A place is taken without asking (`unchanged`, `moved`) only when quote and whole context are
 * there unaltered and nowhere else. Quotes alone do not suffice: of 400 sampled Arabic words 230
 * occurred more than once, and approximate matching moved 397 of 400 words of a deleted paragraph
 * to some other place. Everything else is a proposal.
 *
 * Pass the previous text whenever it is at hand (it is stored): only it shows that quote and
 * context already occurred twice, so that the one place left may be the other one; and it settles
 * what lies before the first and after the last change, repeated headlines included.
 */
export function createFragmentFinder(
  newText: string,
  previousText?: string,
): (fragment: Fragment) => FragmentSearch {
  const settled = previousText === undefined ? null : unchangedEnds(previousText, newText);
  const copiesOf = previousText === undefined ? null : createCopyComparison(previousText, newText);
  let foldedText: Folded | null = null;

  return (fragment) => {
    const certain = (start: number): FragmentSearch => ({
      status: start === fragment.start ? 'unchanged' : 'moved',
      candidates: [{ span: spanAt(start, fragment), score: 1 }],
    });

    const copies = copiesOf === null ? 'once' : copiesOf(fragment);
    if (previousText !== undefined && settled !== null && copies !== 'unevenly') {
      const shift = newText.length - previousText.length;
      const to = fragment.end + fragment.suffix.length;
      const from = fragment.start - fragment.prefix.length;
      if (to <= settled.head && hasContext(newText, fragment.start, fragment)) {
        return certain(fragment.start);
      }
      if (
        from >= previousText.length - settled.tail &&
        hasContext(newText, fragment.start + shift, fragment)
      ) {
        return certain(fragment.start + shift);
      }
    }

    const same = placesWithContext(newText, fragment);
    if (same.length === 1 && same[0] !== undefined && hasContext(newText, same[0], fragment)) {
      const wasUnique =
        previousText === undefined || placesWithContext(previousText, fragment).length <= 1;
      const found = certain(same[0]);
      return wasUnique && copies === 'once' ? found : { ...found, status: 'check' };
    }
    if (same.length > 1) {
      const candidates = same.map((start) => ({ span: spanAt(start, fragment), score: 1 }));
      return { status: 'ambiguous', candidates: likeliest(candidates, fragment) };
    }

    foldedText ??= fold(newText, { hamzaCarriers: true });
    const close = placesByFoldedQuote(foldedText, fragment);
    const candidates = likeliest(
      close.length > 0 ? close : placesBySimilarity(foldedText, fragment),
      fragment,
    );
    const [first, second] = candidates;
    if (first === undefined) return { status: 'orphaned', candidates };
    const leads = second === undefined || first.score - second.score >= clearLead;
    return { status: leads ? 'check' : 'ambiguous', candidates };
  };
}

function spanAt(start: number, fragment: Fragment): Span {
  return { start, end: start + fragment.exact.length };
}

/**
 * Whether quote and context stand at a place unaltered. A context shorter than usual ended with
 * the text, so the text must end there again.
 */
function hasContext(text: string, start: number, { prefix, exact, suffix }: Fragment): boolean {
  const from = start - prefix.length;
  const to = start + exact.length + suffix.length;
  if (from < 0 || !text.startsWith(prefix + exact + suffix, from)) return false;
  return (from === 0 || !isCutShort(prefix)) && (to === text.length || !isCutShort(suffix));
}

/** One unit less than usual only means that a surrogate pair was in the way. */
function isCutShort(context: string): boolean {
  return context.length < contextLength - 1;
}

/**
 * Every start of the quote with the context that there is, whether or not a context that was cut
 * short by an end of the text is so again: a repeated headline does not become unique by standing
 * first.
 */
function placesWithContext(text: string, { prefix, exact, suffix }: Fragment): number[] {
  const whole = prefix + exact + suffix;
  const places: number[] = [];
  for (let at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + 1)) {
    places.push(at + prefix.length);
  }
  return places;
}

/** Folded quote and context of a fragment, with the measures that candidates are scored by. */
function foldFragment(fragment: Fragment) {
  const options = { hamzaCarriers: true };
  const quote = foldKey(fragment.exact, options);
  const prefix = foldKey(fragment.prefix, options);
  const suffix = foldKey(fragment.suffix, options);
  /** Characters next to `[start, end)` of a folded text that agree with the context. */
  const agreement = (text: string, start: number, end: number) => {
    let before = 0;
    while (
      before < Math.min(prefix.length, start) &&
      prefix.charCodeAt(prefix.length - 1 - before) === text.charCodeAt(start - 1 - before)
    ) {
      before += 1;
    }
    let after = 0;
    while (
      after < Math.min(suffix.length, text.length - end) &&
      suffix.charCodeAt(after) === text.charCodeAt(end + after)
    ) {
      after += 1;
    }
    // Where there was no context, agreement means that there is none again.
    const beforeShare = prefix.length > 0 ? before / prefix.length : Number(start === 0);
    const afterShare = suffix.length > 0 ? after / suffix.length : Number(end === text.length);
    return { length: before + after, share: (beforeShare + afterShare) / 2 };
  };
  return { quote, agreement };
}

/** Half of the score is the quote, half its context. */
function scoreOf(quoteShare: number, contextShare: number): number {
  return (quoteShare + contextShare) / 2;
}

/**
 * Places where the quote stands in some spelling (harakat, NFD, hamza …), if quote or context are
 * long enough to mean something: a short word occurs anywhere.
 */
function placesByFoldedQuote(text: Folded, fragment: Fragment): FragmentCandidate[] {
  const { quote, agreement } = foldFragment(fragment);
  const places: FragmentCandidate[] = [];
  if (quote.length === 0) return places;
  const { folded } = text;
  for (let at = folded.indexOf(quote); at >= 0; at = folded.indexOf(quote, at + 1)) {
    const { length, share } = agreement(folded, at, at + quote.length);
    if (quote.length < tellingLength && length < tellingLength && share < 1) continue;
    const span = text.originalSpan(at, at + quote.length);
    const isVerbatim = text.text.slice(span.start, span.end) === fragment.exact;
    places.push({ span, score: scoreOf(isVerbatim ? 1 : 0.95, share) });
  }
  return places;
}

/** Places that resemble a quote long enough for that. */
function placesBySimilarity(text: Folded, fragment: Fragment): FragmentCandidate[] {
  const { quote, agreement } = foldFragment(fragment);
  if (quote.length < tellingLength) return [];
  const places: FragmentCandidate[] = [];
  for (const { start, end, errors } of findSimilar(text.folded, quote)) {
    const trimmed = trimSpan(text.text, text.originalSpan(start, end));
    if (trimmed === null) continue;
    const { share } = agreement(text.folded, start, end);
    places.push({
      span: snapToGraphemes(text.text, trimmed),
      score: scoreOf(1 - errors / quote.length, share),
    });
  }
  return places;
}

/** The best candidates, the best first; of equal ones the one nearest to the old place first. */
function likeliest(candidates: FragmentCandidate[], fragment: Fragment): FragmentCandidate[] {
  const distance = ({ span }: FragmentCandidate): number => Math.abs(span.start - fragment.start);
  return candidates
    .sort((a, b) => b.score - a.score || distance(a) - distance(b))
    .slice(0, mostCandidates);
}
