import type { z } from 'zod/mini';
import { annotatorSchema } from './annotator.ts';
import { articleSchema, articleTextSchema } from './article.ts';
import { claimSchema } from './claim.ts';
import { codebookSchema } from './codebook.ts';
import { commentSchema } from './comment.ts';
import { comparisonSchema, decisionSchema } from './comparison.ts';
import { contradictionSchema } from './contradiction.ts';
import { entitySchema } from './entity.ts';
import type { Id } from './id.ts';
import { mentionSchema } from './mention.ts';
import { propositionSchema } from './proposition.ts';
import type { TableName } from './table-names.ts';
import { trashedRecordSchema } from './trash.ts';

export { tableNames } from './table-names.ts';
export type { TableName } from './table-names.ts';

/**
 * Every kind of record the project holds, by the name of its table. Storage, edits, export and
 * import iterate this list: a new kind is added here, and by name in `table-names.ts`, which the
 * compiler asks for.
 */
export const tableSchemas = {
  articles: articleSchema,
  texts: articleTextSchema,
  entities: entitySchema,
  mentions: mentionSchema,
  claims: claimSchema,
  propositions: propositionSchema,
  contradictions: contradictionSchema,
  comments: commentSchema,
  annotators: annotatorSchema,
  codebook: codebookSchema,
  trash: trashedRecordSchema,
  comparisons: comparisonSchema,
  decisions: decisionSchema,
} as const satisfies Record<TableName, unknown>;

/** The record type of each table. */
export type TableRecords = {
  [T in TableName]: Readonly<z.infer<(typeof tableSchemas)[T]>>;
};

/**
 * Everything the analyst works on, in memory: one map by id for each table. Values are plain
 * data and never changed in place; an edit makes new maps for the tables it touches.
 */
export type Project = {
  readonly [T in TableName]: ReadonlyMap<Id, TableRecords[T]>;
};

/**
 * A table of a project that is just being built, for records of whatever table. Who puts them in has
 * checked them; afterwards nothing is changed in place.
 */
export function tableInMaking(project: Project, table: TableName): Map<Id, { readonly id: Id }> {
  return project[table] as unknown as Map<Id, { readonly id: Id }>;
}

/** A project without a single record. */
export function emptyProject(): Project {
  return {
    articles: new Map(),
    texts: new Map(),
    entities: new Map(),
    mentions: new Map(),
    claims: new Map(),
    propositions: new Map(),
    contradictions: new Map(),
    comments: new Map(),
    annotators: new Map(),
    codebook: new Map(),
    trash: new Map(),
    comparisons: new Map(),
    decisions: new Map(),
  };
}
