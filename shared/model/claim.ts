import { z } from 'zod/mini';
import { anchorSchema } from './anchor.ts';
import { idSchema } from './id.ts';
import { recordShape } from './review.ts';

/** What kind of source stands behind a claim. */
export const sourceKinds = ['named', 'unnamed', 'author', 'implicit'] as const;
/** See {@link sourceKinds}. */
export type SourceKind = (typeof sourceKinds)[number];

/** How the words are rendered. */
export const quotationModes = ['direct', 'indirect', 'mixed'] as const;
/** See {@link quotationModes}. */
export type QuotationMode = (typeof quotationModes)[number];

/** Whether something is asserted or denied. */
export const polarities = ['positive', 'negative'] as const;
/** See {@link polarities}. */
export type Polarity = (typeof polarities)[number];

/** FactBank certainty, relative to the source. */
export const certainties = ['certain', 'probable', 'possible', 'underspecified'] as const;
/** See {@link certainties}. */
export type Certainty = (typeof certainties)[number];

/** Is the claim worth checking? */
export const checkworthiness = ['check-worthy', 'unimportant', 'not-factual'] as const;
/** See {@link checkworthiness}. */
export type Checkworthiness = (typeof checkworthiness)[number];

/** Admiralty credibility of information: 1 confirmed … 5 improbable, 6 cannot be judged. */
export const credibilities = [1, 2, 3, 4, 5, 6] as const;

/** A time as the analyst words it, with an ISO date, date-time or `start/end` interval if known. */
export const claimTimeSchema = z.strictObject({ text: z.string(), iso: z.string() });
/** See {@link claimTimeSchema}. */
export type ClaimTime = Readonly<z.infer<typeof claimTimeSchema>>;

/**
 * Someone who says something: an entity, or the words that stand for them, or both. The links of
 * a nested attribution (the office says that the minister said) go from the outermost inwards.
 */
export const claimSourceSchema = z.strictObject({
  kind: z.enum(sourceKinds),
  entityId: z.nullable(idSchema),
  anchor: z.nullable(anchorSchema),
});
/** See {@link claimSourceSchema}. */
export type ClaimSource = Readonly<z.infer<typeof claimSourceSchema>>;

/**
 * The reporting expression. `polarity` is the cue's own: in «نفت أن تكون …» the negation is in the
 * cue alone. `class` is the id of a codebook cue class.
 */
export const claimCueSchema = z.strictObject({
  anchor: z.nullable(anchorSchema),
  class: z.string(),
  polarity: z.enum(polarities),
});
/** See {@link claimCueSchema}. */
export type ClaimCue = Readonly<z.infer<typeof claimCueSchema>>;

/** Who says what, in which words (source, cue, content after PARC 3 and PolNeAR). */
export const claimSchema = z.strictObject({
  ...recordShape,
  content: anchorSchema,
  source: claimSourceSchema,
  /** Further links of a nested attribution, from `source` inwards; usually empty. */
  chain: z.array(claimSourceSchema),
  cue: claimCueSchema,
  mode: z.enum(quotationModes),
  polarity: z.enum(polarities),
  certainty: z.enum(certainties),
  claimedAt: claimTimeSchema,
  eventTime: claimTimeSchema,
  gloss: z.string(),
  checkworthy: z.nullable(z.enum(checkworthiness)),
  /** Id of a codebook verdict. */
  verdict: z.string(),
  credibility: z.union([
    z.literal(1),
    z.literal(2),
    z.literal(3),
    z.literal(4),
    z.literal(5),
    z.literal(6),
  ]),
  note: z.string(),
  propositionId: z.nullable(idSchema),
});
/** See {@link claimSchema}. */
export type Claim = Readonly<z.infer<typeof claimSchema>>;
