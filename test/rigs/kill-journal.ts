import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { buildWriter } from './build-writer.ts';
import { inspectProfile } from './inspect-copy.ts';
import { randomOf } from './planned-work.ts';
import { startWriter } from './writer-process.ts';
import type { Confirmed } from './writer-process.ts';

/** What a rig of kills has found. */
export interface KillResult {
  rounds: number;
  confirmed: number;
  lost: number;
  torn: number;
  /** Other faults, in sentences. */
  readonly problems: string[];
}

/** Told after each round. */
export type KillReport = (so: KillResult) => void;

/** A profile is used until its journal has so many records. */
const oldProfile = 600;

/** Kills the process that keeps the work (`kill -9`) while it writes, and looks at what is there. */
export async function killJournal(
  rounds: number,
  seed: number,
  report?: KillReport,
): Promise<KillResult> {
  const writer = await buildWriter();
  const random = randomOf(seed);
  const result: KillResult = { rounds: 0, confirmed: 0, lost: 0, torn: 0, problems: [] };
  let folder: string | null = null;
  let known: Confirmed = nothing;
  while (result.rounds < rounds) {
    folder ??= await mkdtemp(join(tmpdir(), 'hashiya-kill-'));
    const segmentLimit = 4096 * 4 ** Math.floor(random() * 4);
    const orders = {
      profile: folder,
      segmentLimit,
      seed: Math.floor(random() * 2 ** 31),
      originals: known.originals,
      exports: known.exports,
      mood: random() < 0.5 ? ('calm' as const) : ('hesitant' as const),
    };
    const process = startWriter(writer, orders, known.head);
    await process.begun;
    await wait(random() * 300);
    await process.kill();
    const confirmed = process.confirmed();
    const id = confirmed.databaseId ?? known.databaseId;
    const found = await inspectProfile(folder, { ...confirmed, databaseId: id }, segmentLimit);
    result.rounds += 1;
    result.confirmed +=
      confirmed.head -
      known.head +
      confirmed.originals -
      known.originals +
      confirmed.exports -
      known.exports;
    result.lost += found.lost;
    result.torn += found.torn;
    if (found.problem !== null) result.problems.push(found.problem);
    known = { ...confirmed, databaseId: id, head: found.head };
    if (found.problem !== null || found.head > oldProfile || id === null) {
      await rm(folder, { recursive: true });
      folder = null;
      known = nothing;
    }
    report?.(result);
  }
  if (folder !== null) await rm(folder, { recursive: true });
  return result;
}

const nothing: Confirmed = {
  begun: false,
  databaseId: null,
  openSince: null,
  head: 0,
  originals: 0,
  exports: 0,
  snapshot: 0,
};
