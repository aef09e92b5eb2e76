// The process whose power is cut, or which is killed: the main process's keeping of the work without
// Electron. It writes as fast as the disk allows and says on its output what was confirmed.
import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import * as realFs from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createAtomicWriter } from '../../electron/files/atomic-write.ts';
import type { FileSystem } from '../../electron/files/file-system.ts';
import { createWorkKeeper } from '../../electron/keep-work.ts';
import { isRevoke, plannedEdit, plannedFile, randomOf } from './planned-work.ts';

/** What the writer is told, as JSON in its first argument. */
export interface WriterOrders {
  readonly profile: string;
  readonly segmentLimit: number;
  readonly seed: number;
  /** Numbers of the last original and the last export that earlier lives have confirmed. */
  readonly originals: number;
  readonly exports: number;
  readonly mood: WriterMood;
}

/**
 * `calm`: alone on the disk, as fast as it goes. `disturbed`: another program flushes beside it,
 * so that the disk takes half of our appends. `hesitant`: also waits before flushes, as a busy
 * system does, so that cuts fall between write and flush. `without-flush`: the control, in which
 * flushes do nothing and the rig has to find losses.
 */
export type WriterMood = 'calm' | 'disturbed' | 'hesitant' | 'without-flush';

const orders = JSON.parse(process.argv[2] ?? '') as WriterOrders;
const random = randomOf(orders.seed);
const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};

const fs =
  orders.mood === 'hesitant'
    ? otherFlush(hesitantFlush)
    : orders.mood === 'without-flush'
      ? otherFlush(async () => undefined)
      : realFs;
const writeFile = createAtomicWriter({ fs, platform: 'linux', owner: '0a1b2c3d' });
const { journal, originals, snapshots } = createWorkKeeper({
  fs,
  writeFile,
  platform: 'linux',
  profile: orders.profile,
  versions: { app: '0.0.0', chromium: '0' },
  newId: () => `database-${String(orders.seed)}`,
  now: Date.now,
  segmentLimit: orders.segmentLimit,
});

say('begin');
const opened = await journal.open();
if (!opened.ok || opened.value.kind !== 'open') throw new Error(JSON.stringify(opened));
let { head } = opened.value;
say(`open ${String(head)} ${opened.value.databaseId}`);
await Promise.all([
  writeEdits(),
  writeFiles(),
  writeSnapshots(),
  orders.mood === 'calm' ? undefined : disturb(),
]);

/** One by one, and now and then many at once as a bulk edit is. */
async function writeEdits(): Promise<never> {
  for (;;) {
    const count = random() < 0.1 ? 1 + Math.floor(random() * 20) : 1;
    const first = head + 1;
    head += count;
    await Promise.all(
      Array.from({ length: count }, async (_, index) => {
        const seq = first + index;
        const begun = performance.now();
        const done = isRevoke(seq)
          ? await journal.revoke(seq - 1)
          : await journal.append(seq - 1, [plannedEdit(seq)]);
        if (!done.ok) throw new Error(`${String(seq)}: ${done.error}`);
        say(`saved ${String(done.value.head)} ${(performance.now() - begun).toFixed(2)}`);
      }),
    );
    if (random() < 0.2) await wait(random() * 8);
  }
}

/** Original files, and an export that is written over itself. */
async function writeFiles(): Promise<never> {
  for (let count = 1; ; count += 1) {
    await wait(random() * 60);
    const original = plannedFile(orders.originals + count);
    const sha256 = createHash('sha256').update(original).digest('hex');
    const put = await originals.put(sha256, original);
    if (!put.ok) throw new Error(`original: ${put.error}`);
    say(`original ${String(orders.originals + count)}`);

    await wait(random() * 60);
    const path = join(orders.profile, 'export.json');
    const written = await writeFile(path, plannedFile(orders.exports + count));
    if (!written.ok) throw new Error(`export: ${written.error}`);
    say(`exported ${String(orders.exports + count)}`);
  }
}

/** Snapshots, far more often than the program makes them. */
async function writeSnapshots(): Promise<never> {
  for (;;) {
    await wait(random() * 120);
    const made = await snapshots.make();
    if (!made.ok) throw new Error(`snapshot: ${made.error}`);
    say(`snapshot ${String(made.value.head)}`);
  }
}

/** Another program on the same disk. */
async function disturb(): Promise<never> {
  const handle = await realFs.open(join(orders.profile, 'somebody-else'), 'w');
  for (;;) {
    await handle.write('x');
    await handle.sync();
    await wait(random() * 4);
  }
}

async function hesitantFlush(flush: () => Promise<void>): Promise<void> {
  if (random() < 0.5) await wait(random() * 40);
  await flush();
}

/** The file system with another way to flush files and folders. */
function otherFlush(flushWith: (flush: () => Promise<void>) => Promise<void>): FileSystem {
  return {
    ...realFs,
    open: async (...args: Parameters<typeof realFs.open>) => {
      const handle = await realFs.open(...args);
      const sync = handle.sync.bind(handle);
      const datasync = handle.datasync.bind(handle);
      return Object.assign(handle, {
        sync: async () => flushWith(sync),
        datasync: async () => flushWith(datasync),
      });
    },
  };
}
