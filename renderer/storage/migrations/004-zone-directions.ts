import type { Migration } from './migration.ts';

/** Zones may carry a direction: no store changes, but older programs would call them damaged. */
export const zoneDirections: Migration = { version: 4, stores: {} };
