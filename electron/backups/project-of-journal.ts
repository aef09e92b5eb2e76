import { setImmediate as breathe } from 'node:timers/promises';
import type { JournalError } from '../../shared/ipc/journal-opening.ts';
import { emptyProject, tableInMaking } from '../../shared/model/project.ts';
import type { Project } from '../../shared/model/project.ts';
import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import type { Journal } from '../journal/journal.ts';

/** Letters of JSON that are read at once: a few milliseconds, after which others get their turn. */
const portion = 200_000;

/** The project as the journal has it on disk. */
export interface JournalProject {
  readonly project: Project;
  readonly databaseId: string;
  /** Number of the record that it is the state after. */
  readonly head: number;
}

/**
 * Builds the project from all edits on disk. So a backup does not repeat what the window has in
 * memory, it shows what a recovery would give; and it needs no window. Edits that come while it
 * reads are in the next one.
 */
export async function projectOfJournal(
  journal: Pick<Journal, 'open' | 'read'>,
): Promise<Result<JournalProject, JournalError>> {
  const opened = await journal.open();
  if (!opened.ok) return opened;
  if (opened.value.kind !== 'open') return err('damaged');
  const { databaseId, head } = opened.value;
  const project = emptyProject();
  let last = 0;
  let next: number | null = 0;
  while (next !== null && next < head) {
    const read: Awaited<ReturnType<Journal['read']>> = await journal.read(next, portion);
    if (!read.ok) return read;
    for (const { seq, edit } of read.value.entries) {
      if (seq > head) break;
      last = seq;
      for (const { table, id, after } of edit.changes) {
        if (after === null) tableInMaking(project, table).delete(id);
        else tableInMaking(project, table).set(id, after);
      }
    }
    ({ next } = read.value);
    await breathe();
  }
  // The last record may have been taken back before it was read; then this is the state before it.
  const now = await journal.open();
  const isStill = now.ok && now.value.kind === 'open' && now.value.head === head;
  return ok({ project, databaseId, head: isStill ? head : last });
}
