import * as fs from 'node:fs/promises';
import { createAtomicWriter } from '../../electron/files/atomic-write.ts';
import { createJournal } from '../../electron/journal/journal.ts';
import type { Journal } from '../../electron/journal/journal.ts';

/** The journal of a profile on the disk, open, and the number of its last record. */
export async function openJournal(
  profile: string,
): Promise<{ readonly journal: Journal; readonly head: number }> {
  const journal = createJournal({
    fs,
    writeFile: createAtomicWriter({ fs, platform: process.platform, owner: 'be9c4001' }),
    platform: process.platform,
    profile,
    versions: { app: 'bench', chromium: 'bench' },
    newId: () => 'bench',
    now: Date.now,
  });
  const opened = await journal.open();
  if (!opened.ok) throw new Error(opened.error);
  if (opened.value.kind !== 'open') throw new Error('no journal');
  return { journal, head: opened.value.head };
}
