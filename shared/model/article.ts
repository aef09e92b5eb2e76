import { z } from 'zod/mini';
import { directions } from './direction.ts';
import { idSchema, timestampSchema } from './id.ts';
import { zoneSchema } from './zone.ts';

/** Life of an article in the work, not of its annotations. */
export const articleStatuses = ['new', 'in-work', 'done', 'reviewed', 'reopened'] as const;
/** See {@link articleStatuses}. */
export type ArticleStatus = (typeof articleStatuses)[number];

/** How the encoding of the file became known. */
export const encodingSources = [
  'bom',
  'strict-utf-8',
  'nul-position',
  'declared',
  'score',
  'format',
  'chosen',
] as const;
/** See {@link encodingSources}. */
export type EncodingSource = (typeof encodingSources)[number];

/** Where an article came from: enough to find the very bytes again and to repeat the import. */
export const provenanceSchema = z.strictObject({
  /** Name of the file as received (no folder), or a label for pasted text. */
  fileName: z.string(),
  /** SHA-256 of the bytes as received, lower-case hexadecimal. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** Size in bytes. */
  size: z.int().check(z.nonnegative()),
  /** WHATWG encoding label, e.g. `utf-8`, `windows-1256`. */
  encoding: z.string(),
  encodingSource: z.enum(encodingSources),
  /** Range of this article in the decoded text of the whole file, UTF-16 units, half-open. */
  range: z.strictObject({
    start: z.int().check(z.nonnegative()),
    end: z.int().check(z.nonnegative()),
  }),
  /** Import format id (see `shared/formats/import`), and its version. */
  importer: z.string(),
  importerVersion: z.int().check(z.positive()),
  importedAt: timestampSchema,
  /** Characters that had to be replaced by U+FFFD on import, and line ends changed to LF. */
  replaced: z.strictObject({
    nul: z.int().check(z.nonnegative()),
    loneSurrogates: z.int().check(z.nonnegative()),
    lineEnds: z.int().check(z.nonnegative()),
  }),
  /** Where each piece of metadata was found, keyed by article field (`title` → `og:title`). */
  metadataFrom: z.record(z.string(), z.string()),
});
/** See {@link provenanceSchema}. */
export type Provenance = Readonly<z.infer<typeof provenanceSchema>>;

/**
 * An article without its text. Unknown metadata is the empty string, never a guess.
 * `trashedAt` is set while the article lies in the trash; its records stay.
 */
export const articleSchema = z.strictObject({
  id: idSchema,
  title: z.string(),
  outlet: z.string(),
  author: z.string(),
  url: z.string(),
  /** ISO date (`2026-11-23`), date-time, or empty. */
  publishedAt: z.string(),
  /** BCP 47 language tag, or empty. */
  language: z.string(),
  direction: z.enum(directions),
  status: z.enum(articleStatuses),
  statusBy: idSchema,
  statusAt: timestampSchema,
  notes: z.string(),
  zones: z.array(zoneSchema),
  /** Length of the text in UTF-16 units, and SHA-256 of its UTF-8 form. */
  textLength: z.int().check(z.nonnegative()),
  textSha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  provenance: provenanceSchema,
  trashedAt: z.nullable(timestampSchema),
  createdBy: idSchema,
  createdAt: timestampSchema,
  updatedBy: idSchema,
  updatedAt: timestampSchema,
});
/** See {@link articleSchema}. */
export type Article = Readonly<z.infer<typeof articleSchema>>;

/**
 * The immutable text of an article, apart from it so that changing metadata never copies the
 * text into the history. `id` is the article's id.
 */
export const articleTextSchema = z.strictObject({ id: idSchema, text: z.string() });
/** See {@link articleTextSchema}. */
export type ArticleText = Readonly<z.infer<typeof articleTextSchema>>;
