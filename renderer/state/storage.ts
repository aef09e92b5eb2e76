import type { Edit } from '../../shared/model/edit.ts';
import type { Project } from '../../shared/model/project.ts';
import type { Result } from '../../shared/model/result.ts';

/** Why the storage could not do what it was asked. */
export type StorageErrorCode =
  | 'unavailable'
  | 'newer-database'
  | 'blocked'
  | 'no-space'
  | 'closed'
  | 'timed-out'
  | 'damaged'
  /** The disk holds other records than the window has found or left there. */
  | 'apart'
  /** Bringing the records into the present layout failed; they are as they were. */
  | 'migration-failed'
  /** No backup could be made before an upgrade; nothing was touched. */
  | 'no-backup'
  /** There was work here before, and neither the journal nor the database has it any more. */
  | 'lost'
  | 'write-failed';

/** A failure of the storage; `detail` is for the log, not for people. */
export interface StorageError {
  readonly code: StorageErrorCode;
  readonly detail: string;
  /** Version of the program that is needed, where it is known. */
  readonly needs?: string | null;
  /**
   * Nobody can say what became of the edit: it may be on disk. Nothing is written after it until the
   * window is loaded anew, which shows whether the edit is there.
   */
  readonly isUnknown?: true;
}

/**
 * What the start has to tell, in one sentence: the database rebuilt from the journal, the journal
 * begun anew from the database, the two joined where they had come apart, or both from the last
 * snapshot; a backup made before an upgrade; or, after crashes, that the last article was not opened.
 */
export type RecoveryNotice =
  'rebuilt' | 'journal-renewed' | 'check-latest' | 'from-snapshot' | 'upgraded' | 'safe-start';

/** An edit with its place in the history; numbers grow, with gaps perhaps. */
export interface NumberedEdit {
  readonly number: number;
  readonly edit: Edit;
}

/** What comes back when the application starts. */
export interface StoredState {
  readonly project: Project;
  /** The newest edits of the history, oldest first: enough to rebuild undo and redo. */
  readonly recentEdits: readonly Edit[];
  /** What the session store saved last, unvalidated, or null. */
  readonly session: unknown;
  /** Absent when nothing had to be repaired. */
  readonly notice?: RecoveryNotice;
}

/**
 * Where the work is kept. An edit is confirmed only when it is safe on disk; the interface says
 * “saved” on nothing less. Implemented over Dexie, in the
 * desktop shell with a journal of the main process beside it.
 */
export interface Storage {
  /** Opens and reads everything. Must be called once, before anything else. */
  load(): Promise<Result<StoredState, StorageError>>;
  /** Stores one edit with all its changes, wholly or not at all. */
  apply(edit: Edit): Promise<Result<null, StorageError>>;
  /** The whole history, oldest first. */
  history(): Promise<Result<readonly Edit[], StorageError>>;
  /** Edits of the history in order, at most `limit` of those after the number `after`. */
  historyPage(after: number, limit: number): Promise<Result<readonly NumberedEdit[], StorageError>>;
  /** The edits with these numbers, in order; numbers that there are not are left out. */
  historyAt(numbers: readonly number[]): Promise<Result<readonly NumberedEdit[], StorageError>>;
  /** Keeps view state (open article, positions, settings). Not work: may lag behind. */
  saveSession(session: unknown): Promise<Result<null, StorageError>>;
  /** Keeps the bytes of a file as received, by their SHA-256; the same bytes twice are one. */
  putOriginal(sha256: string, bytes: Uint8Array): Promise<Result<null, StorageError>>;
  /** The bytes of a file as received, or null when they are not kept. */
  getOriginal(sha256: string): Promise<Result<Uint8Array | null, StorageError>>;
  /** Called when another window or a damage closes the storage under us. */
  onClosed(listener: (error: StorageError) => void): void;
}
