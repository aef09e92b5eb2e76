import type {
  ImportError,
  ImportInput,
  ImportReport,
} from '../../shared/formats/import/import-format.ts';
import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import type { ImportPart, ImportReply, ImportRequest, WorkerMessage } from './answer-import.ts';
import { rememberValid } from '../../shared/model/is-valid-record.ts';
import { tableInMaking } from '../../shared/model/project.ts';
import type { ParsedFile, ParseError, WorkInput } from './read-work.ts';

/** What befell the worker; the next file gets a fresh one. */
interface WorkerFailure {
  readonly code: 'timed-out' | 'crashed' | 'cancelled';
  readonly detail?: string;
}

/**
 * Why a file was not read: the importer's own refusals, or what befell the worker. `timed-out` and
 * `crashed` concern this file alone.
 */
export type ImportFailure = ImportError | WorkerFailure;

/** Why a file that may hold work was not read. */
export type ReadFailure =
  | Exclude<ParseError, { readonly kind: 'format' }>
  | { readonly kind: 'format'; readonly error: ImportFailure };

/** Reads files in a worker, one at a time in the order asked. */
export interface ImportClient {
  /** Starts the worker and lets it get ready, so that the first file need not wait for it. */
  prepare(): void;
  /** Reads the articles of one file. The caller's bytes stay usable. */
  parse(input: ImportInput): Promise<Result<ImportReport, ImportFailure>>;
  /**
   * The same for a file that may hold a project or annotations instead; of a large project `onShare`
   * hears how much of it is read, from 0 to 1.
   */
  read(
    input: ImportInput,
    work: WorkInput,
    onShare?: (share: number) => void,
  ): Promise<Result<ParsedFile, ReadFailure>>;
  /** Ends the file being read and all that wait, each with `cancelled`. Later files are read. */
  cancel(): void;
  /** Cancels and reads nothing any more. */
  dispose(): void;
}

/** How the client works; the defaults are the real ones. */
export interface ImportClientOptions {
  readonly makeWorker?: () => Worker;
  /** In milliseconds, from handing a file over to the first word of it, and from word to word. */
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
  let giveUp: ((failure: WorkerFailure) => void) | null = null;

  async function readNow(
    request: ImportRequest,
    asked: number,
    onShare: (share: number) => void,
  ): Promise<Result<ParsedFile, ReadFailure>> {
    if (disposed || asked !== round) return failed({ code: 'cancelled' });
    const listening = new AbortController();
    try {
      worker ??= makeWorker();
      return await ask(worker, request, onShare, listening.signal);
    } catch (cause) {
      // The browser refused the worker or the message.
      return failed({ code: 'crashed', detail: String(cause) });
    } finally {
      listening.abort();
      giveUp = null;
    }
  }

  async function ask(
    asked: Worker,
    { input, ...options }: ImportRequest,
    onShare: (share: number) => void,
    signal: AbortSignal,
  ): Promise<Result<ParsedFile, ReadFailure>> {
    return new Promise((resolve) => {
      const parts: ImportPart[] = [];
      const fail = (failure: WorkerFailure): void => {
        asked.terminate();
        worker = null;
        resolve(failed(failure));
      };
      giveUp = fail;
      const startTimer = () =>
        setTimeout(() => {
          fail({ code: 'timed-out' });
        }, deadlineMs);
      let timer = startTimer();
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
      });
      asked.addEventListener(
        'message',
        (event: MessageEvent<ImportReply>) => {
          const reply = event.data;
          clearTimeout(timer);
          if (!('result' in reply)) timer = startTimer();
          if ('part' in reply) parts.push(reply.part);
          else if ('share' in reply) onShare(reply.share);
          else resolve(withParts(reply.result, parts));
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
      const request: ImportRequest = { ...options, input: { ...input, bytes } };
      asked.postMessage(request, [bytes.buffer]);
    });
  }

  async function enqueue(
    request: ImportRequest,
    onShare: (share: number) => void = () => undefined,
  ): Promise<Result<ParsedFile, ReadFailure>> {
    const asked = round;
    const reading = queue.then(() => readNow(request, asked, onShare));
    queue = reading;
    return reading;
  }

  function cancel(): void {
    round += 1;
    giveUp?.({ code: 'cancelled' });
  }

  return {
    prepare() {
      if (disposed || worker !== null) return;
      try {
        worker = makeWorker();
        const message: WorkerMessage = 'warm-up';
        worker.postMessage(message);
      } catch {
        // The first file will try again, and be told why.
      }
    },
    async parse(input) {
      const read = await enqueue({ input });
      if (!read.ok) {
        return err(read.error.kind === 'format' ? read.error.error : { code: 'malformed' });
      }
      return read.value.kind === 'articles' ? ok(read.value.report) : err({ code: 'unsupported' });
    },
    async read(input, work, onShare) {
      return enqueue({ input, work }, onShare);
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

function failed(error: WorkerFailure): Result<never, ReadFailure> {
  return err({ kind: 'format', error });
}

/** The answer with the records that came ahead of it. */
function withParts(
  result: Result<ParsedFile, ParseError>,
  parts: readonly ImportPart[],
): Result<ParsedFile, ReadFailure> {
  if (!result.ok || result.value.kind !== 'project') return result;
  const { read } = result.value;
  for (const { table, records } of parts) {
    const into = tableInMaking(read.project, table);
    for (const record of records) {
      rememberValid(table, record);
      into.set(record.id, record);
    }
  }
  return result;
}
