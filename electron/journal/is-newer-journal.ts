import { join } from 'node:path';
import type { FileSystem } from '../files/file-system.ts';
import { journalVersion, readSegment } from './segment.ts';

/**
 * Whether the newest file of a journal was written by a newer program, or holds records of a newer
 * layout. Looked at before anything is touched.
 * @param schema layout of records that this program knows
 */
export async function isNewerJournal(
  fs: Pick<FileSystem, 'open' | 'readdir'>,
  folder: string,
  schema: number,
): Promise<boolean> {
  const names = (await fs.readdir(folder)).filter((name) => /^\d{8}\.log$/.test(name)).sort();
  const newest = names.at(-1);
  if (newest === undefined) return false;
  const handle = await fs.open(join(folder, newest), 'r');
  try {
    const header = readSegment(await handle.readFile())?.header;
    return (header?.journal ?? 0) > journalVersion || (header?.schema ?? 0) > schema;
  } finally {
    await handle.close();
  }
}
