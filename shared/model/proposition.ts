import { z } from 'zod/mini';
import { recordShape } from './review.ts';

/** What several claims say alike: an equivalence class of claims, worded by the analyst. */
export const propositionSchema = z.strictObject({
  ...recordShape,
  text: z.string().check(z.minLength(1)),
  note: z.string(),
});
/** See {@link propositionSchema}. */
export type Proposition = Readonly<z.infer<typeof propositionSchema>>;
