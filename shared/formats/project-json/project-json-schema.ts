import { z } from 'zod/mini';
import { anchorSchema, fragmentSchema } from '../../model/anchor.ts';
import { annotatorSchema } from '../../model/annotator.ts';
import { articleSchema } from '../../model/article.ts';
import { claimSchema, claimSourceSchema } from '../../model/claim.ts';
import { codebookSchema } from '../../model/codebook.ts';
import { commentSchema } from '../../model/comment.ts';
import { comparisonSchema, decisionSchema } from '../../model/comparison.ts';
import { contradictionSchema, sideSchema } from '../../model/contradiction.ts';
import { editSchema } from '../../model/edit.ts';
import { entitySchema } from '../../model/entity.ts';
import { timestampSchema } from '../../model/id.ts';
import { mentionSchema } from '../../model/mention.ts';
import { propositionSchema } from '../../model/proposition.ts';
import { trashedRecordSchema } from '../../model/trash.ts';
import { zoneSchema } from '../../model/zone.ts';

// The shape of the own export. It follows the model: each record as it is there, with two things
// added. Every offset in UTF-16 units is joined by the same offset in code points, so that a reader
// in any language can slice without converting; and an article carries its text.

/** Value of `format` in the header. */
export const projectJsonFormat = 'hashiya-project';
/** Version that this program writes; independent of the database's. See `upgrades.ts`. */
export const projectJsonVersion = 4;

const offset = z.int().check(z.nonnegative());

/** See the names in `json-schema.ts`. */
export const writtenFragmentSchema = z.strictObject({
  start: offset,
  end: offset,
  startCodePoint: offset,
  endCodePoint: offset,
  exact: fragmentSchema.shape.exact,
  prefix: fragmentSchema.shape.prefix,
  suffix: fragmentSchema.shape.suffix,
});

/** See the names in `json-schema.ts`. */
export const writtenAnchorSchema = z.strictObject({
  ...anchorSchema.shape,
  fragments: z.array(writtenFragmentSchema).check(z.minLength(1), z.maxLength(10_000)),
});
/** An anchor in the file: each fragment in both units. */
export type WrittenAnchor = z.infer<typeof writtenAnchorSchema>;

/** See the names in `json-schema.ts`. */
export const writtenZoneSchema = z.strictObject({
  id: zoneSchema.shape.id,
  start: offset,
  end: offset,
  startCodePoint: offset,
  endCodePoint: offset,
  kind: zoneSchema.shape.kind,
  kept: zoneSchema.shape.kept,
  reason: zoneSchema.shape.reason,
  duplicateOf: zoneSchema.shape.duplicateOf,
  direction: zoneSchema.shape.direction,
});

const writtenArticleSchema = z.strictObject({
  ...articleSchema.shape,
  zones: z.array(writtenZoneSchema),
  text: z.string(),
});
/** An article in the file, with its text. */
export type WrittenArticle = z.infer<typeof writtenArticleSchema>;

const writtenMentionSchema = z.strictObject({
  ...mentionSchema.shape,
  anchor: writtenAnchorSchema,
});
/** A mention in the file. */
export type WrittenMention = z.infer<typeof writtenMentionSchema>;

/** See the names in `json-schema.ts`. */
export const writtenSourceSchema = z.strictObject({
  ...claimSourceSchema.shape,
  anchor: z.nullable(writtenAnchorSchema),
});

const writtenClaimSchema = z.strictObject({
  ...claimSchema.shape,
  content: writtenAnchorSchema,
  source: writtenSourceSchema,
  chain: z.array(writtenSourceSchema),
  cue: z.strictObject({
    ...claimSchema.shape.cue.shape,
    anchor: z.nullable(writtenAnchorSchema),
  }),
});
/** A claim in the file. */
export type WrittenClaim = z.infer<typeof writtenClaimSchema>;

/** See the names in `json-schema.ts`. */
export const writtenSideSchema = z.strictObject({
  ...sideSchema.shape,
  evidence: z.array(writtenAnchorSchema),
});

const writtenContradictionSchema = z.strictObject({
  ...contradictionSchema.shape,
  sideA: writtenSideSchema,
  sideB: writtenSideSchema,
});
/** A contradiction in the file. */
export type WrittenContradiction = z.infer<typeof writtenContradictionSchema>;

/** The fields before the records. */
export const headerSchema = z.strictObject({
  format: z.literal(projectJsonFormat),
  schemaVersion: z.literal(projectJsonVersion),
  exportedAt: timestampSchema,
  /** Program and version that wrote the file. */
  generator: z.string(),
  offsetUnit: z.literal('utf16'),
  newline: z.literal('lf'),
  scope: z.enum(['project', 'articles']),
  /** What refers to the selected articles but reaches out of them, and so is not in the file. */
  leftOut: z.strictObject({ contradictions: offset, edits: offset }),
});
/** See {@link headerSchema}. */
export type ProjectJsonHeader = z.infer<typeof headerSchema>;

/** The lists of records in the order in which they are written, each with its schema. */
export const listSchemas = {
  annotators: annotatorSchema,
  articles: writtenArticleSchema,
  entities: entitySchema,
  propositions: propositionSchema,
  mentions: writtenMentionSchema,
  claims: writtenClaimSchema,
  contradictions: writtenContradictionSchema,
  comments: commentSchema,
  /** Deleted records that can come back: offsets in UTF-16 units only. */
  trash: trashedRecordSchema,
  /** Comparisons with the records as the program stores them: offsets in UTF-16 units only. */
  comparisons: comparisonSchema,
  decisions: decisionSchema,
  /** Edits with the records as the program stores them: offsets in UTF-16 units only. */
  history: editSchema,
} as const;
/** Name of a list of records in the file. */
export type ListName = keyof typeof listSchemas;
/** See {@link ListName}. */
export const listNames = Object.keys(listSchemas) as ListName[];

/** The whole file. */
export const projectJsonSchema = z.strictObject({
  ...headerSchema.shape,
  codebook: z.nullable(codebookSchema),
  annotators: z.array(listSchemas.annotators),
  articles: z.array(listSchemas.articles),
  entities: z.array(listSchemas.entities),
  propositions: z.array(listSchemas.propositions),
  mentions: z.array(listSchemas.mentions),
  claims: z.array(listSchemas.claims),
  contradictions: z.array(listSchemas.contradictions),
  comments: z.array(listSchemas.comments),
  trash: z.array(listSchemas.trash),
  comparisons: z.array(listSchemas.comparisons),
  decisions: z.array(listSchemas.decisions),
  history: z.array(listSchemas.history),
});
