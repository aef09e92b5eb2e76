import { readDate } from '../read-date.ts';
import { MetadataCollector, type Metadata, type MetadataField } from '../metadata.ts';
import { readJsonLd } from './json-ld.ts';
import type { MarkupDocument, MarkupElement } from './parse-markup.ts';

/** Names of `<meta>` elements and what they tell, in order of trust within each field. */
const metaNames: readonly (readonly [MetadataField, string])[] = [
  ['title', 'og:title'],
  ['title', 'citation_title'],
  ['title', 'dc.title'],
  ['title', 'dcterms.title'],
  ['title', 'twitter:title'],
  ['outlet', 'og:site_name'],
  ['outlet', 'dc.publisher'],
  ['outlet', 'dcterms.publisher'],
  ['outlet', 'citation_journal_title'],
  ['outlet', 'application-name'],
  ['author', 'author'],
  ['author', 'article:author'],
  ['author', 'dc.creator'],
  ['author', 'dcterms.creator'],
  ['author', 'citation_author'],
  ['author', 'parsely-author'],
  ['publishedAt', 'article:published_time'],
  ['publishedAt', 'datepublished'],
  ['publishedAt', 'dc.date'],
  ['publishedAt', 'dc.date.issued'],
  ['publishedAt', 'dcterms.date'],
  ['publishedAt', 'dcterms.created'],
  ['publishedAt', 'citation_publication_date'],
  ['publishedAt', 'pubdate'],
  ['publishedAt', 'date'],
  ['url', 'og:url'],
  ['language', 'dc.language'],
  ['language', 'content-language'],
  ['language', 'og:locale'],
];

/** What a page says about its article, most trustworthy source first, each with where it stood. */
export function readHtmlMetadata(document: MarkupDocument): Metadata {
  const collector = new MetadataCollector();
  readJsonLd(document, collector);
  readMeta(document, collector);
  for (const link of Array.from(document.querySelectorAll('link[rel="canonical"]'))) {
    collector.offer('url', link.getAttribute('href'), 'link:canonical');
  }
  for (const element of Array.from(document.querySelectorAll('[itemprop="datePublished"]'))) {
    const value = element.getAttribute('datetime') ?? element.getAttribute('content');
    collector.offer('publishedAt', isoDateOf(value ?? ''), 'microdata');
  }
  const html = document.querySelectorAll('html')[0];
  collector.offer('language', languageTag(html?.getAttribute('lang') ?? ''), 'html:lang');
  const title = firstTitle(document)?.textContent ?? '';
  collector.offer('title', title, 'html:title');
  return withoutSiteName(collector.found);
}

/** The page's title, not one inside a drawing. */
function firstTitle(document: MarkupDocument): MarkupElement | undefined {
  return Array.from(document.querySelectorAll('title')).find(
    (element) => element.parentNode?.localName !== 'svg',
  );
}

function readMeta(document: MarkupDocument, collector: MetadataCollector): void {
  const values = new Map<string, string>();
  for (const meta of Array.from(document.querySelectorAll('meta'))) {
    const name =
      meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('http-equiv');
    const content = meta.getAttribute('content');
    const key = name?.toLowerCase();
    if (key !== undefined && content !== null && !values.has(key)) values.set(key, content);
  }
  for (const [field, name] of metaNames) {
    const value = values.get(name);
    if (value === undefined) continue;
    const clean =
      field === 'publishedAt'
        ? isoDateOf(value)
        : field === 'language'
          ? languageTag(value)
          : value;
    collector.offer(field, clean, name);
  }
}

/** “ar_AR”, “fa-IR” → a BCP 47 tag; a region that only repeats the language is left out. */
export function languageTag(value: string): string {
  const [language = '', region = ''] = value.trim().split(/[-_]/);
  const lower = language.toLowerCase();
  if (!/^[a-z]{2,3}$/.test(lower)) return '';
  return /^[A-Za-z]{2}$/.test(region) && region.toLowerCase() !== lower
    ? `${lower}-${region.toUpperCase()}`
    : lower;
}

/** Dates as pages write them in metadata → ISO; empty when it is none. */
export function isoDateOf(value: string): string {
  const trimmed = value.trim();
  const iso =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s?(Z|[+-]\d{2}:?\d{2})?)?/.exec(
      trimmed,
    );
  if (iso !== null) {
    const [, date = '', time, zone = ''] = iso;
    return time === undefined ? date : `${date}T${time}${zone}`;
  }
  return readDate(trimmed, 'en');
}

/** “Headline - Newspaper” → “Headline”, where the page names the newspaper elsewhere. */
function withoutSiteName(found: Metadata): Metadata {
  const { title, outlet } = found;
  if (title === undefined || outlet === undefined) return found;
  for (const separator of [' - ', ' | ', ' – ', ' — ', ' :: ', ' » ', ': ']) {
    const { value } = title;
    if (value.endsWith(separator + outlet.value)) {
      return {
        ...found,
        title: { ...title, value: value.slice(0, -(separator + outlet.value).length) },
      };
    }
    if (value.startsWith(outlet.value + separator)) {
      return {
        ...found,
        title: { ...title, value: value.slice((outlet.value + separator).length) },
      };
    }
  }
  return found;
}
