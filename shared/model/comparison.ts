import { z } from 'zod/mini';
import { annotatorSchema } from './annotator.ts';
import { claimSchema } from './claim.ts';
import { codebookLabelsSchema } from './codebook.ts';
import { commentSchema } from './comment.ts';
import { contradictionSchema } from './contradiction.ts';
import { entitySchema } from './entity.ts';
import { idSchema, timestampSchema } from './id.ts';
import { mentionSchema } from './mention.ts';
import { propositionSchema } from './proposition.ts';

/**
 * A colleague's records of articles that are here, beside the project and never mixed into it:
 * lists, counts, search and exports of the own work need not know that they exist. The articles
 * have the ids of this project, so every offset counts in the text that is here; all other ids are
 * the colleague's. Kept whole and never changed: only a newer copy takes its place.
 */
export const comparisonSchema = z.strictObject({
  id: idSchema,
  /** The file as received, and the SHA-256 of its bytes: the same file is known again by it. */
  fileName: z.string(),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** When the colleague exported it: tells a newer copy from an older one. */
  exportedAt: timestampSchema,
  addedBy: idSchema,
  addedAt: timestampSchema,
  /** Who made most of the records; null when there are none. */
  author: z.nullable(idSchema),
  annotators: z.array(annotatorSchema),
  articleIds: z.array(idSchema),
  entities: z.array(entitySchema),
  mentions: z.array(mentionSchema),
  claims: z.array(claimSchema),
  propositions: z.array(propositionSchema),
  contradictions: z.array(contradictionSchema),
  comments: z.array(commentSchema),
  /** What the colleague's codebook calls what these records name; absent in copies of before. */
  labels: z.optional(codebookLabelsSchema),
});
/** See {@link comparisonSchema}. */
export type Comparison = Readonly<z.infer<typeof comparisonSchema>>;

/** The kinds of record that are compared. */
export const comparedTables = ['mentions', 'claims', 'contradictions'] as const;
/** See {@link comparedTables}. */
export type ComparedTable = (typeof comparedTables)[number];

/** What can be decided about a difference; `left` puts the decision off. */
export const decisionChoices = ['mine', 'theirs', 'both', 'edited', 'left'] as const;
/** See {@link decisionChoices}. */
export type DecisionChoice = (typeof decisionChoices)[number];

/**
 * What was decided about one difference between the project and a comparison: which records stood
 * against each other, and which version became the final one. A record of its own, because the
 * comparison is large and a decision must not copy it into the history.
 */
export const decisionSchema = z.strictObject({
  id: idSchema,
  comparisonId: idSchema,
  articleId: idSchema,
  table: z.enum(comparedTables),
  /** Id in this project, and in the comparison; null where one of the two had nothing. */
  mine: z.nullable(idSchema),
  theirs: z.nullable(idSchema),
  choice: z.enum(decisionChoices),
  createdBy: idSchema,
  createdAt: timestampSchema,
});
/** See {@link decisionSchema}. */
export type Decision = Readonly<z.infer<typeof decisionSchema>>;
