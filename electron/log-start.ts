import { join } from 'node:path';
import type { MessageArguments } from '../shared/ipc/contract.ts';
import type { AtomicWriter } from './files/atomic-write.ts';
import type { FileSystem } from './files/file-system.ts';

/** Name of the log in the profile folder: a JSON object a line, the newest last. */
export const startLogName = 'starts.log';

/** So many starts are remembered. */
const kept = 200;

/** What a line says besides the time and the versions. */
type SeenAtStart = MessageArguments<'note-start'>[0];

/** What the log needs. */
interface StartLogDependencies {
  readonly fs: Pick<FileSystem, 'open'>;
  readonly writeFile: AtomicWriter;
  readonly profile: string;
  readonly versions: Readonly<Record<'app' | 'chromium', string>>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Makes the function that notes a start: when, which versions, whether the work could be opened, and
 * what the browser says about its storage. For whoever looks into a loss; nothing is built on it, so
 * a log that cannot be read or written holds nobody up. It names no article and no path.
 */
export function createStartLog(dependencies: StartLogDependencies) {
  const { fs, writeFile, profile, versions, now } = dependencies;
  const path = join(profile, startLogName);
  return async (seen: SeenAtStart): Promise<void> => {
    const line = JSON.stringify({ at: new Date(now()).toISOString(), ...versions, ...seen });
    const lines = [...(await readLines(fs, path)), line].slice(-kept);
    await writeFile(path, new TextEncoder().encode(`${lines.join('\n')}\n`));
  };
}

async function readLines(fs: StartLogDependencies['fs'], path: string): Promise<string[]> {
  try {
    const handle = await fs.open(path, 'r');
    try {
      return (await handle.readFile('utf8')).split('\n').filter((line) => line !== '');
    } finally {
      await handle.close();
    }
  } catch {
    return [];
  }
}
