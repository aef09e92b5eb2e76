import type { Journal } from '../../electron/journal/journal.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { openJournal } from './open-journal.ts';

/**
 * Adds a history to a journal as the main process would have, edit by edit but flushed together. The
 * value is the number of the last one.
 */
export async function writeJournal(profile: string, edits: Iterable<Edit>): Promise<number> {
  const opened = await openJournal(profile);
  const { journal } = opened;
  let { head } = opened;
  let some: Edit[] = [];
  for (const edit of edits) {
    some.push(edit);
    if (some.length < 100) continue;
    head = await append(journal, head, some);
    some = [];
  }
  if (some.length > 0) head = await append(journal, head, some);
  await journal.close();
  return head;
}

async function append(journal: Journal, head: number, edits: readonly Edit[]): Promise<number> {
  const appended = await journal.append(head, edits);
  if (!appended.ok) throw new Error(appended.error);
  return appended.value.head;
}
