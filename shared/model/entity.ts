import { z } from 'zod/mini';
import { recordShape } from './review.ts';

/** Admiralty reliability of a source: A completely reliable … E unreliable, F cannot be judged. */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
/** See {@link reliabilities}. */
export type Reliability = (typeof reliabilities)[number];

/** The thing itself, across articles. `type` is the id of a codebook entity type. */
export const entitySchema = z.strictObject({
  ...recordShape,
  type: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1)),
  aliases: z.array(z.string().check(z.minLength(1))),
  note: z.string(),
  /** Wikidata QID or any URI; empty when unknown. */
  externalId: z.string(),
  reliability: z.enum(reliabilities),
});
/** See {@link entitySchema}. */
export type Entity = Readonly<z.infer<typeof entitySchema>>;
