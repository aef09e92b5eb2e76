import type { Article, ArticleStatus } from '../../../shared/model/article.ts';
import type { Direction } from '../../../shared/model/direction.ts';
import { foldKey } from '../../../shared/text/folding.ts';

/** Orders of the library. */
export type LibrarySort = 'added' | 'published' | 'title' | 'outlet';

/** What the library shows; null lets everything through. */
export interface LibraryFilter {
  readonly query: string;
  readonly status: ArticleStatus | null;
  /** Exact outlet; the empty string means articles without one. */
  readonly outlet: string | null;
  readonly direction: Direction | null;
}

/** Everything passes. */
export const noFilter: LibraryFilter = { query: '', status: null, outlet: null, direction: null };

const collator = new Intl.Collator(['ar', 'en'], { numeric: true, sensitivity: 'base' });

/** Folded words of an article; articles are immutable, so each is folded once. */
const searchKeys = new WeakMap<Article, string>();

function searchKeyOf(article: Article): string {
  let key = searchKeys.get(article);
  if (key === undefined) {
    const { title, outlet, author, provenance } = article;
    key = foldKey([title, outlet, author, provenance.fileName].join('\n'));
    searchKeys.set(article, key);
  }
  return key;
}

/** The articles that match every word of the query and every filter, in the wanted order. */
export function findArticles(
  articles: Iterable<Article>,
  filter: LibraryFilter,
  sort: LibrarySort,
): Article[] {
  const words = foldKey(filter.query).split(/\s+/u).filter(Boolean);
  const found: Article[] = [];
  for (const article of articles) {
    if (filter.status !== null && article.status !== filter.status) continue;
    if (filter.outlet !== null && article.outlet !== filter.outlet) continue;
    if (filter.direction !== null && article.direction !== filter.direction) continue;
    if (words.length > 0) {
      const key = searchKeyOf(article);
      if (!words.every((word) => key.includes(word))) continue;
    }
    found.push(article);
  }
  return found.sort(comparers[sort]);
}

const byAdded = (a: Article, b: Article): number =>
  compare(b.createdAt, a.createdAt) || compare(a.id, b.id);

const byTitle = (a: Article, b: Article): number =>
  collator.compare(a.title, b.title) || byAdded(a, b);

const comparers: Readonly<Record<LibrarySort, (a: Article, b: Article) => number>> = {
  added: byAdded,
  // Unknown dates come last: an empty string is smaller than every date.
  published: (a, b) => compare(b.publishedAt, a.publishedAt) || byAdded(a, b),
  title: byTitle,
  outlet: (a, b) =>
    Number(a.outlet === '') - Number(b.outlet === '') ||
    collator.compare(a.outlet, b.outlet) ||
    byTitle(a, b),
};

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The outlets that occur, in alphabetical order; the empty one first when it occurs. */
export function outletsOf(articles: Iterable<Article>): string[] {
  const outlets = new Set<string>();
  for (const { outlet } of articles) outlets.add(outlet);
  return [...outlets].sort(collator.compare);
}
