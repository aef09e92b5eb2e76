import type { Edit } from '../model/edit.ts';
import type { WriteFileError } from './file-access.ts';

/**
 * Why the journal did not do what it was asked. In every case what it confirmed before is whole, and
 * nothing of what was refused will come back.
 */
export type JournalError =
  | 'no-space'
  | 'no-permission'
  | 'read-only'
  | 'write-failed'
  /** A newer program wrote it. */
  | 'newer-journal'
  /** It is not opened, or its last record is not the one the window thinks. */
  | 'out-of-step'
  /** A record that was confirmed cannot be read any more. */
  | 'damaged';

/** How the journal was found. */
export type JournalOpening =
  /** This shell keeps none. */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'open';
      readonly databaseId: string;
      /** Number of the last record; 0 when there is none. */
      readonly head: number;
      /** There is a snapshot of this later record: the journal has lost its end. */
      readonly snapshot?: number;
    }
  /** There was one, and it is gone: only the window can tell whether the work is elsewhere. */
  | {
      readonly kind: 'lost';
      /** Number of the last record in the newest snapshot; null or absent when there is none. */
      readonly snapshot?: number | null;
    };

/** One edit of the journal with its number; numbers of taken back records are missing. */
export interface JournalEntry extends SentEntry {
  readonly seq: number;
}

/** One edit of the journal as the window gets it. */
export interface SentEntry {
  readonly edit: Edit;
}

/** Why the bytes of a file as received were not kept. */
export type OriginalError = 'hash-differs' | WriteFileError;

/** How the profile was found before its database is opened. */
export type ProfileOpening =
  | { readonly kind: 'as-before' }
  /** Another version used it; the work was backed up before anything is changed. */
  | { readonly kind: 'backed-up' }
  /** A newer version used it, which is named where it is known: ours must leave it alone. */
  | { readonly kind: 'newer'; readonly app: string | null };
