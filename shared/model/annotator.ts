import { z } from 'zod/mini';
import { idSchema } from './id.ts';

/** Who annotates: a name and a colour, no account. */
export const annotatorSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  colour: z.string(),
});
/** See {@link annotatorSchema}. */
export type Annotator = Readonly<z.infer<typeof annotatorSchema>>;
