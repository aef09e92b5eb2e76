import { useState } from 'react';
import type { Id } from '../../shared/model/id.ts';
import { foldKey } from '../../shared/text/folding.ts';

/** What a list shows: the open article or the whole project, and what is typed into its filter. */
export interface ListFilter {
  readonly filter: string;
  readonly setFilter: (filter: string) => void;
  /** Null when no article is open, so that there is only the whole project. */
  readonly scope: 'article' | 'all' | null;
  readonly setScope: (scope: 'article' | 'all') => void;
  /** The article the list is limited to, or null. */
  readonly within: Id | null;
  /** The words of the filter, folded: all of them must occur. */
  readonly words: readonly string[];
}

/** Filter and scope of one list. */
export function useListFilter(articleId: Id | null): ListFilter {
  const [filter, setFilter] = useState('');
  const [scope, setScope] = useState<'article' | 'all'>('article');
  return {
    filter,
    setFilter,
    scope: articleId === null ? null : scope,
    setScope,
    within: scope === 'article' ? articleId : null,
    words: foldedWords(filter),
  };
}

/** The words of a query, folded (hamza forms, harakat, tatweel, digits, Latin case). */
export function foldedWords(query: string): string[] {
  return query
    .split(/\s+/u)
    .map((word) => foldKey(word))
    .filter((word) => word !== '');
}

const folded = new WeakMap<object, string>();

/** The folded text of a record, computed once for each version of the record. */
export function foldedTextOf(record: object, text: () => string): string {
  const known = folded.get(record);
  if (known !== undefined) return known;
  const key = foldKey(text());
  folded.set(record, key);
  return key;
}

/** Whether every word of a query occurs in a folded text. */
export function hasWords(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}
