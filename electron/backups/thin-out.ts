/** What thinning looks at. */
export interface DatedBackup {
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Version of the program that made it. */
  readonly app: string;
  /** The work that it is of. */
  readonly databaseId: string;
}

/** The newest so many are kept, whatever their day. */
const newestKept = 3;
/** Of so many days with backups the last one is kept. */
const daysKept = 10;

/**
 * Names of the backups that may go: all but the newest three, the last of each of the last ten days,
 * and the last of each version of the program. Each work is thinned by itself, so that one begun after
 * another was lost, or sharing its folder, lets nothing of that one go.
 *
 * `justMade`, the one that was just verified, always stays, and its moment is now. What is dated
 * later is thinned by itself as well: either the clock was ahead then, and they must not stand for
 * the present, or it is behind now, and they are the true ones.
 */
export function thinOut(backups: readonly DatedBackup[], justMade: string): readonly string[] {
  const now = backups.find(({ name }) => name === justMade)?.at;
  if (now === undefined) return [];
  const newestFirst = [...backups].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const kept = new Set([justMade]);
  for (const work of new Set(backups.map(({ databaseId }) => databaseId))) {
    const ofWork = newestFirst.filter(({ databaseId }) => databaseId === work);
    const past = ofWork.filter(({ at }) => at <= now);
    const ahead = ofWork.filter(({ at }) => at > now);
    for (const { name } of [...keptOf(past), ...keptOf(ahead)]) kept.add(name);
  }
  return newestFirst.map(({ name }) => name).filter((name) => !kept.has(name));
}

function keptOf(newestFirst: readonly DatedBackup[]): readonly DatedBackup[] {
  const lastOfDays = firstOfEach(newestFirst, ({ at }) => at.slice(0, 10)).slice(0, daysKept);
  const lastOfVersions = firstOfEach(newestFirst, ({ app }) => app);
  return [...newestFirst.slice(0, newestKept), ...lastOfDays, ...lastOfVersions];
}

/** The first of each group, in order. */
function firstOfEach<T>(items: readonly T[], groupOf: (item: T) => string): readonly T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const group = groupOf(item);
    if (seen.has(group)) return false;
    seen.add(group);
    return true;
  });
}
