import type {
  ImportError,
  ImportInput,
  ImportReport,
} from '../../shared/formats/import/import-format.ts';
import { err } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import type { ImportReply, ImportRequest } from './answer-import.ts';

/**
 * Why a file was not read: the importer's own refusals, or what befell the worker. `timed-out` and
 * `crashed` concern this file alone; the next one gets a fresh worker.
 */
export type ImportFailure =
  ImportError | { readonly code: 'timed-out' | 'crashed' | 'cancelled'; readonly detail?: string };

/** Reads files in a worker, one at a time in the order asked. */
export interface ImportClient {
  /** Starts the worker, so that the first file need not wait for it. */
  prepare(): void;
  /** Reads one file. The caller's bytes stay usable. */
  parse(input: ImportInput): Promise<Result<ImportReport, ImportFailure>>;
  /** Ends the file being read and all that wait, each with `cancelled`. Later files are read. */
  cancel(): void;
  /** Cancels and reads nothing any more. */
  dispose(): void;
}

/** How the client works; the defaults are the real ones. */
export interface ImportClientOptions {
  readonly makeWorker?: () => Worker;
  /** For one file, in milliseconds, from handing it over to its report. */
  readonly deadlineMs?: number;
}

/** The worker as the bundler packs it. */
function makeImportWorker(): Worker {
  return new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });
}

/** Makes a client. Its worker starts with the first file. */
export function createImportClient(options: ImportClientOptions = {}): ImportClient {
  const { makeWorker = makeImportWorker, deadlineMs = 10_000 } = options;
  let worker: Worker | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  /** Raised by every cancel: files that were asked for before it are not read. */
  let round = 0;
  let disposed = false;
  let giveUp: ((failure: ImportFailure) => void) | null = null;

  async function parseNow(
    input: ImportInput,
    asked: number,
  ): Promise<Result<ImportReport, ImportFailure>> {
    if (disposed || asked !== round) return err({ code: 'cancelled' });
    const listening = new AbortController();
    try {
      worker ??= makeWorker();
      return await ask(worker, input, listening.signal);
    } catch (cause) {
      // The browser refused the worker or the message.
      return err({ code: 'crashed', detail: String(cause) });
    } finally {
      listening.abort();
      giveUp = null;
    }
  }

  async function ask(
    asked: Worker,
    input: ImportInput,
    signal: AbortSignal,
  ): Promise<Result<ImportReport, ImportFailure>> {
    return new Promise((resolve) => {
      const fail = (failure: ImportFailure): void => {
        asked.terminate();
        worker = null;
        resolve(err(failure));
      };
      giveUp = fail;
      const timer = setTimeout(() => {
        fail({ code: 'timed-out' });
      }, deadlineMs);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
      });
      asked.addEventListener(
        'message',
        (event: MessageEvent<ImportReply>) => {
          resolve(event.data.result);
        },
        { signal },
      );
      asked.addEventListener(
        'error',
        (event) => {
          fail({ code: 'crashed', detail: event.message });
        },
        { signal },
      );
      asked.addEventListener(
        'messageerror',
        () => {
          fail({ code: 'crashed', detail: 'unreadable answer' });
        },
        { signal },
      );
      // A copy moves over: the caller still needs the bytes, to keep the original.
      const bytes = input.bytes.slice();
      const request: ImportRequest = { input: { ...input, bytes } };
      asked.postMessage(request, [bytes.buffer]);
    });
  }

  function cancel(): void {
    round += 1;
    giveUp?.({ code: 'cancelled' });
  }

  return {
    prepare() {
      if (disposed) return;
      try {
        worker ??= makeWorker();
      } catch {
        // The first file will try again, and be told why.
      }
    },
    async parse(input) {
      const asked = round;
      const parsing = queue.then(() => parseNow(input, asked));
      queue = parsing;
      return parsing;
    },
    cancel,
    dispose() {
      disposed = true;
      cancel();
      worker?.terminate();
      worker = null;
    },
  };
}
