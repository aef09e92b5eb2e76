import { foldPhrase } from '../../../shared/cleaning/fold-phrase.ts';
import type { Article } from '../../../shared/model/article.ts';
import type { Id } from '../../../shared/model/id.ts';

/** An article of the project that a new one may be a newer edition of, and what tells so. */
export interface EditionHint {
  readonly articleId: Id;
  readonly previousId: Id;
  readonly by: 'url' | 'title';
}

/** What must be known of an article to recognise its editions. */
export type EditionCandidate = Pick<Article, 'id' | 'title' | 'outlet' | 'url'> & {
  readonly provenance: Pick<Article['provenance'], 'sha256'>;
};

/** Parts of an address that only say how a reader came to the page. */
const trackingParameters = /^(?:utm_\w+|fbclid|gclid|ref|amp)$/u;

/**
 * A known article with the same address, or else with the same title in the same outlet; null when
 * there is none. Articles of the same file are no editions of each other.
 */
export function findEdition(
  article: EditionCandidate,
  known: Iterable<EditionCandidate>,
): EditionHint | null {
  const { url, title } = keysOf(article);
  let byTitle: EditionHint | null = null;
  for (const other of known) {
    if (other.provenance.sha256 === article.provenance.sha256) continue;
    const hint = { articleId: article.id, previousId: other.id };
    const keys = keysOf(other);
    if (url !== '' && url === keys.url) return { ...hint, by: 'url' };
    if (title !== '' && title === keys.title) byTitle = { ...hint, by: 'title' };
  }
  return byTitle;
}

/** What two editions have in common; empty where it is not known. */
interface EditionKeys {
  readonly url: string;
  readonly title: string;
}

/** Articles are never changed in place, and every file of a drop is compared with all of them. */
const remembered = new WeakMap<EditionCandidate, EditionKeys>();

function keysOf(article: EditionCandidate): EditionKeys {
  let keys = remembered.get(article);
  if (keys === undefined) {
    keys = { url: comparableUrl(article.url), title: comparableTitle(article) };
    remembered.set(article, keys);
  }
  return keys;
}

/** Host, path and the parameters that choose a page; empty when there is no address. */
function comparableUrl(address: string): string {
  if (!URL.canParse(address)) return '';
  const { hostname, pathname, searchParams } = new URL(address);
  // An address of nothing but a host is the outlet's, not the article's.
  if (pathname === '/' && searchParams.size === 0) return '';
  const parameters = [...searchParams]
    .filter(([name]) => !trackingParameters.test(name))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const host = hostname.replace(/^(?:www|m|amp)\./u, '');
  return [host, pathname.replace(/\/+$/u, ''), ...parameters.flat()].join('\n');
}

function comparableTitle({ title, outlet }: EditionCandidate): string {
  const [folded, by] = [foldPhrase(title), foldPhrase(outlet)];
  return folded === '' || by === '' ? '' : `${folded}\n${by}`;
}
