import type { Article, Provenance } from '../../model/article.ts';
import type { Result } from '../../model/result.ts';
import type { Zone } from '../../model/zone.ts';

/** Article fields that a file of records (JSON, JSONL) can supply. */
export const recordFields = [
  'title',
  'text',
  'outlet',
  'author',
  'url',
  'publishedAt',
  'language',
] as const;
/** See {@link recordFields}. */
export type RecordField = (typeof recordFields)[number];

/** Which name in the records of a JSON file holds which article field. */
export type FieldMapping = Readonly<Partial<Record<RecordField, string>>>;

/** One file as received, and what the analyst decided about it. */
export interface ImportInput {
  /** File name without folder; only a hint, content decides. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Encoding chosen by the analyst (WHATWG label); without it the encoding is recognised. */
  readonly encoding?: string;
  /**
   * The analyst has seen that some bytes do not fit the chosen encoding and wants the file all the
   * same: each becomes U+FFFD, counted in the warning `damaged-bytes`. Never done unasked.
   */
  readonly acceptDamage?: boolean;
  /** Mapping chosen by the analyst for a file of records with unknown field names. */
  readonly fields?: FieldMapping;
}

/** A zone whose identity the caller still has to give; `duplicateOf` is an index into the list. */
export type ImportedZone = Readonly<
  Omit<Zone, 'id' | 'duplicateOf'> & { duplicateOf: number | null }
>;

/** What the importer itself knows about where an article came from. */
export type ImportedProvenance = Omit<Provenance, 'fileName' | 'sha256' | 'size' | 'importedAt'>;

/** An article as read from a file: no ids, no clock, no hashes; the caller adds those. */
export interface ImportedArticle extends Pick<
  Article,
  'title' | 'outlet' | 'author' | 'url' | 'publishedAt' | 'language' | 'direction'
> {
  readonly text: string;
  /** In text order, every non-blank line in exactly one. */
  readonly zones: readonly ImportedZone[];
  readonly provenance: ImportedProvenance;
}

/** Things an analyst should know about a file that was imported all the same. */
export const importWarningCodes = [
  'nul-replaced',
  'surrogates-replaced',
  'damaged-bytes',
  'declared-encoding-ignored',
  'several-articles',
  'no-article-found',
  'pdf-check-text',
  'pdf-page-without-text',
  'tracked-changes',
  'records-skipped',
] as const;
/** See {@link importWarningCodes}. */
export interface ImportWarning {
  readonly code: (typeof importWarningCodes)[number];
  /** How many (characters, pages, records), where counting makes sense. */
  readonly count?: number;
  /** A name or list the sentence can show: an encoding, page numbers. */
  readonly detail?: string;
}

/** Why a file was not imported. The interface has one sentence for each. */
export const importErrorCodes = [
  'empty',
  'no-text',
  'too-large',
  'text-too-long',
  'binary',
  'unsupported',
  'unknown-encoding',
  'undecodable',
  'encoding-unsure',
  'encrypted',
  'encrypted-pdf',
  'malformed',
  'bomb',
  'too-many-entries',
  'unsafe-path',
  'doctype',
  'too-deep',
  'archive-in-archive',
  'unknown-fields',
] as const;
/** See {@link importErrorCodes}. */
export type ImportErrorCode = (typeof importErrorCodes)[number];

/** One way of reading the bytes, for the analyst to choose from. */
export interface EncodingCandidate {
  /** WHATWG label; the value for {@link ImportInput.encoding}. */
  readonly encoding: string;
  /** How well the text fits the language the encoding is for, 0 … 1. */
  readonly score: number;
  /** Beginning of the text as this encoding reads it, at most 200 UTF-16 units. */
  readonly preview: string;
  /** Bytes that do not fit; above zero the choice needs {@link ImportInput.acceptDamage}. */
  readonly damaged: number;
}

/** A refusal: which kind, and what the analyst needs for the next step. */
export interface ImportError {
  readonly code: ImportErrorCode;
  /** What exactly: name of a part, kind of binary file, a limit. */
  readonly detail?: string;
  /** Position of the first byte that does not fit, zero-based (`undecodable`). */
  readonly offset?: number;
  /** Ways of reading the bytes, best first (`encoding-unsure`, `undecodable`). */
  readonly candidates?: readonly EncodingCandidate[];
  /** Field names found, in order of appearance (`unknown-fields`). */
  readonly fieldNames?: readonly string[];
  /** Beginning of a value of each of them, in the same order (`unknown-fields`). */
  readonly fieldExamples?: readonly string[];
  /** What the fields seem to be, to be confirmed (`unknown-fields`). */
  readonly proposed?: FieldMapping;
}

/** A file inside an archive, with an outcome of its own. */
export interface InnerFile {
  /** Path inside the archive, `/` between its parts. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly result: Result<ImportReport, ImportError>;
}

/** What reading a file gave. */
export interface ImportReport {
  /** Articles of the file itself, in file order; empty for an archive. */
  readonly articles: readonly ImportedArticle[];
  readonly warnings: readonly ImportWarning[];
  /** Files of an archive; empty for everything else. */
  readonly inner: readonly InnerFile[];
}

/** One kind of file that articles come in. */
export interface ImportFormat {
  /** Kebab-case, stored in the provenance; never changed once released. */
  readonly id: string;
  /** Raised whenever the same bytes would give another text or other zones. */
  readonly version: number;
  /** Lower case, without dot; the first is the usual one. */
  readonly extensions: readonly string[];
  /** Looks at the beginning of the bytes first, at the name only where bytes cannot tell. */
  recognises(bytes: Uint8Array, name: string): boolean;
  /** Reads bounded, fetches nothing, runs nothing that the file brings. */
  read(input: ImportInput): Promise<Result<ImportReport, ImportError>>;
}
