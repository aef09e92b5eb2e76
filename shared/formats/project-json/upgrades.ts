/** Turns a file of one schema version into the next. */
export interface Upgrade {
  /** The version it reads; it gives `from + 1`. */
  readonly from: number;
  /** Takes the parsed file; must not assume that it is valid. */
  readonly upgrade: (file: Record<string, unknown>) => Record<string, unknown>;
}

/**
 * Every step from version 1 on, in order. Version 2 brought the trash of records, and who set the
 * review status of a record when, which version 1 did not know;
 * version 3 comparisons with other analysts and what was decided in them; version 4 the direction of
 * a zone where it was chosen by hand.
 */
export const upgrades: readonly Upgrade[] = [
  { from: 1, upgrade: (file) => ({ ...file, trash: [] }) },
  { from: 2, upgrade: (file) => ({ ...file, comparisons: [], decisions: [] }) },
  { from: 3, upgrade: (file) => file },
];

/** Applies the steps from the file's version to the last; each sets the version it reached. */
export function upgradeFile(
  file: Record<string, unknown>,
  version: number,
  steps: readonly Upgrade[] = upgrades,
): Record<string, unknown> {
  return steps
    .filter((step) => step.from >= version)
    .reduce(
      (upgraded, step) => ({ ...step.upgrade(upgraded), schemaVersion: step.from + 1 }),
      file,
    );
}
