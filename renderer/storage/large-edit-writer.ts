import type { Change } from '../../shared/model/edit.ts';
import { err } from '../../shared/model/result.ts';
import { openDatabase } from './open-database.ts';
import { storageErrorFrom, unknownOutcome } from './storage-error.ts';
import { transact } from './transact.ts';
import { storeEdit, tablesOf } from './write-edit.ts';
import type { LargeEditMessage, LargeEditOrder, LargeEditReply } from './write-large-edit.ts';

/** Takes the changes of an edit in portions, and stores it in one transaction when it is told to. */
export function createLargeEditWriter(factory: IDBFactory): {
  /** The reply to an order; null to a portion. */
  take(message: LargeEditMessage): Promise<LargeEditReply> | null;
} {
  const changes: Change[] = [];

  async function write({
    name,
    edit: head,
    mark,
    limits,
  }: LargeEditOrder): Promise<LargeEditReply> {
    // A connection of its own beside the window's, which goes on reading and writing.
    const opened = await openDatabase(name, factory, limits.deadlineMs);
    if (!opened.ok) return opened;
    const edit = { ...head, changes };
    const result = await transact(
      opened.value,
      'rw',
      tablesOf(edit, mark),
      limits,
      // No interface waits for its turn here: writing and copying go on side by side.
      async (transaction) => storeEdit(transaction, edit, mark, Infinity),
      // Its error says so, and ends the window's storage.
      () => undefined,
    );
    opened.value.close();
    return result;
  }

  return {
    take(message) {
      if ('changes' in message) {
        changes.push(...message.changes);
        return null;
      }
      return write(message).catch((cause: unknown) => err(unknownOutcome(storageErrorFrom(cause))));
    },
  };
}
