import type { Migration } from './migration.ts';

/** Copies of other analysts, and what was decided about their differences. */
export const comparisons: Migration = {
  version: 3,
  stores: { comparisons: 'id', decisions: 'id' },
};
