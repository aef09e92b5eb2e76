import type { Id } from '../model/id.ts';
import type { TableName } from '../model/project.ts';

/** Why an edit was refused. The project is unchanged in every case. */
export type EditErrorCode =
  | 'record-not-found'
  | 'record-exists'
  | 'record-changed'
  | 'span-outside-text'
  | 'quote-differs'
  | 'dangling-reference'
  | 'still-referred-to'
  | 'nothing-to-change'
  | 'same-claim-on-both-sides'
  | 'zones-overlap'
  /** A field holds what its schema does not allow, such as an empty name. */
  | 'invalid-record'
  | 'editing-frozen';

/** A refusal, with the record it is about. */
export interface EditError {
  readonly code: EditErrorCode;
  readonly table: TableName | null;
  readonly id: Id | null;
}

/** Builds an {@link EditError}. */
export function editError(
  code: EditErrorCode,
  table: TableName | null = null,
  id: Id | null = null,
): EditError {
  return { code, table, id };
}
