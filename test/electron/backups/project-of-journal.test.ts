import { expect, it } from 'vitest';
import { projectOfJournal } from '../../../electron/backups/project-of-journal.ts';
import { temporaryFolder } from '../../fakes/temporary-folder.ts';
import { anEdit, journalIn } from '../journal/journal-folder.ts';

/** The state as it is read while something else happens to the journal of three edits. */
async function readWhile(
  happens: (journal: ReturnType<typeof journalIn>) => Promise<unknown>,
): Promise<{ head: number; annotators: string[] }> {
  const journal = journalIn(temporaryFolder());
  await journal.open();
  await journal.append(
    0,
    [1, 2, 3].map((number) => anEdit(number)),
  );
  let isFirst = true;
  const read = await projectOfJournal({
    open: journal.open,
    read: async (after, limit) => {
      if (isFirst) await happens(journal);
      isFirst = false;
      return journal.read(after, limit);
    },
  });
  if (!read.ok) throw new Error(read.error);
  return { head: read.value.head, annotators: [...read.value.project.annotators.keys()] };
}

const three = ['annotator-1', 'annotator-2', 'annotator-3'];

it('is the state after the last record', async () => {
  expect(await readWhile(async () => null)).toEqual({ head: 3, annotators: three });
});

it('leaves what comes in the meantime to the next one', async () => {
  expect(await readWhile(async (journal) => journal.append(3, [anEdit(4)]))).toEqual({
    head: 3,
    annotators: three,
  });
});

it('counts as the state before a record that is taken back in the meantime', async () => {
  expect(await readWhile(async (journal) => journal.revoke(3))).toEqual({
    head: 2,
    annotators: three.slice(0, 2),
  });
});
