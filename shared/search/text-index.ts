import type { Id } from '../model/id.ts';
import type { Span } from '../model/span.ts';
import { fold } from '../text/folding.ts';
import { tokenize } from '../text/words.ts';
import { withoutPossessive } from './parse-query.ts';
import type { QueryTerm } from './parse-query.ts';
import { createVocabulary } from './vocabulary.ts';

/** Where a query was found in one text. */
export interface TextHits {
  readonly id: Id;
  /** Places in reading order, UTF-16 units of the text as given; cut when the limit is reached. */
  readonly spans: readonly Span[];
  /** How many places there are. */
  readonly total: number;
}

/** What a search found. */
export interface SearchResult {
  /** Texts that meet all terms, those where the words stand together first. */
  readonly texts: readonly TextHits[];
  readonly total: number;
}

/** Limits of one search. */
export interface SearchOptions {
  /** Texts to leave out. */
  readonly accepts?: (id: Id) => boolean;
  /** Places to leave out, and then not counted. */
  readonly acceptsSpan?: (id: Id, span: Span) => boolean;
  /** How many places are worked out at most; the rest is only counted. */
  readonly limit?: number;
}

/** An inverted index of words, to which texts are added and from which they are taken one by one. */
export interface TextIndex {
  /** Adds a text, or puts it in the place of the one with this id. */
  readonly add: (id: Id, text: string) => void;
  readonly remove: (id: Id) => void;
  readonly has: (id: Id) => boolean;
  readonly size: () => number;
  readonly search: (terms: readonly QueryTerm[], options?: SearchOptions) => SearchResult;
}

