import { z } from 'zod/mini';
import { idSchema, timestampSchema } from './id.ts';
import type { Id, Timestamp } from './id.ts';
import { tableNames, tableSchemas } from './project.ts';
import type { TableName, TableRecords } from './project.ts';

/** What one edit does to one record: `before` null is an addition, `after` null a removal. */
export type Change = {
  readonly [T in TableName]: {
    readonly table: T;
    readonly id: Id;
    readonly before: TableRecords[T] | null;
    readonly after: TableRecords[T] | null;
  };
}[TableName];

/** Every kind of edit; the interface has a sentence for each. */
export const editTypes = [
  'add-articles',
  'set-article',
  'new-edition',
  'trash-articles',
  'restore-articles',
  'delete-articles',
  'change-zones',
  'add-entity',
  'set-entity',
  'merge-entities',
  'split-entity',
  'delete-entity',
  'add-mentions',
  'set-mention',
  'link-mentions',
  'move-span',
  'add-claim',
  'add-claims',
  'set-claim',
  'add-proposition',
  'set-proposition',
  'delete-proposition',
  'add-contradiction',
  'set-contradiction',
  'delete-records',
  'restore-records',
  'empty-trash',
  'restore-state',
  'set-review',
  'add-comment',
  'delete-comment',
  'set-annotator',
  'set-codebook',
  'import-project',
  'add-comparison',
  'delete-comparison',
  'adjudicate',
  'open-sample',
  'restore-backup',
] as const;
/** See {@link editTypes}. */
export type EditType = (typeof editTypes)[number];

/** One value of the history: a new edit, or the taking back or doing again of an earlier one. */
export const editRoles = ['do', 'undo', 'redo'] as const;

/**
 * One user action as a value: who, when, and each record before and after. It is applied to the
 * project in memory and stored in one transaction; taking it back applies the reverse.
 * `target` is the id of the edit that an undo or redo refers to. An action that had to be stored in
 * several pieces (many files in one drop) gives each piece the same `action`, the id of the first:
 * they are taken back and done again together.
 */
export interface Edit {
  readonly id: Id;
  readonly type: EditType;
  readonly role: (typeof editRoles)[number];
  readonly target: Id | null;
  readonly at: Timestamp;
  readonly by: Id;
  readonly action?: Id;
  readonly changes: readonly Change[];
}

const changeSchemas = tableNames.map((table) =>
  z.strictObject({
    table: z.literal(table),
    id: idSchema,
    before: z.nullable(tableSchemas[table]),
    after: z.nullable(tableSchemas[table]),
  }),
);
// By its table alone: trying every table in turn cost half a second for 5,000 records.
const changeSchema = z.discriminatedUnion(
  'table',
  changeSchemas as [(typeof changeSchemas)[number], ...typeof changeSchemas],
);

/** Checks an edit that comes from outside (history in an export, journal). */
export const editSchema = z.strictObject({
  id: idSchema,
  type: z.enum(editTypes),
  role: z.enum(editRoles),
  target: z.nullable(idSchema),
  at: timestampSchema,
  by: idSchema,
  action: z.optional(idSchema),
  changes: z.array(changeSchema),
});
