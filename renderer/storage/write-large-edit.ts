import type { Change, Edit } from '../../shared/model/edit.ts';
import { err } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import type { StorageError } from '../state/storage.ts';
import { nextTurn } from '../turns.ts';
import type { JournalMark } from './journal-mark.ts';
import { storageError, unknownOutcome } from './storage-error.ts';
import type { Limits } from './transact.ts';
import { late, within } from './within.ts';

/**
 * From so many changes on an edit is stored by a worker: copying its row of the history into the
 * database stops a thread for longer than a frame, whatever is done around it.
 */
export const largeEdit = 3000;

/** What is to be stored: the edit without its changes, which went ahead. */
export interface LargeEditOrder {
  /** Of the database. */
  readonly name: string;
  readonly edit: Omit<Edit, 'changes'>;
  readonly mark?: JournalMark | undefined;
  readonly limits: Limits;
}

/** What the worker is sent: changes in portions, and at last the order. */
export type LargeEditMessage = { readonly changes: readonly Change[] } | LargeEditOrder;

/** What became of it. */
export type LargeEditReply = Result<null, StorageError>;

/** So many changes travel together: copying more would hold up a frame. */
const changesAtOnce = 500;

/** After so many milliseconds the interface gets its turn. */
const turn = 30;

/** What is needed of the worker. */
export type LargeEditWorker = Pick<Worker, 'postMessage' | 'onmessage' | 'onerror' | 'terminate'>;

/** The worker as the bundler packs it. */
export function makeLargeEditWorker(): LargeEditWorker {
  return new Worker(new URL('./large-edit.worker.ts', import.meta.url), { type: 'module' });
}

/**
 * Stores one edit in one transaction, in a worker that ends with it. Where the worker is lost or late,
 * nobody knows what it has stored.
 */
export async function writeLargeEdit(
  worker: LargeEditWorker,
  { changes, ...edit }: Edit,
  order: Omit<LargeEditOrder, 'edit'>,
): Promise<LargeEditReply> {
  const answered = new Promise<LargeEditReply>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<LargeEditReply>) => {
      resolve(data);
    };
    worker.onerror = ({ message }) => {
      resolve(unknown(`the worker was lost: ${message}`));
    };
  });
  let since = performance.now();
  for (let at = 0; at < changes.length; at += changesAtOnce) {
    worker.postMessage({ changes: changes.slice(at, at + changesAtOnce) });
    // Not even for a moment before: what the window has still to do for this edit would come between.
    if (performance.now() - since < turn) continue;
    await nextTurn();
    since = performance.now();
  }
  worker.postMessage({ ...order, edit } satisfies LargeEditMessage);
  const { deadlineMs, graceMs } = order.limits;
  // Opening and writing have a deadline each, on the other side.
  const reply = await within(answered, 2 * deadlineMs + 2 * graceMs);
  worker.terminate();
  return reply === late ? unknown('the worker did not answer') : reply;
}

function unknown(detail: string): LargeEditReply {
  return err(unknownOutcome(storageError('timed-out', detail)));
}
