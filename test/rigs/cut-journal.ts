import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { buildWriter } from './build-writer.ts';
import { inspectProfile } from './inspect-copy.ts';
import { openDiskStore } from './power-cut-disk.ts';
import type { DiskCopy, DiskStore, MountKind, PowerCutDisk } from './power-cut-disk.ts';
import { randomOf } from './planned-work.ts';
import type { WriterMood } from './journal-writer.ts';
import { startWriter } from './writer-process.ts';
import type { Confirmed } from './writer-process.ts';

/** What to run. */
export interface JournalCuts {
  readonly rounds: number;
  readonly seed: number;
  /** Of each life in turn. */
  readonly moods?: readonly WriterMood[];
  /**
   * `ageing`: a life goes on from what the last cut of the life before has left. `new`: each begins
   * with an empty profile, and is cut from its first confirmation on.
   */
  readonly profiles?: 'ageing' | 'new';
  /** Told after each life of the writer. */
  readonly report?: (so: JournalCutResult) => void;
}

/** What the cuts did. */
export interface JournalCutResult {
  rounds: number;
  /** Records, originals and exports that were confirmed. */
  confirmed: number;
  lost: number;
  torn: number;
  /** Other faults, in sentences. */
  readonly problems: string[];
  /**
   * Cuts after which half a record lay on the disk; while a full file was copied; while a snapshot
   * was made; in the first seconds of a new profile, when something was confirmed.
   */
  insideAppend: number;
  insideRotation: number;
  insideSnapshot: number;
  firstStart: number;
  /** Milliseconds of each save of a calm writer. */
  readonly saves: number[];
}

/** Cuts in one life of the writer; each is a copy of its own. So many fit into its first seconds. */
const cutsPerLife = 25;
const cutsOfNew = 20;
/** A disk is used until its journal has so many records. */
const oldDisk = 600;
/** So long after its journal was first opened a profile is new, in milliseconds. */
const firstSeconds = 2000;
const segmentLimits = [4, 32, 256, 1024].map((kilobytes) => kilobytes * 1024);

interface Cut {
  readonly copy: DiskCopy;
  readonly confirmed: Confirmed;
  /** By `performance.now()`. */
  readonly at: number;
}

/** The profile that goes from life to life: what its last power cut has left. */
interface Ageing {
  disk: PowerCutDisk;
  known: Confirmed;
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

/**
 * Cuts the power of a process that keeps the work, again and again, and looks each time at what a
 * start finds. Mounts alternate between the usual one and the worst.
 */
export async function cutJournal(options: JournalCuts): Promise<JournalCutResult> {
  const writer = await buildWriter();
  const random = randomOf(options.seed);
  const { moods = ['calm', 'disturbed', 'hesitant'], profiles = 'ageing' } = options;
  const result: JournalCutResult = {
    rounds: 0,
    confirmed: 0,
    lost: 0,
    torn: 0,
    problems: [],
    insideAppend: 0,
    insideRotation: 0,
    insideSnapshot: 0,
    firstStart: 0,
    saves: [],
  };
  const store = await openDiskStore();
  try {
    let ageing: Ageing | null = null;
    for (let life = 0; result.rounds < options.rounds; life += 1) {
      const kind: MountKind = life % 2 === 0 ? 'ordered' : 'writeback';
      ageing ??= { disk: await store.newDisk(256, kind), known: nothing };
      const most = profiles === 'new' ? cutsOfNew : cutsPerLife;
      const rounds = Math.min(most, options.rounds - result.rounds);
      ageing = await live(store, writer, ageing, {
        ...options,
        rounds,
        random,
        kind,
        mood: moods[life % moods.length] ?? 'calm',
        result,
      });
      if (profiles === 'new') {
        await ageing?.disk.close();
        ageing = null;
      }
      options.report?.(result);
    }
    await ageing?.disk.close();
  } finally {
    store.close();
  }
  return result;
}

async function live(
  store: DiskStore,
  writer: string,
  { disk, known }: Ageing,
  options: JournalCuts & {
    readonly random: () => number;
    readonly kind: MountKind;
    readonly mood: WriterMood;
    readonly result: JournalCutResult;
  },
): Promise<Ageing | null> {
  const { random, result, kind } = options;
  const segmentLimit = segmentLimits[Math.floor(random() * segmentLimits.length)] ?? 4096;
  const orders = {
    profile: join(disk.folder, 'profile'),
    segmentLimit,
    seed: Math.floor(random() * 2 ** 31),
    originals: known.originals,
    exports: known.exports,
    mood: options.mood,
  };
  const process = startWriter(writer, orders, known.head);
  const cuts: Cut[] = [];
  await process.begun;
  if (options.profiles === 'new') await process.confirmsFirst;
  for (let cut = 0; cut < options.rounds; cut += 1) {
    // A third of them close together at the start, the rest all over the writing.
    await wait(random() * (cut < options.rounds / 3 ? 6 : 120));
    const confirmed = process.confirmed();
    const at = performance.now();
    cuts.push({ copy: disk.cut(), confirmed, at });
  }
  await process.kill();
  await disk.close();
  if (options.mood === 'calm') result.saves.push(...process.saves);
  const last = process.confirmed();
  result.confirmed +=
    last.head - known.head + last.originals - known.originals + last.exports - known.exports;

  let next: Ageing | null = null;
  for (const [index, { copy, confirmed, at }] of cuts.entries()) {
    const mounted = await copy.mount(kind);
    const findings = await inspectProfile(
      join(mounted.folder, 'profile'),
      { ...confirmed, databaseId: confirmed.databaseId ?? known.databaseId },
      segmentLimit,
    );
    result.rounds += 1;
    result.lost += findings.lost;
    result.torn += findings.torn;
    if (findings.problem !== null) result.problems.push(findings.problem);
    if (findings.insideAppend) result.insideAppend += 1;
    if (findings.insideRotation) result.insideRotation += 1;
    if (findings.insideSnapshot) result.insideSnapshot += 1;
    const age = at - (confirmed.openSince ?? at);
    if (known.databaseId === null && confirmed.head > 0 && age <= firstSeconds) {
      result.firstStart += 1;
    }
    const isWhole = findings.lost + findings.torn === 0 && findings.problem === null;
    if (index === cuts.length - 1 && isWhole && findings.head < oldDisk && confirmed.databaseId) {
      next = { disk: mounted, known: { ...confirmed, head: findings.head } };
    } else {
      await mounted.close();
    }
  }
  return next;
}
