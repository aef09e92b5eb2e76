import { z } from 'zod/mini';
import type { AtomicWriter } from './files/atomic-write.ts';
import type { FileSystem } from './files/file-system.ts';

/** What the profile says about the programs that used it. */
const profileVersionSchema = z.object({
  /** Version of Chromium that used the profile last, such as `156.0.8078.79`. */
  chromium: z.string().check(z.regex(/^\d+(?:\.\d+)*$/)),
  /** Version of the program that used it last. */
  app: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
  /** Layout that the browser's database was last seen in. */
  schema: z.optional(z.int().check(z.positive())),
});
/** See {@link profileVersionSchema}. */
export type RecordedVersion = z.infer<typeof profileVersionSchema>;

/** Versions of the running program. */
export interface ProgramVersion {
  readonly app: string;
  readonly chromium: string;
  /** Layout of the records that it writes. */
  readonly schema: number;
}

/** Name of the note in the profile folder. */
export const profileVersionName = 'profile-version.json';

/**
 * Whether a newer program used the profile, so that ours must not open it: Chromium deletes databases
 * that a newer Chromium wrote, without asking, and records of a newer layout cannot be read.
 */
export function isNewer(recorded: RecordedVersion | null, ours: ProgramVersion): boolean {
  return (
    recorded !== null &&
    (majorOf(recorded.chromium) > majorOf(ours.chromium) || (recorded.schema ?? 0) > ours.schema)
  );
}

/** Whether opening the profile changes what lies in it, so that a backup has to come first. */
export function isUpgrade(recorded: RecordedVersion | null, ours: ProgramVersion): boolean {
  return (
    recorded === null ||
    majorOf(recorded.chromium) !== majorOf(ours.chromium) ||
    recorded.schema !== ours.schema
  );
}

/** Reads the note; null at a first start, and where it is damaged: it guards and must not obstruct. */
export async function readProfileVersion(
  fs: Pick<FileSystem, 'open'>,
  path: string,
): Promise<RecordedVersion | null> {
  try {
    const handle = await fs.open(path, 'r');
    try {
      return profileVersionSchema.parse(JSON.parse(await handle.readFile('utf8')));
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  }
}

/** Writes the note. */
export async function writeProfileVersion(
  writeFile: AtomicWriter,
  path: string,
  version: RecordedVersion,
): ReturnType<AtomicWriter> {
  return writeFile(path, new TextEncoder().encode(`${JSON.stringify(version)}\n`));
}

function majorOf(version: string): number {
  return Number.parseInt(version, 10);
}
