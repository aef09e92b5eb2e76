import type { RecordUpgrade } from './record-upgrade.ts';

/**
 * Every change of records since the first layout, oldest first. A released step is never edited:
 * people's databases and journals have been through it. A new one is a file here and a line in
 * this list, with its stores in `renderer/storage/migrations/`.
 */
export const recordUpgrades: readonly RecordUpgrade[] = [];

/** The layout of records that this program writes. */
export const schemaVersion = 1 + recordUpgrades.length;
