import type { Article } from '../../model/article.ts';

/** Article fields that a file can tell about itself. */
export type MetadataField = 'title' | 'outlet' | 'author' | 'url' | 'publishedAt' | 'language';

/** A value and where in the file it stood, in the words of its format (`og:title`, `json-ld`). */
export interface FoundValue {
  readonly value: string;
  readonly from: string;
}

/** What a file tells about its article; fields it does not tell are absent. */
export type Metadata = Readonly<Partial<Record<MetadataField, FoundValue>>>;

/** Longest value that is believed; anything longer is no title or name. */
const longest = 500;

/** Collects values in order of trust: the first for a field stays. */
export class MetadataCollector {
  readonly #found: Partial<Record<MetadataField, FoundValue>> = {};

  /** Blank values and values beyond any sensible length are passed over. */
  offer(field: MetadataField, value: unknown, from: string): void {
    if (typeof value !== 'string' || this.#found[field] !== undefined) return;
    const clean = value.replace(/\s+/g, ' ').trim();
    if (clean === '' || clean.length > longest || !isAcceptable(field, clean)) return;
    this.#found[field] = { value: clean, from };
  }

  /** What has been found so far. */
  get found(): Metadata {
    return this.#found;
  }
}

/** ISO date or date-time, as {@link Article.publishedAt} wants it. */
const isoDate = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

function isAcceptable(field: MetadataField, value: string): boolean {
  if (field === 'publishedAt') return isoDate.test(value);
  if (field === 'language') return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(value);
  if (field === 'url') return /^https?:\/\/\S+$/i.test(value);
  if (field === 'author') return !/^https?:/i.test(value);
  return true;
}

/** The fields of an article that metadata fill, empty where nothing is known. */
export function metadataFields(
  metadata: Metadata,
): Pick<Article, MetadataField> & { metadataFrom: Record<string, string> } {
  const metadataFrom: Record<string, string> = {};
  const value = (field: MetadataField): string => {
    const found = metadata[field];
    if (found !== undefined) metadataFrom[field] = found.from;
    return found?.value ?? '';
  };
  return {
    title: value('title'),
    outlet: value('outlet'),
    author: value('author'),
    url: value('url'),
    publishedAt: value('publishedAt'),
    language: value('language'),
    metadataFrom,
  };
}
