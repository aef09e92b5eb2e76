/** What thinning looks at. */
export interface DatedBackup {
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Version of the program that made it. */
  readonly app: string;
}

/** The newest so many are kept, whatever their day. */
const newestKept = 3;
/** Of so many days with backups the last one is kept. */
const daysKept = 10;

/**
 * Names of the backups that may go: all but the newest three, the last of each of the last ten days,
 * and the last of each version of the program. `keep`, the one that was just verified, always stays:
 * a clock that was set back must not make it the oldest.
 */
export function thinOut(backups: readonly DatedBackup[], keep: string): readonly string[] {
  const newestFirst = [...backups].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const kept = new Set([keep, ...newestFirst.slice(0, newestKept).map(({ name }) => name)]);
  const days = new Set<string>();
  const versions = new Set<string>();
  for (const { name, at, app } of newestFirst) {
    const day = at.slice(0, 10);
    if (!days.has(day) && days.size < daysKept) kept.add(name);
    days.add(day);
    if (!versions.has(app)) kept.add(name);
    versions.add(app);
  }
  return newestFirst.map(({ name }) => name).filter((name) => !kept.has(name));
}
