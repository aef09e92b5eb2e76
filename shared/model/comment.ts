import { z } from 'zod/mini';
import { idSchema, timestampSchema } from './id.ts';

/** A remark in the thread of a record or an article. */
export const commentSchema = z.strictObject({
  id: idSchema,
  /** Id of the record or article it belongs to. */
  recordId: idSchema,
  text: z.string().check(z.minLength(1)),
  createdBy: idSchema,
  createdAt: timestampSchema,
});
/** See {@link commentSchema}. */
export type Comment = Readonly<z.infer<typeof commentSchema>>;
