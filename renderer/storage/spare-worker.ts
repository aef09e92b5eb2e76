import type { LargeEditWorker } from './write-large-edit.ts';

/** One is made so long after the last was taken, when the window is at rest, in milliseconds. */
const rest = 4_000;

/** Keeps a worker ready for the next large edit. */
export interface SpareWorker {
  /** Makes one a while later. */
  readonly prepare: () => void;
  /** The one that is ready, or a new one; null where the browser has none to give. */
  readonly take: () => LargeEditWorker | null;
  /** Ends the one that is ready, and makes no more. */
  readonly end: () => void;
}

/**
 * Makes a {@link SpareWorker}. A worker cannot start without the window's thread, which at a large edit is
 * busy with drawing it: one that is started only then got the edit up to 0.6 s later.
 */
export function createSpareWorker(make: () => LargeEditWorker): SpareWorker {
  let spare: LargeEditWorker | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isEnded = false;

  function start(): LargeEditWorker | null {
    try {
      return make();
    } catch {
      return null;
    }
  }

  function prepare(): void {
    if (isEnded) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const worker = start();
      spare = worker;
      // One that could not load its script would never answer.
      if (worker !== null) {
        worker.onerror = () => {
          if (spare === worker) spare = null;
        };
      }
    }, rest);
  }

  return {
    prepare,
    take() {
      const worker = spare ?? start();
      spare = null;
      prepare();
      return worker;
    },
    end() {
      isEnded = true;
      clearTimeout(timer);
      spare?.terminate();
      spare = null;
    },
  };
}
