import { z } from 'zod/mini';
import { anchorSchema } from './anchor.ts';
import { idSchema } from './id.ts';
import { recordShape } from './review.ts';

/** How hard the two sides collide. */
export const strictnesses = ['contradiction', 'tension', 'omission', 'needs-context'] as const;
/** See {@link strictnesses}. */
export type Strictness = (typeof strictnesses)[number];

/** Do the sides speak of the same event? Asked first. */
export const sameEventAnswers = ['yes', 'no', 'unsure'] as const;
/** See {@link sameEventAnswers}. */
export type SameEvent = (typeof sameEventAnswers)[number];

/** Life of a contradiction: offered, judged to be one, judged to be none. */
export const contradictionStates = ['suggested', 'confirmed', 'rejected'] as const;
/** See {@link contradictionStates}. */
export type ContradictionState = (typeof contradictionStates)[number];

/** Derived, never stored: how far apart the sides stand. */
export const contradictionScopes = [
  'within-sentence',
  'within-article',
  'headline-body',
  'cross-article',
] as const;
/** See {@link contradictionScopes}. */
export type ContradictionScope = (typeof contradictionScopes)[number];

/** One side: the claims that stand on it and quotes that prove what they say. */
export const sideSchema = z.strictObject({
  claimIds: z.array(idSchema).check(z.minLength(1)),
  evidence: z.array(anchorSchema),
});
/** See {@link sideSchema}. */
export type Side = Readonly<z.infer<typeof sideSchema>>;

/**
 * A relation between claims with a life of its own. `relation` and `types` are codebook ids.
 * For directed relations (denies, qualifies, omits …) side A is “from” and side B is “to”.
 */
export const contradictionSchema = z.strictObject({
  ...recordShape,
  relation: z.string().check(z.minLength(1)),
  strictness: z.enum(strictnesses),
  types: z.array(z.string().check(z.minLength(1))),
  sameEvent: z.enum(sameEventAnswers),
  sideA: sideSchema,
  sideB: sideSchema,
  explanation: z.string(),
  state: z.enum(contradictionStates),
  /** “Not a contradiction, because …”, kept for good. */
  because: z.string(),
  resolution: z.string(),
});
/** See {@link contradictionSchema}. */
export type Contradiction = Readonly<z.infer<typeof contradictionSchema>>;
