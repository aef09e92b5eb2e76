import { z } from 'zod/mini';
import { claimSchema } from './claim.ts';
import { commentSchema } from './comment.ts';
import { contradictionSchema } from './contradiction.ts';
import { entitySchema } from './entity.ts';
import { idSchema, timestampSchema } from './id.ts';
import { mentionSchema } from './mention.ts';
import { propositionSchema } from './proposition.ts';

/** A place in a record that stayed, from which the deleted record was taken out. */
export const trashLinkSchema = z.strictObject({
  table: z.enum(['claims', 'contradictions']),
  id: idSchema,
  /** `source`, `chain/0` …, `proposition`, `sideA` or `sideB`. */
  at: z.string().check(z.minLength(1)),
});
/** See {@link trashLinkSchema}. */
export type TrashLink = Readonly<z.infer<typeof trashLinkSchema>>;

const shape = {
  /** Id of the deleted record. */
  id: idSchema,
  /** The same for everything that one action deleted. */
  deletion: idSchema,
  deletedBy: idSchema,
  deletedAt: timestampSchema,
  /** The thread of the record, which went with it. */
  comments: z.array(commentSchema),
  links: z.array(trashLinkSchema),
} as const;

/**
 * A deleted record in the trash, whole, so that it can come back. It lies outside of its own table:
 * what is deleted is in no list, count or export of another format.
 */
export const trashedRecordSchema = z.discriminatedUnion('table', [
  z.strictObject({ ...shape, table: z.literal('entities'), record: entitySchema }),
  z.strictObject({ ...shape, table: z.literal('propositions'), record: propositionSchema }),
  z.strictObject({ ...shape, table: z.literal('mentions'), record: mentionSchema }),
  z.strictObject({ ...shape, table: z.literal('claims'), record: claimSchema }),
  z.strictObject({ ...shape, table: z.literal('contradictions'), record: contradictionSchema }),
]);
/** See {@link trashedRecordSchema}. */
export type TrashedRecord = Readonly<z.infer<typeof trashedRecordSchema>>;

/** The kinds of record that go to the trash; articles lie there in their own table. */
export const trashedTables = [
  'entities',
  'propositions',
  'mentions',
  'claims',
  'contradictions',
] as const satisfies readonly TrashedRecord['table'][];
