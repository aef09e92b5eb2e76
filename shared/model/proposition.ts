import { z } from 'zod';
import { recordShape } from './review.ts';

/** What several claims say alike: an equivalence class of claims, worded by the analyst. */
export const propositionSchema = z.strictObject({
  ...recordShape,
  text: z.string().min(1),
  note: z.string(),
});
/** See {@link propositionSchema}. */
export type Proposition = Readonly<z.infer<typeof propositionSchema>>;
