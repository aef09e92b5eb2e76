import { createHash } from 'node:crypto';
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { createAtomicWriter } from '../../electron/files/atomic-write.ts';
import { createWorkKeeper } from '../../electron/keep-work.ts';
import { readSegment } from '../../electron/journal/segment.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { isRevoke, plannedEdit, plannedEdits, plannedFile } from './planned-work.ts';
import type { Confirmed } from './writer-process.ts';

/** What a start of the program finds on a disk after the cut. */
export interface Findings {
  /** Confirmed records, originals and exports that are not there. */
  readonly lost: number;
  /** Records, originals or exports that are there and not as they were written. */
  readonly torn: number;
  /** Anything else that is wrong, in a sentence. */
  readonly problem: string | null;
  /** Number of the last record that is there. */
  readonly head: number;
  /** The cut had left half a record behind. */
  readonly insideAppend: boolean;
  /** The cut fell while a full file was being copied and followed by a new one. */
  readonly insideRotation: boolean;
  /** The cut fell while a snapshot was written. */
  readonly insideSnapshot: boolean;
}

type Traces = Pick<Findings, 'insideAppend' | 'insideRotation' | 'insideSnapshot'>;

/** What the disk shows before the program has touched it. */
async function traces(profile: string): Promise<Traces> {
  const folder = join(profile, 'journal');
  const names = await namesIn(folder);
  const insideSnapshot = (await namesIn(join(profile, 'snapshots'))).some((name) =>
    name.endsWith('.tmp'),
  );
  const last = names
    .filter((name) => /^\d{8}\.log$/.test(name))
    .sort()
    .at(-1);
  const insideRotation =
    names.some((name) => name.endsWith('.tmp')) ||
    (last !== undefined && names.includes(last.replace('.log', '.copy')));
  if (last === undefined) return { insideAppend: false, insideRotation, insideSnapshot };
  const bytes = await fs.readFile(join(folder, last));
  const whole = readSegment(bytes)?.length ?? 0;
  return { insideAppend: bytes.length > whole, insideRotation, insideSnapshot };
}

/** Starts the keeping of the work on a profile, as the program does, and compares. */
export async function inspectProfile(
  profile: string,
  confirmed: Confirmed,
  segmentLimit: number,
): Promise<Findings> {
  const seen = await traces(profile);
  const writeFile = createAtomicWriter({ fs, platform: 'linux', owner: '0a1b2c3d' });
  const { journal, originals, snapshots } = createWorkKeeper({
    fs,
    writeFile,
    platform: 'linux',
    profile,
    versions: { app: '0.0.0', chromium: '0' },
    newId: () => 'database-new',
    now: Date.now,
    segmentLimit,
    // None of its own: it would come while the next life writes here, or after the folder is gone.
    snapshots: { delayMs: 2 ** 31 - 1 },
  });
  const fail = (problem: string): Findings => ({
    ...seen,
    lost: confirmed.head,
    torn: 0,
    problem,
    head: 0,
  });
  await fs.mkdir(profile, { recursive: true });
  const opened = await journal.open();
  if (!opened.ok) return fail(`the journal does not open: ${opened.error}`);
  if (opened.value.kind !== 'open') return fail('the journal counts as lost');
  const { head, databaseId } = opened.value;
  const edits: Edit[] = [];
  for (let next: number | null = 0; next !== null;) {
    const read = await journal.read(next);
    if (!read.ok) return fail(`the journal cannot be read: ${read.error}`);
    edits.push(...read.value.entries.map(({ edit }) => edit));
    ({ next } = read.value);
  }
  const planned = plannedEdits(head);
  let torn = edits.filter((edit, index) => !isDeepStrictEqual(edit, planned[index])).length;
  if (edits.length !== planned.length) torn += Math.abs(planned.length - edits.length);
  let lost = Math.max(0, confirmed.head - head);

  for (let number = 1; number <= confirmed.originals; number += 1) {
    const bytes = plannedFile(number);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if ((await originals.get(sha256)) === null) lost += 1;
  }
  const exported = await fs.readFile(join(profile, 'export.json')).catch(() => null);
  const number = Number.parseInt(exported?.subarray(0, 12).toString() ?? '0', 10);
  if (number < confirmed.exports) lost += 1;
  if (exported !== null && !exported.equals(plannedFile(number))) torn += 1;

  const snapshot = await snapshots.read();
  if ((snapshot?.header.head ?? 0) < confirmed.snapshot) lost += 1;
  if (snapshot !== null) {
    const records = plannedEdits(snapshot.header.head).flatMap(({ changes }) => changes);
    const held = [...snapshot.project.annotators.values()];
    if (
      !isDeepStrictEqual(
        held,
        records.map(({ after }) => after),
      )
    )
      torn += 1;
  }
  const isHalf = (await namesIn(join(profile, 'snapshots'))).some((name) =>
    name.includes('damaged'),
  );
  const isAhead = snapshot !== null && snapshot.header.head > head;

  // And the work goes on from there.
  const next = head + 1;
  const went = isRevoke(next)
    ? await journal.revoke(head)
    : await journal.append(head, [plannedEdit(next)]);
  await journal.close();
  const otherDatabase = confirmed.databaseId !== null && databaseId !== confirmed.databaseId;
  return {
    ...seen,
    lost,
    torn,
    problem: otherDatabase
      ? 'the journal is that of another database'
      : isHalf || isAhead
        ? `a snapshot is ${isHalf ? 'not whole' : 'of a later record than the journal has'}`
        : went.ok
          ? null
          : `nothing can be written any more: ${went.error}`,
    head: next,
  };
}

async function namesIn(folder: string): Promise<string[]> {
  return fs.readdir(folder).catch(() => []);
}
