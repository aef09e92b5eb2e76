import { firstTables } from './001-first-tables.ts';
import { trash } from './002-trash.ts';
import { comparisons } from './003-comparisons.ts';
import { zoneDirections } from './004-zone-directions.ts';
import type { Migration } from './migration.ts';

/** Every layout the database ever had, oldest first. */
export const migrations: readonly Migration[] = [firstTables, trash, comparisons, zoneDirections];

/** The layout this program writes. A database above it belongs to a newer program. */
export const currentVersion = migrations.length;
