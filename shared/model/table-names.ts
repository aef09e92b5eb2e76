/**
 * The names of all tables, in the order in which records may refer to earlier ones; apart from the
 * schemas, because whoever only moves rows need not load those.
 */
export const tableNames = [
  'articles',
  'texts',
  'entities',
  'mentions',
  'claims',
  'propositions',
  'contradictions',
  'comments',
  'annotators',
  'codebook',
  'trash',
  'comparisons',
  'decisions',
] as const;
/** See {@link tableNames}. */
export type TableName = (typeof tableNames)[number];
