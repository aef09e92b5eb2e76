import type { Result } from '../../model/result.ts';
import type { Span } from '../../model/span.ts';
import type { ImportedArticle } from '../import/import-format.ts';
import type { OpenedFile } from './open-files.ts';

/** What other programs count offsets in; `shared/model/span.ts` says what we count in. */
export const offsetUnits = ['code-points', 'utf-16', 'graphemes'] as const;
/** See {@link offsetUnits}. */
export type OffsetUnit = (typeof offsetUnits)[number];

/** A stretch as a file gives it: offsets in the file's unit, half-open, and the words if it says. */
export interface FoundPiece {
  readonly start: number;
  readonly end: number;
  /** The words that the file says stand there; null when it does not say. */
  readonly quote: string | null;
  /** Words before and after, where the file has them; they tell equal quotes apart. */
  readonly prefix?: string;
  readonly suffix?: string;
}

/** The entity behind a region, where the file names one. */
export interface FoundEntity {
  /** What regions of one entity share: an id of ours, a group of the file, an external id. */
  readonly key: string;
  /** Whether the key is the id of an entity that our own writer wrote. */
  readonly isOurs: boolean;
  readonly name: string;
  /** Wikidata item or other address, or empty. */
  readonly externalId: string;
}

/** A labelled stretch of a document. */
export interface FoundRegion {
  /** What relations of the same document call it. */
  readonly key: string;
  readonly label: string;
  readonly pieces: readonly FoundPiece[];
  /** The words of all pieces joined by blanks, where the file gives them so. */
  readonly joinedQuote?: string;
  readonly note: string;
  /** Further values, named as our own writers name them (`regions.ts`). */
  readonly attributes: Readonly<Record<string, string>>;
  readonly entity: FoundEntity | null;
  /** Id of our own record when the file has it. */
  readonly recordId: string | null;
  /** Where in the file, for the report. */
  readonly path: string;
}

/** A labelled relation between two regions of the same document. */
export interface FoundRelation {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  /** Id of our own record when the file has it. */
  readonly recordId: string | null;
  readonly path: string;
}

/** A document as a file gives it. */
export interface FoundDocument {
  /** File name or title, for people. */
  readonly name: string;
  /** The whole text as the file has it; null when the file has annotations alone. */
  readonly text: string | null;
  /** Id that our own writer gave the article. */
  readonly articleId: string | null;
  /** Addresses by which an article here can be recognised when the file has no text. */
  readonly addresses: readonly string[];
  readonly metadata: Readonly<
    Partial<Record<'title' | 'outlet' | 'author' | 'url' | 'publishedAt' | 'language', string>>
  >;
  readonly regions: readonly FoundRegion[];
  readonly relations: readonly FoundRelation[];
  /** Stretches with their words that are no annotations (tokens): they tell the unit. */
  readonly evidence?: readonly FoundPiece[];
}

/** Why something of a file was not taken. The interface has a sentence for each. */
export const annotatedProblemReasons = [
  'wrong-value',
  'unknown-line',
  'outside-text',
  'splits-character',
  'quote-differs',
  'quote-not-found',
  'quote-ambiguous',
  'missing-end',
  'no-text',
  'no-article',
  'rejected-there',
  'document-label',
] as const;
/** See {@link annotatedProblemReasons}. */
export type AnnotatedProblemReason = (typeof annotatedProblemReasons)[number];

/** One thing of a file that was not taken, and where it stands. */
export interface AnnotatedProblem {
  readonly path: string;
  readonly reason: AnnotatedProblemReason;
  /** What is there and what should be, or another value the sentence can show. */
  readonly detail: string;
}

/** What a format makes of a file. */
export interface FoundFile {
  readonly documents: readonly FoundDocument[];
  readonly problems: readonly AnnotatedProblem[];
}

/** Why a file could not be read as what it seems to be. */
export type AnnotatedErrorCode =
  | 'malformed'
  /** A brat `.ann` without its `.txt`. */
  | 'text-missing'
  | 'no-annotations'
  /** Quotes are there, and in no unit do all of them stand where the file says. */
  | 'positions-do-not-fit'
  | 'too-many';

/** A refusal of the whole file, with the findings that led to it. */
export interface AnnotatedError {
  readonly code: AnnotatedErrorCode;
  readonly detail: string;
  readonly problems: readonly AnnotatedProblem[];
}

/** A kind of file of another annotation program. Each is one file and one line in `index.ts`. */
export interface AnnotatedFormat {
  /** The id of the export format that writes the same kind, where there is one. */
  readonly id: string;
  /** Lower case, without dot; for file dialogs. */
  readonly extensions: readonly string[];
  /**
   * The units that programs of this kind are known to count in, likeliest first. A single one is
   * what the format's definition says, and is not asked about.
   */
  readonly units: readonly OffsetUnit[];
  /** Whether quotes lead and positions are hints (W3C). */
  readonly placesByQuote?: boolean;
  /** Whether white space of the text is not the document's own (CoNLL), so that articles match without it. */
  readonly ignoresSpace?: boolean;
  /** Looks at content; names only where content cannot tell. Cheap, and never throws. */
  recognises(file: OpenedFile): boolean;
  /** Reads the documents; trusts nothing in the file. */
  read(file: OpenedFile): Result<FoundFile, AnnotatedError>;
}

/** How the unit of a file became known. */
export type UnitDecision = {
  readonly unit: OffsetUnit;
  /**
   * `quotes`: every quote stands where this unit says; `format`: the format knows only one;
   * `no-difference`: the texts have no character that units count differently; `chosen`: the
   * analyst said so; `ask`: nothing tells, the analyst has to.
   */
  readonly how: 'quotes' | 'format' | 'no-difference' | 'chosen' | 'ask';
  /** Quotes in the file, and how many stand where each unit says. */
  readonly quotes: number;
  readonly matches: Readonly<Record<OffsetUnit, number>>;
  /** The first stretches that units read differently, as each reads them; empty unless asked. */
  readonly samples: readonly Readonly<Record<OffsetUnit, string>>[];
};

/** A region with its place: UTF-16 offsets into the article's text, or null while unknown. */
export interface AnnotatedRegion extends FoundRegion {
  readonly spans: readonly Span[] | null;
}

/** A document whose regions are placed, as far as its text is known. */
export interface AnnotatedDocument extends Omit<FoundDocument, 'text' | 'regions' | 'evidence'> {
  /** The article that the document would become; null when the file has no text. */
  readonly article: ImportedArticle | null;
  readonly regions: readonly AnnotatedRegion[];
}

/** A file of another program, read and placed, before anything of it is in the project. */
export interface AnnotatedFile {
  readonly formatId: string;
  /** Null when positions are found by quote. */
  readonly unit: UnitDecision | null;
  readonly ignoresSpace: boolean;
  readonly documents: readonly AnnotatedDocument[];
  readonly problems: readonly AnnotatedProblem[];
}
