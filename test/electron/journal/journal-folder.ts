import * as fs from 'node:fs/promises';
import { afterEach } from 'vitest';
import { createAtomicWriter } from '../../../electron/files/atomic-write.ts';
import type { FileSystem } from '../../../electron/files/file-system.ts';
import { createJournal } from '../../../electron/journal/journal.ts';
import type { Journal, JournalDependencies } from '../../../electron/journal/journal.ts';
import type { Edit } from '../../../shared/model/edit.ts';
import { builtAt, builtBy } from '../../builders.ts';

const made: Journal[] = [];

// Its file stays open until then, and Node complains about files that nobody closes.
afterEach(async () => {
  for (const journal of made.splice(0)) await journal.close();
});

/** A journal over a real folder, closed after the test; `fileSystem` may put faults in. */
export function journalIn(
  profile: string,
  fileSystem: FileSystem = fs,
  options: Partial<JournalDependencies> = {},
): Journal {
  const journal = createJournal({
    fs: fileSystem,
    writeFile: createAtomicWriter({ fs: fileSystem, platform: 'linux', owner: '0a1b2c3d' }),
    platform: 'linux',
    profile,
    versions: { app: '0.1.0', chromium: '156.0.0.0' },
    newId: () => 'database-1',
    now: () => 1_700_000_000_000,
    ...options,
  });
  made.push(journal);
  return journal;
}

/** The edit with a number: one note about an annotator, of `size` letters. */
export function anEdit(number: number, size = 10): Edit {
  return {
    id: `edit-${String(number)}`,
    type: 'set-annotator',
    role: 'do',
    target: null,
    at: builtAt,
    by: builtBy,
    changes: [
      {
        table: 'annotators',
        id: `annotator-${String(number)}`,
        before: null,
        after: { id: `annotator-${String(number)}`, name: 'م'.repeat(size), colour: '#123456' },
      },
    ],
  };
}

/** Opens and gives the ids of all edits. */
export async function idsIn(journal: Journal): Promise<readonly string[]> {
  const opened = await journal.open();
  if (!opened.ok || opened.value.kind !== 'open') throw new Error(JSON.stringify(opened));
  const ids: string[] = [];
  let next: number | null = 0;
  while (next !== null) {
    const read = await journal.read(next, 1000);
    if (!read.ok) throw new Error(read.error);
    ids.push(...read.value.entries.map(({ edit }) => edit.id));
    ({ next } = read.value);
  }
  return ids;
}

/** `edit-1` … `edit-<count>`. */
export function idsUpTo(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `edit-${String(index + 1)}`);
}

/** The ids of all edits as a new start of the program finds them. */
export async function idsAfterRestart(profile: string): Promise<readonly string[]> {
  const journal = journalIn(profile);
  const ids = await idsIn(journal);
  await journal.close();
  return ids;
}
