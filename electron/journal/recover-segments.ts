import { join } from 'node:path';
import type { AtomicWriter } from '../files/atomic-write.ts';
import type { FileSystem } from '../files/file-system.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { readSegment } from './segment.ts';
import type { Segment } from './segment.ts';

/** A file of the journal that is whole, or was made so. */
export interface FoundSegment {
  /** Counts up from 1. */
  readonly number: number;
  readonly path: string;
  readonly segment: Segment;
}

/** What opening needs. */
export interface RecoveryDependencies {
  readonly fs: FileSystem;
  readonly writeFile: AtomicWriter;
  readonly platform: NodeJS.Platform;
  readonly folder: string;
  /** Milliseconds since 1970: ends the names of files that are kept aside. */
  readonly now: () => number;
}

/** Name of a segment's file. */
export function segmentName(number: number): string {
  return `${String(number).padStart(8, '0')}.log`;
}

/** Name of the second copy of a segment that is full. */
export function copyName(number: number): string {
  return `${String(number).padStart(8, '0')}.copy`;
}

/**
 * Reads all files of the journal, and leaves on disk only the longest run of records that is whole.
 * A full segment that is damaged comes back from its copy. What is cut off is kept beside the
 * journal with `.damaged-<time>` at its end, never deleted.
 */
export async function recoverSegments(
  dependencies: RecoveryDependencies,
): Promise<readonly FoundSegment[]> {
  const { fs, folder, platform } = dependencies;
  const numbers = [
    ...new Set(
      (await fs.readdir(folder)).flatMap((name) => {
        const match = /^(\d{8})\.(?:log|copy)$/.exec(name);
        return match?.[1] === undefined ? [] : [Number(match[1])];
      }),
    ),
  ].sort((one, other) => one - other);

  const found: FoundSegment[] = [];
  for (const [index, number] of numbers.entries()) {
    const path = join(folder, segmentName(number));
    const segment = await readOrRestore(dependencies, number, numbers[index + 1]);
    const previous = found.at(-1)?.segment;
    if (segment === null || (previous ? !follows(previous, segment) : segment.base !== 0)) {
      for (const rest of numbers.slice(index)) {
        await keepAside(dependencies, join(folder, segmentName(rest)));
        await keepAside(dependencies, join(folder, copyName(rest)));
      }
      break;
    }
    found.push({ number, path, segment });
  }
  if (found.length > 0) await syncFolder(fs, folder, platform);
  return found;
}

/**
 * Whether a segment goes on where the one before it ends. It may begin earlier: after a failed
 * flush the next record goes into a new file, and what the old file holds beyond is not confirmed.
 */
function follows(previous: Segment, segment: Segment): boolean {
  return (
    segment.header.databaseId === previous.header.databaseId &&
    segment.base >= previous.base &&
    segment.base <= previous.last
  );
}

async function readOrRestore(
  dependencies: RecoveryDependencies,
  number: number,
  next: number | undefined,
): Promise<Segment | null> {
  const { fs, folder, writeFile } = dependencies;
  const path = join(folder, segmentName(number));
  const bytes = await readBytes(fs, path);
  const segment = bytes === null ? null : readSegment(bytes);
  if (bytes !== null && segment?.length === bytes.length) return segment;

  // Not whole. A copy exists of every full segment, so of all but the last.
  const copy = await readBytes(fs, join(folder, copyName(number)));
  const fromCopy = copy === null ? null : readSegment(copy);
  if (copy !== null && fromCopy !== null && fromCopy.last >= (segment?.last ?? 0)) {
    await keepAside(dependencies, path);
    const restored = await writeFile(path, copy.subarray(0, fromCopy.length));
    if (!restored.ok) throw new Error(`segment ${String(number)} not restored: ${restored.error}`);
    return fromCopy;
  }
  if (bytes === null || segment === null) return null;
  await cutTail(dependencies, path, bytes, segment.length, next === undefined);
  return segment;
}

/** Cuts what follows the last whole record. Zeros alone are room that was never written to. */
async function cutTail(
  dependencies: RecoveryDependencies,
  path: string,
  bytes: Uint8Array,
  length: number,
  isLast: boolean,
): Promise<void> {
  const { fs, writeFile, now } = dependencies;
  const tail = bytes.subarray(length);
  if (tail.some((byte) => byte !== 0)) {
    // The whole file, for where the damage lies in the middle the rest may be of use by hand.
    const kept = await writeFile(`${path}.damaged-${String(now())}`, isLast ? tail : bytes);
    if (!kept.ok) throw new Error(`damaged tail not kept: ${kept.error}`);
  }
  const handle = await fs.open(path, 'r+');
  try {
    await handle.truncate(length);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function keepAside(
  { fs, now }: Pick<RecoveryDependencies, 'fs' | 'now'>,
  path: string,
): Promise<void> {
  const exists = await fs.stat(path).then(
    () => true,
    () => false,
  );
  if (exists) await fs.rename(path, `${path}.damaged-${String(now())}`);
}

async function readBytes(fs: FileSystem, path: string): Promise<Buffer | null> {
  let handle;
  try {
    handle = await fs.open(path, 'r');
  } catch (thrown) {
    // Only a file that is not there is “none”: one that cannot be read must not be replaced.
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return null;
    throw thrown;
  }
  try {
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}
