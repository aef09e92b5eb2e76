import type { MetadataCollector } from '../metadata.ts';
import { isoDateOf, languageTag } from './metadata-values.ts';
import type { MarkupDocument } from './parse-markup.ts';

/** Nodes looked at in one page; more is no description of an article. */
const mostNodes = 500;

/** Offers what schema.org descriptions of the article say. Damaged JSON is passed over. */
export function readJsonLd(document: MarkupDocument, collector: MetadataCollector): void {
  for (const script of Array.from(document.querySelectorAll('script'))) {
    if (!/^application\/ld\+json\b/i.test(script.getAttribute('type') ?? '')) continue;
    let data: unknown;
    try {
      data = JSON.parse(script.textContent ?? '');
    } catch {
      continue;
    }
    for (const node of articlesIn(data)) offerNode(node, collector);
  }
}

type JsonObject = Readonly<Record<string, unknown>>;

/** Descriptions of articles, wherever they are nested. */
function articlesIn(data: unknown): JsonObject[] {
  const found: JsonObject[] = [];
  const queue: unknown[] = [data];
  for (let seen = 0; queue.length > 0 && seen < mostNodes; seen++) {
    const next = queue.shift();
    if (Array.isArray(next)) queue.push(...(next as unknown[]).slice(0, mostNodes));
    else if (isObject(next)) {
      if (typesOf(next).some((type) => /Article$|BlogPosting$|^Report$/.test(type)))
        found.push(next);
      queue.push(own(next, '@graph'), own(next, 'mainEntity'));
    }
  }
  return found;
}

function offerNode(node: JsonObject, collector: MetadataCollector): void {
  collector.offer('title', own(node, 'headline') ?? own(node, 'name'), 'json-ld');
  collector.offer('author', namesOf(own(node, 'author')), 'json-ld');
  collector.offer('outlet', namesOf(own(node, 'publisher')), 'json-ld');
  const published = own(node, 'datePublished');
  if (typeof published === 'string')
    collector.offer('publishedAt', isoDateOf(published), 'json-ld');
  const language = own(node, 'inLanguage');
  if (typeof language === 'string') collector.offer('language', languageTag(language), 'json-ld');
  collector.offer('url', own(node, 'url'), 'json-ld');
}

/** Names of people or organisations, however they are written. */
function namesOf(value: unknown): string {
  const list: unknown[] = Array.isArray(value) ? value.slice(0, 10) : [value];
  return list
    .map((item) => (isObject(item) ? own(item, 'name') : item))
    .filter((name): name is string => typeof name === 'string' && name.trim() !== '')
    .join(', ');
}

function typesOf(node: JsonObject): string[] {
  const type = own(node, '@type');
  const list: unknown[] = Array.isArray(type) ? type : [type];
  return list.filter((item) => typeof item === 'string');
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Own properties only: a page must not reach into prototypes. */
function own(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
