import { MetadataCollector, type Metadata, type MetadataField } from '../metadata.ts';
import { readJsonLd } from './json-ld.ts';
import { isoDateOf, languageTag } from './metadata-values.ts';
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
