import type { Id, Timestamp } from '../model/id.ts';

/** What an edit needs from outside: the clock, the annotator and fresh ids come in as arguments. */
export interface EditContext {
  readonly now: Timestamp;
  /** Annotator id. */
  readonly by: Id;
  readonly newId: () => Id;
}
