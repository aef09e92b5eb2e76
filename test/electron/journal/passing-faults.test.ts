import { expect, it } from 'vitest';
import { faultyFs, systemError } from '../../fakes/faulty-fs.ts';
import { temporaryFolder } from '../../fakes/temporary-folder.ts';
import { anEdit, idsAfterRestart, idsUpTo, journalIn } from './journal-folder.ts';

/** So small that a file is full after two edits. */
const segmentLimit = 700;
const edits = 7;

/** Saves edits, each until it is confirmed, while `length` calls of the file system fail from one on. */
async function saveThrough(profile: string, first: number, length: number): Promise<number> {
  let calls = 0;
  let isOpen = false;
  const journal = journalIn(
    profile,
    faultyFs(() => {
      if (!isOpen) return undefined;
      calls += 1;
      return calls >= first && calls < first + length ? systemError('EIO') : undefined;
    }),
    { segmentLimit },
  );
  await journal.open();
  isOpen = true;
  let tries = 0;
  for (let saved = 0; saved < edits; tries += 1) {
    if ((await journal.append(saved, [anEdit(saved + 1)])).ok) saved += 1;
  }
  // Refused as often as there were faults, at the most.
  expect(tries).toBeLessThanOrEqual(edits + length);
  await journal.close();
  return calls;
}

it.each([1, 3])(
  '18, 37: a fault at whatever call, and at %i in a row, leaves everything confirmed for the next start',
  async (length) => {
    const all = await saveThrough(temporaryFolder(), 0, 0);
    // Three files are begun on the way.
    expect(all).toBeGreaterThan(60);
    for (let first = 1; first <= all; first += 1) {
      const profile = temporaryFolder();
      await saveThrough(profile, first, length);
      const ids = await idsAfterRestart(profile);
      expect({ first, ids }).toEqual({ first, ids: idsUpTo(edits) });
    }
  },
);
