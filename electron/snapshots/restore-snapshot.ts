import type { JournalError, JournalOpening } from '../../shared/ipc/journal-opening.ts';
import { replaceProject } from '../../shared/edits/replace-project.ts';
import { err } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import { projectOfJournal } from '../backups/project-of-journal.ts';
import type { Journal } from '../journal/journal.ts';
import type { Snapshots } from './snapshots.ts';

/** What bringing a snapshot back needs. */
export interface RestoreDependencies {
  readonly journal: Journal;
  readonly snapshots: Snapshots;
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Brings back what the newest whole snapshot has and the journal has lost: one edit at its end, so
 * that window, history and undo know it like any other. Ended half-way it can be done again.
 */
export async function restoreSnapshot({
  journal,
  snapshots,
  newId,
  now,
}: RestoreDependencies): Promise<Result<JournalOpening, JournalError>> {
  const snapshot = await snapshots.read();
  if (snapshot === null) return err('damaged');
  const opened = await journal.open();
  const begun = opened.ok && opened.value.kind === 'lost' ? await journal.begin() : opened;
  if (!begun.ok) return begun;
  const present = await projectOfJournal(journal);
  if (!present.ok) return present;
  const { head } = present.value;
  const context = { now: new Date(now()).toISOString(), by: 'recovery', newId };
  const edit = replaceProject(present.value.project, snapshot.project, context);
  // Nothing to change: an earlier attempt got so far.
  const appended = edit.ok ? await journal.append(head, [edit.value]) : null;
  if (appended?.ok === false) return appended;
  await snapshots.putAsideAfter(appended?.value.head ?? head);
  return journal.open();
}
