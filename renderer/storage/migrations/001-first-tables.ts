import type { Migration } from './migration.ts';

/** The layout of the first release: one store for each kind of record, and three of our own. */
export const firstTables: Migration = {
  version: 1,
  stores: {
    articles: 'id',
    texts: 'id',
    entities: 'id',
    mentions: 'id',
    claims: 'id',
    propositions: 'id',
    contradictions: 'id',
    comments: 'id',
    annotators: 'id',
    codebook: 'id',
    // The history in the order of storing: clocks can go backwards, this number cannot.
    edits: '++seq,&id',
    session: 'key',
    originals: 'sha256',
  },
};
