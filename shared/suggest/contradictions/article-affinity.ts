import type { Id } from '../../model/id.ts';
import type { ClaimFeatures } from './claim-features.ts';
import { distinct, entityKey } from './key-numbers.ts';
import type { KeyNumbers } from './key-numbers.ts';

/** How far articles seem to tell of the same event. */
export interface ArticleAffinity {
  /** To be told of every article whose claims or names changed: it is read again when needed. */
  readonly touch: (articleId: Id) => void;
  /** 0 to 1; 1 for an article and itself. Quickest when `one` stays the same from call to call. */
  readonly between: (one: Id, other: Id) => number;
}

/** Shared names, rare ones counting up to one each, that make it one event for sure. */
const sureNames = 1.5;
/** With fewer marked names than this an article is compared by its words. */
const fewNames = 3;
/** The same for words, where names are not marked yet. */
const sureWords = 5;

/** What an article is compared by: numbers of keys, ascending, each once. */
interface ArticleKeys {
  readonly words: Int32Array;
  readonly names: Int32Array;
}

/**
 * Makes the measure. Two articles are compared by the entities that are named in them, and by the
 * words of their claims where one has no names yet.
 *
 * @param claimsOf The claims of an article as they are now.
 */
export function createArticleAffinity(
  numbers: KeyNumbers,
  claimsOf: (articleId: Id) => readonly ClaimFeatures[],
): ArticleAffinity {
  const slotOf = new Map<Id, number>();
  /** By slot; null for an article without claims. */
  const articles: (ArticleKeys | null)[] = [];
  const touched = new Set<Id>();
  /** How many articles hold a key, by the number of the key. */
  let spread = new Int32Array(0);
  /** How much a key tells that so many articles hold. */
  let weights = new Float64Array(0);
  /** What was measured of one article against others, by their slots; −1 where nothing was yet. */
  let row = new Float64Array(0);
  let rowOf = -1;

  function count(keys: ArticleKeys | null, step: 1 | -1): void {
    if (keys === null) return;
    for (const list of [keys.words, keys.names]) {
      for (const key of list) spread[key] = (spread[key] ?? 0) + step;
    }
  }

  function refresh(): void {
    if (touched.size === 0) return;
    const found = [...touched].map((articleId) => {
      const slot = slotOf.get(articleId) ?? slotOf.size;
      slotOf.set(articleId, slot);
      return { slot, keys: readKeys(claimsOf(articleId), numbers) };
    });
    touched.clear();
    if (spread.length < numbers.size()) {
      const wider = new Int32Array(numbers.size() + 1024);
      wider.set(spread);
      spread = wider;
    }
    for (const { slot, keys } of found) {
      count(articles[slot] ?? null, -1);
      count(keys, 1);
      articles[slot] = keys;
    }
    const size = articles.reduce((sum, keys) => sum + Number(keys !== null), 0);
    weights = Float64Array.from({ length: size + 1 }, (_, held) =>
      // 1 for a key that a single article has, little for one that all have.
      size === 0 ? 0 : Math.log(1 + size / Math.max(1, held)) / Math.log(1 + size),
    );
    row = new Float64Array(articles.length);
    rowOf = -1;
  }

  function sharedWeight(a: Int32Array, b: Int32Array): number {
    let sum = 0;
    for (let i = 0, j = 0; i < a.length && j < b.length;) {
      const x = a[i] ?? 0;
      const y = b[j] ?? 0;
      if (x === y) sum += weights[spread[x] ?? 0] ?? 0;
      if (x <= y) i += 1;
      if (y <= x) j += 1;
    }
    return sum;
  }

  function measure(a: ArticleKeys | null, b: ArticleKeys | null): number {
    if (a === null || b === null) return 0;
    const namesKnown = Math.min(a.names.length, b.names.length) >= fewNames;
    return Math.min(
      1,
      namesKnown
        ? sharedWeight(a.names, b.names) / sureNames
        : sharedWeight(a.words, b.words) / sureWords,
    );
  }

  return {
    touch: (articleId) => touched.add(articleId),
    between: (one, other) => {
      if (one === other) return 1;
      refresh();
      const [from, to] = [slotOf.get(one), slotOf.get(other)];
      if (from === undefined || to === undefined) return 0;
      if (rowOf !== from) {
        row.fill(-1);
        rowOf = from;
      }
      const known = row[to] ?? -1;
      if (known >= 0) return known;
      const found = measure(articles[from] ?? null, articles[to] ?? null);
      row[to] = found;
      return found;
    },
  };
}

function readKeys(claims: readonly ClaimFeatures[], numbers: KeyNumbers): ArticleKeys | null {
  if (claims.length === 0) return null;
  const words: number[] = [];
  const names = new Set<Id>();
  for (const { telling, articleEntities } of claims) {
    for (const { stemNumber } of telling) words.push(stemNumber);
    for (const id of articleEntities) names.add(id);
  }
  return {
    words: distinct(words),
    names: Int32Array.from(names, (id) => numbers.numberOf(entityKey + id)).sort(),
  };
}
