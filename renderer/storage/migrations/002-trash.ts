import type { Migration } from './migration.ts';

/** Deleted records lie in a store of their own. */
export const trash: Migration = { version: 2, stores: { trash: 'id' } };
