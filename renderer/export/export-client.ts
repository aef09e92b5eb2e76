import type { Edit } from '../../shared/model/edit.ts';
import type { Project, TableName } from '../../shared/model/project.ts';
import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import { turnsEvery } from '../turns.ts';
import type { ExportMessage, ExportOrder, ExportReply } from './export-messages.ts';

/** Why no file was made. */
export type ExportFailure = 'cancelled' | 'crashed' | 'history-failed';

/** What {@link makeFile} is told besides the order. */
export interface ExportTask extends ExportOrder {
  readonly project: Project;
  /** Edits after a number, with the number of the last; null when they cannot be read. */
  readonly readHistory: (
    after: number,
  ) => Promise<{ readonly edits: readonly Edit[]; readonly last: number } | null>;
  /** Cancels: the worker ends at once. */
  readonly signal: AbortSignal;
  /** Hears how far it is, from 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** So many records travel together: copying more would hold up a frame. */
const recordsAtOnce = 500;

/** The records are on their way for so much of the whole time. */
const sendingShare = 0.4;

/** The worker as the bundler packs it. */
function makeExportWorker(): Worker {
  return new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module' });
}

/** Makes a file in a worker of its own, which ends with it. */
export async function makeFile(
  task: ExportTask,
): Promise<Result<Uint8Array<ArrayBuffer>, ExportFailure>> {
  const { project, readHistory, signal, onProgress, ...order } = task;
  let worker: Worker;
  try {
    worker = makeExportWorker();
  } catch {
    return err('crashed');
  }
  const answered = new Promise<Result<Uint8Array<ArrayBuffer>, ExportFailure>>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<ExportReply>) => {
      if (data.kind === 'done') resolve(ok(data.bytes));
      else onProgress(sendingShare + data.share * (1 - sendingShare));
    };
    worker.onerror = () => {
      resolve(err('crashed'));
    };
    signal.addEventListener('abort', () => {
      resolve(err('cancelled'));
    });
  });
  const send = (message: ExportMessage): void => {
    worker.postMessage(message);
  };
  try {
    await sendProject(project, send, signal, (share) => {
      onProgress(share * sendingShare);
    });
    if (order.withHistory && !(await sendHistory(readHistory, send, signal))) {
      return err('history-failed');
    }
    if (signal.aborted) return err('cancelled');
    send({ kind: 'write', ...order });
    return await answered;
  } finally {
    worker.terminate();
  }
}

async function sendProject(
  project: Project,
  send: (message: ExportMessage) => void,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<void> {
  const turn = turnsEvery();
  const tables = Object.entries(project) as [TableName, Project[TableName]][];
  const all = tables.reduce((sum, [, { size }]) => sum + size, 0);
  let sent = 0;
  for (const [table, map] of tables) {
    const records = [...map.values()];
    for (let at = 0; at < records.length && !signal.aborted; at += recordsAtOnce) {
      const some = records.slice(at, at + recordsAtOnce);
      send({ kind: 'records', table, records: some });
      sent += some.length;
      onProgress(sent / all);
      await turn();
    }
  }
}

/** Sends the history page by page; false when it cannot be read. */
async function sendHistory(
  readHistory: ExportTask['readHistory'],
  send: (message: ExportMessage) => void,
  signal: AbortSignal,
): Promise<boolean> {
  for (let after = 0; !signal.aborted;) {
    const page = await readHistory(after);
    if (page === null) return false;
    if (page.edits.length === 0) return true;
    send({ kind: 'history', edits: page.edits });
    after = page.last;
  }
  return true;
}
