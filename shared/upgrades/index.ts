import type { RecordUpgrade } from './record-upgrade.ts';

/**
 * Every change of records since the first layout, oldest first. A released step is never edited:
 * people's databases and journals have been through it. A new one is a file here and a line in
 * this list, with its stores in `renderer/storage/migrations/`.
 */
export const recordUpgrades: readonly RecordUpgrade[] = [
  // A table of its own for deleted records; those that were there stay as they are.
  { version: 2, tables: {} },
  // Tables of their own for comparisons and the decisions in them.
  { version: 3, tables: {} },
  // The direction of a zone where it was chosen by hand; a program that does not know it must not open them.
  { version: 4, tables: {} },
];

/** The layout of records that this program writes. */
export const schemaVersion = 1 + recordUpgrades.length;
