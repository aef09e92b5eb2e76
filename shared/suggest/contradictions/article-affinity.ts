import type { Id } from '../../model/id.ts';
import { entityKey } from './postings.ts';

/** How far articles seem to tell of the same event. Changes in place, claim by claim. */
export interface ArticleAffinity {
  readonly add: (articleId: Id, keys: readonly string[]) => void;
  readonly remove: (articleId: Id, keys: readonly string[]) => void;
  /** 0 to 1; 1 for an article and itself. */
  readonly between: (one: Id, other: Id) => number;
}

/** Shared names, rare ones counting up to one each, that make it one event for sure. */
const sureNames = 1.5;
/** With fewer marked names than this an article is compared by its words. */
const fewNames = 3;
/** The same for words, where names are not marked yet. */
const sureWords = 5;

/**
 * Makes an empty measure. Two articles are compared by the entities that are named in them, and by
 * the words of their claims where one has no names yet.
 */
export function createArticleAffinity(): ArticleAffinity {
  /** Keys of an article, with how many of its claims hold each. */
  const articles = new Map<Id, Map<string, number>>();
  /** How many articles hold a key. */
  const spread = new Map<string, number>();
  const known = new Map<string, number>();

  const count = (articleId: Id, keys: readonly string[], step: 1 | -1): void => {
    known.clear();
    const held = articles.get(articleId) ?? new Map<string, number>();
    articles.set(articleId, held);
    for (const key of keys) {
      const before = held.get(key) ?? 0;
      if (before + step > 0) held.set(key, before + step);
      else held.delete(key);
      const change = step > 0 ? Number(before === 0) : -Number(before === 1);
      if (change !== 0) spread.set(key, (spread.get(key) ?? 0) + change);
    }
    if (held.size === 0) articles.delete(articleId);
  };

  /** How much a key tells: 1 for one that a single article has, little for one that all have. */
  const weightOf = (key: string): number =>
    Math.log(1 + articles.size / Math.max(1, spread.get(key) ?? 1)) / Math.log(1 + articles.size);

  const nameCount = (held: ReadonlyMap<string, number>): number => {
    let count = 0;
    for (const key of held.keys()) if (key.startsWith(entityKey)) count += 1;
    return count;
  };

  function measure(one: Id, other: Id): number {
    const [a, b] = [articles.get(one), articles.get(other)];
    if (a === undefined || b === undefined) return 0;
    const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
    let [names, words] = [0, 0];
    for (const key of fewer.keys()) {
      if (!more.has(key)) continue;
      if (key.startsWith(entityKey)) names += weightOf(key);
      else words += weightOf(key);
    }
    const namesKnown = Math.min(nameCount(a), nameCount(b)) >= fewNames;
    return Math.min(1, namesKnown ? names / sureNames : words / sureWords);
  }

  return {
    add: (articleId, keys) => count(articleId, keys, 1),
    remove: (articleId, keys) => count(articleId, keys, -1),
    between: (one, other) => {
      if (one === other) return 1;
      const pair = one < other ? `${one} ${other}` : `${other} ${one}`;
      const before = known.get(pair);
      if (before !== undefined) return before;
      const found = measure(one, other);
      known.set(pair, found);
      return found;
    },
  };
}
