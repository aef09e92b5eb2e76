import type { AtomicWriter } from './atomic-write.ts';

/** A writer that knows whether it is at work. */
export interface TrackedWriter {
  readonly writeFile: AtomicWriter;
  /** Resolves when no write is running. */
  readonly idle: () => Promise<void>;
}

/** Counts the running writes of a writer, so that quitting can wait for them. */
export function trackWrites(writer: AtomicWriter): TrackedWriter {
  const running = new Set<Promise<unknown>>();
  return {
    writeFile: async (path, bytes) => {
      const write = writer(path, bytes);
      running.add(write);
      try {
        return await write;
      } finally {
        running.delete(write);
      }
    },
    async idle() {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}