/** A text as numbers: its words in order, where each begins and ends, and `gap` between sentences. */
interface IndexedText {
  readonly id: Id;
  readonly text: string;
  readonly words: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** A term with the words it may mean. */
interface ReadTerm {
  /** By word of the phrase: word id to the folded offset at which the part meant begins. */
  readonly matches: readonly Map<number, number>[];
  readonly isExact: boolean;
}

/**
 * Runs of words that were found, as numbers of tokens: start and (exclusive) end of each, in reading
 * order. Flat, because a short beginning occurs a hundred thousand times.
 */
interface Runs {
  readonly bounds: readonly number[];
  /** How many different terms stand in the best of them. */
  readonly best: number;
}

/** Stands between sentences and paragraphs, over which no phrase goes. */
const gap = -1;
const folding = { hamzaCarriers: true } as const;

/** Creates an empty index. */
export function createTextIndex(): TextIndex {
  const vocabulary = createVocabulary();
  const slots: (IndexedText | null)[] = [];
  const free: number[] = [];
  const slotOf = new Map<Id, number>();
  /** By word: the slots of the texts in which it stands, each once. */
  const postings: number[][] = [];

  function add(id: Id, text: string): void {
    remove(id);
    const slot = free.pop() ?? slots.length;
    const indexed = { id, text, ...readWords(text, vocabulary.idOf) };
    slots[slot] = indexed;
    slotOf.set(id, slot);
    for (const word of new Set(indexed.words)) {
      if (word !== gap) (postings[word] ??= []).push(slot);
    }
  }

  function remove(id: Id): void {
    const slot = slotOf.get(id);
    if (slot === undefined) return;
    for (const word of new Set(slots[slot]?.words)) {
      const list = postings[word];
      const at = list?.indexOf(slot) ?? -1;
      if (at >= 0) list?.splice(at, 1);
    }
    slots[slot] = null;
    slotOf.delete(id);
    free.push(slot);
  }

  /** Slots of the texts in which some word of every map stands. */
  function slotsWith(terms: readonly ReadTerm[]): number[] {
    const counts = new Uint16Array(slots.length);
    let needed = 0;
    for (const { matches } of terms) {
      for (const words of matches) {
        for (const word of words.keys()) {
          for (const slot of postings[word] ?? []) {
            if (counts[slot] === needed) counts[slot] = needed + 1;
          }
        }
        needed += 1;
      }
    }
    const found: number[] = [];
    for (let slot = 0; slot < slots.length; slot += 1) {
      if (counts[slot] === needed && slots[slot] !== null) found.push(slot);
    }
    return found;
  }

  function search(query: readonly QueryTerm[], options: SearchOptions = {}): SearchResult {
    if (query.length === 0) return { texts: [], total: 0 };
    const { accepts, acceptsSpan, limit = Infinity } = options;
    const terms = query.map(({ words, isExact }): ReadTerm => ({
      matches: words.map((word, n) => vocabulary.matches(word, isExact, n === 0)),
      isExact,
    }));
    const masks = new Uint32Array(vocabulary.size());
    terms.forEach(({ matches, isExact }, bit) => {
      if (isExact) return;
      for (const word of matches[0]?.keys() ?? []) masks[word] = (masks[word] ?? 0) | (1 << bit);
    });
    const found = slotsWith(terms).flatMap((slot) => {
      const text = slots[slot];
      if (text == null || accepts?.(text.id) === false) return [];
      const runs = runsIn(text, terms, masks);
      return runs === null ? [] : [{ text, ...runs }];
    });
    found.sort((a, b) => b.best - a.best || b.bounds.length - a.bounds.length);
    let left = limit;
    let total = 0;
    const texts: TextHits[] = [];
    for (const { text, bounds } of found) {
      const spans: Span[] = [];
      let count = 0;
      for (let n = 0; n < bounds.length; n += 2) {
        if (acceptsSpan === undefined && spans.length >= left) {
          count += (bounds.length - n) / 2;
          break;
        }
        const span = spanOf(text, bounds[n] ?? 0, bounds[n + 1] ?? 0, terms);
        if (acceptsSpan?.(text.id, span) === false) continue;
        count += 1;
        if (spans.length < left) spans.push(span);
      }
      left -= spans.length;
      total += count;
      if (count > 0) texts.push({ id: text.id, spans, total: count });
    }
    return { texts, total };
  }

  return { add, remove, has: (id) => slotOf.has(id), size: () => slotOf.size, search };
}

function readWords(
  text: string,
  idOf: (word: string) => number,
): Pick<IndexedText, 'words' | 'starts' | 'ends'> {
  const { folded, originalSpan } = fold(text, folding);
  const words: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const put = (word: number, span: Span): void => {
    words.push(word);
    starts.push(span.start);
    ends.push(span.end);
  };
  for (const { start, end, kind } of tokenize(folded)) {
    if (kind === 'word' || kind === 'number') {
      const word = withoutPossessive(folded.slice(start, end));
      if (word !== '') put(idOf(word), originalSpan(start, start + word.length));
    } else if (/[\n.!?؟]/u.test(folded.slice(start, end))) {
      put(gap, originalSpan(start, end));
    }
  }
  return {
    words: Int32Array.from(words),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
  };
}

/** Where the terms stand in a text; null when a phrase is missing. */
function runsIn(
  { words }: IndexedText,
  terms: readonly ReadTerm[],
  masks: Uint32Array,
): Runs | null {
  const phrases = terms.filter(({ isExact }) => isExact);
  const bounds: number[] = [];
  let best = Math.min(phrases.length, 1);
  for (const { matches } of phrases) {
    const before = bounds.length;
    const first = matches[0];
    for (let start = 0; start + matches.length <= words.length; start += 1) {
      if (first?.has(words[start] ?? gap) !== true) continue;
      if (matches.every((ids, n) => ids.has(words[start + n] ?? gap))) {
        bounds.push(start, start + matches.length);
        start += matches.length - 1;
      }
    }
    if (bounds.length === before) return null;
  }
  if (phrases.length < terms.length) {
    const joinsWords = terms.length > 1;
    for (let start = 0; start < words.length; start += 1) {
      let mask = maskOf(words[start], masks);
      if (mask === 0) continue;
      let end = start + 1;
      for (let next = 0; joinsWords && end < words.length; end += 1) {
        next = maskOf(words[end], masks);
        if (next === 0) break;
        mask |= next;
      }
      bounds.push(start, end);
      if (joinsWords) best = Math.max(best, bitCount(mask));
      start = end - 1;
    }
  }
  return { bounds: phrases.length === 0 ? bounds : withoutOverlaps(bounds), best };
}

/** Runs in reading order; of two that share a word the one that begins first, or is longer. */
function withoutOverlaps(bounds: readonly number[]): number[] {
  const runs: [start: number, end: number][] = [];
  for (let n = 0; n < bounds.length; n += 2) runs.push([bounds[n] ?? 0, bounds[n + 1] ?? 0]);
  runs.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  let last = 0;
  return runs.flatMap(([start, end]) => {
    if (start < last) return [];
    last = end;
    return [start, end];
  });
}

function maskOf(word: number | undefined, masks: Uint32Array): number {
  return word === undefined || word === gap ? 0 : (masks[word] ?? 0);
}

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The exact characters of a run: without what is written onto its first word. */
function spanOf(
  { text, words, starts, ends }: IndexedText,
  from: number,
  to: number,
  terms: readonly ReadTerm[],
): Span {
  const word = words[from] ?? gap;
  const start = starts[from] ?? 0;
  const end = ends[to - 1] ?? start;
  let begin = Infinity;
  for (const { matches } of terms) begin = Math.min(begin, matches[0]?.get(word) ?? Infinity);
  if (begin === 0 || begin === Infinity) return { start, end };
  // Folding the one word again is cheaper than keeping the way back for every text.
  return { start: start + fold(text.slice(start, end), folding).toOriginal(begin), end };
}
