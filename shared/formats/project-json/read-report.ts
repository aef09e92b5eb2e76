import type { Id } from '../../model/id.ts';
import type { Span } from '../../model/span.ts';
import { listNames } from './project-json-schema.ts';
import type { ListName } from './project-json-schema.ts';

/** Why a file as a whole could not be read. */
export type ReadProjectErrorCode =
  | 'empty'
  | 'too-large'
  | 'not-utf-8'
  /** The file ends in the middle: an interrupted copy or download. */
  | 'truncated'
  | 'not-json'
  | 'not-a-project'
  /** Written by a newer program; reading on would lose what this one does not know. */
  | 'newer-version'
  | 'bad-header'
  | 'too-many-records'
  | 'too-many-problems';

/** A refusal of the whole file. */
export interface ReadProjectError {
  readonly code: ReadProjectErrorCode;
  /** The field or version at fault, or empty. */
  readonly detail: string;
}

/** Why a record was not taken as it is. */
export type ReadProblemReason =
  | 'not-a-list'
  | 'unknown-field'
  | 'wrong-value'
  | 'forbidden-key'
  | 'too-deep'
  | 'duplicate-id'
  | 'text-length-differs'
  | 'text-hash-differs'
  /** The text holds carriage returns, NUL or half surrogate pairs, which no import leaves in. */
  | 'text-not-clean'
  | 'zones-overlap'
  | 'span-outside-text'
  | 'fragments-out-of-order'
  | 'span-splits-character'
  | 'quote-differs'
  | 'context-differs'
  | 'code-points-differ'
  | 'same-claim-on-both-sides'
  | 'missing-article'
  | 'missing-entity'
  | 'missing-proposition'
  | 'missing-claim'
  | 'missing-record'
  | 'missing-zone'
  /** The record is kept: who made it is unknown, what it says is not. */
  | 'missing-annotator';

/** One finding, with the place in the file. */
export interface ReadProblem {
  /** JSON pointer (RFC 6901) from the top of the file, as exact as known. */
  readonly path: string;
  readonly id: Id | null;
  readonly reason: ReadProblemReason;
  /** Whether the record was left out, or taken in spite of it. */
  readonly refused: boolean;
  /** Where the quote stands when it differs and occurs exactly once in the text; UTF-16 units. */
  readonly proposal: Span | null;
  /** Where they differ: what the record quotes, and what the text reads there. */
  readonly words?: DifferingWords;
}

/** Two wordings of one place. */
export interface DifferingWords {
  readonly quoted: string;
  readonly found: string;
}

/** What was read and what was not. */
export interface ReadReport {
  readonly read: Readonly<Record<ListName, number>>;
  readonly refused: Readonly<Record<ListName, number>>;
  readonly problems: readonly ReadProblem[];
}

/** More findings than anybody reads: the file is taken for something else, or for an attack. */
export const maxProblems = 10_000;

/** Searching a quote costs the length of the text, so only the first findings get a proposal. */
const maxProposals = 200;

/** A finding before it is bound to a record: where in the record, and what. */
export interface Finding {
  readonly path: string;
  readonly reason: ReadProblemReason;
  readonly words?: DifferingWords;
  /** The record is taken in spite of it. */
  readonly isKept?: boolean;
  /** Looks for the place that was meant; called only while there is time for it. */
  readonly propose?: () => Span | null;
}

/** Collects findings and counts while a file is read. */
export class ReadReportBuilder {
  readonly #problems: ReadProblem[] = [];
  readonly #read = zeroOfEach();
  readonly #refused = zeroOfEach();
  readonly #onRecord: () => void;

  /** `onRecord` is told of every record that was looked at. */
  constructor(onRecord: () => void = () => undefined) {
    this.#onRecord = onRecord;
  }

  /** Whether reading should stop. */
  get isFull(): boolean {
    return this.#problems.length >= maxProblems;
  }

  countRead(list: ListName): void {
    this.#read[list] += 1;
    this.#onRecord();
  }

  /** A finding about the file outside its records. */
  note(path: string, reason: ReadProblemReason): void {
    this.#problems.push({ path, id: null, reason, refused: true, proposal: null });
  }

  /** A record that is left out. */
  refuse(list: ListName, base: string, id: Id | null, finding: Finding): void {
    this.#refused[list] += 1;
    this.#onRecord();
    const proposal =
      this.#problems.length < maxProposals && finding.propose ? finding.propose() : null;
    this.#problems.push({
      path: base + finding.path,
      id,
      reason: finding.reason,
      refused: true,
      proposal,
      ...(finding.words === undefined ? {} : { words: finding.words }),
    });
  }

  /** A finding about a record that is taken all the same. */
  remark(path: string, id: Id, reason: ReadProblemReason, words?: DifferingWords): void {
    const told = words === undefined ? {} : { words };
    this.#problems.push({ path, id, reason, refused: false, proposal: null, ...told });
  }

  build(): ReadReport {
    return { read: this.#read, refused: this.#refused, problems: this.#problems };
  }
}

function zeroOfEach(): Record<ListName, number> {
  return Object.fromEntries(listNames.map((name) => [name, 0])) as Record<ListName, number>;
}
