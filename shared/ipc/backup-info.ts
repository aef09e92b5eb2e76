import type { WriteFileError } from './file-access.ts';

/** Why a backup was made. */
export type BackupReason = 'time' | 'exit' | 'by-hand' | 'before-restore' | 'new-version';

/** Why no backup could be made; those that were there are as they were. */
export type BackupError =
  /** The chosen folder is not there: a drive that is not plugged in. */
  | 'no-folder'
  /** This shell keeps no journal, or it cannot be read. */
  | 'no-journal'
  /** The backup is whole, but the files as received could not be copied beside it. */
  | 'no-originals'
  /** The folder did not answer in time, or still owes an answer. */
  | 'timed-out'
  | WriteFileError;

/** Why a backup could not be read. */
export type ReadBackupError = 'not-found' | 'damaged' | 'read-failed';

/** One backup, as a list shows it. */
export interface BackupInfo {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly reason: BackupReason;
  /** Bytes. */
  readonly size: number;
  readonly counts: {
    readonly articles: number;
    readonly entities: number;
    readonly claims: number;
    readonly contradictions: number;
  };
}

/** Where the backups are and how they are doing. */
export interface BackupStatus {
  /** For showing only: the window never sends a path. Empty where this shell makes none. */
  readonly folder: string;
  readonly isDefault: boolean;
  /** The newest that is whole, in this folder. */
  readonly last: BackupInfo | null;
  /** When the last good one was made, known also where this folder cannot be reached; ISO 8601, UTC. */
  readonly lastAt: string | null;
  /**
   * What went wrong the last time, also that a chosen folder is not there now; null when nothing did.
   */
  readonly problem: BackupError | null;
}
