import { spawn } from 'node:child_process';
import type { WriterOrders } from './journal-writer.ts';

/** What a writer has said so far. */
export interface Confirmed {
  /** It is about to open the journal. */
  readonly begun: boolean;
  /** Id of the database; null before the journal was open. */
  readonly databaseId: string | null;
  /** When it had opened the journal, by `performance.now()`; null before. */
  readonly openSince: number | null;
  /** Number of the last record that it knows to be on disk; 0 for none. */
  readonly head: number;
  readonly originals: number;
  readonly exports: number;
  /** Number of the last record of the newest snapshot that this life has made; 0 for none. */
  readonly snapshot: number;
}

/** A running writer. */
export interface WriterProcess {
  /** As it is now; a value of its own each time. */
  confirmed(): Confirmed;
  /** Milliseconds of each save. */
  readonly saves: readonly number[];
  /** Resolves when it has said that it begins. */
  readonly begun: Promise<void>;
  /** Resolves when it has confirmed a record. */
  readonly confirmsFirst: Promise<void>;
  /** Ends it at once and waits for its end. What it had still said is heard. Throws when it had failed. */
  kill(): Promise<void>;
}

/** Starts the compiled writer. */
export function startWriter(file: string, orders: WriterOrders, head: number): WriterProcess {
  let now: Confirmed = {
    begun: false,
    databaseId: null,
    openSince: null,
    head,
    originals: orders.originals,
    exports: orders.exports,
    snapshot: 0,
  };
  const saves: number[] = [];
  let hasBegun = (): void => undefined;
  const begun = new Promise<void>((resolve) => {
    hasBegun = resolve;
  });
  let hasConfirmed = (): void => undefined;
  const confirmsFirst = new Promise<void>((resolve) => {
    hasConfirmed = resolve;
  });
  const child = spawn(process.execPath, [file, JSON.stringify(orders)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let rest = '';
  let errors = '';
  child.stderr.on('data', (bytes: Buffer) => (errors += bytes.toString()));
  child.stdout.on('data', (bytes: Buffer) => {
    const lines = (rest + bytes.toString()).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) hear(line.split(' '));
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      hasBegun();
      hasConfirmed();
      resolve(code);
    });
  });

  function hear([word, first = '', second = '']: readonly string[]): void {
    const number = Number(first);
    if (word === 'begin') {
      now = { ...now, begun: true };
      hasBegun();
    } else if (word === 'open') {
      const openSince = performance.now();
      now = { ...now, openSince, head: Math.max(head, number), databaseId: second };
    } else if (word === 'saved') {
      now = { ...now, head: Math.max(now.head, number) };
      saves.push(Number(second));
      hasConfirmed();
    } else if (word === 'original') {
      now = { ...now, originals: number };
    } else if (word === 'exported') {
      now = { ...now, exports: number };
    } else if (word === 'snapshot') {
      now = { ...now, snapshot: number };
    }
  }

  return {
    confirmed: () => now,
    saves,
    begun,
    confirmsFirst,
    async kill() {
      child.kill('SIGKILL');
      const code = await ended;
      if (code !== null) throw new Error(`the writer ended by itself: ${errors}`);
    },
  };
}
