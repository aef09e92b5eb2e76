import type { Snapshots } from './snapshots.ts';

/** A snapshot is due when the journal has grown by so many bytes since the last one. */
const growth = 1024 * 1024;

/** It is made so long after it was due, when the burst of saves may be over, in milliseconds. */
const delay = 2_000;

/** Makes snapshots when it is time. */
export interface SnapshotSchedule {
  /** The newest snapshot is of the journal as it is, `length` bytes long. */
  readonly noteSnapshot: (length: number) => void;
  /** Something was saved; `length` is the present length of the journal in bytes. */
  readonly noteSave: (length: number) => void;
  /** The program ends: makes the last one and no more. */
  readonly finish: () => Promise<void>;
}

/** When snapshots are made. */
export interface SnapshotTimes {
  readonly growthBytes?: number;
  readonly delayMs?: number;
}

/**
 * Makes a {@link SnapshotSchedule}. A larger journal is allowed to grow by more (a tenth of itself)
 * before it is read anew, so that the work for snapshots stays a share of the work itself.
 */
export function scheduleSnapshots(
  snapshots: Pick<Snapshots, 'make'>,
  { growthBytes = growth, delayMs = delay }: SnapshotTimes = {},
): SnapshotSchedule {
  /** Length of the journal at the last snapshot; unknown at the start, so the first save counts. */
  let last = Number.NEGATIVE_INFINITY;
  let isUnsaved = false;
  let timer: NodeJS.Timeout | undefined;
  let isEnding = false;

  return {
    noteSnapshot(length) {
      last = length;
    },
    noteSave(length) {
      if (isEnding) return;
      isUnsaved = true;
      if (length - last < Math.max(growthBytes, last / 10)) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        last = length;
        isUnsaved = false;
        void snapshots.make();
      }, delayMs);
      timer.unref();
    },
    async finish() {
      isEnding = true;
      clearTimeout(timer);
      if (isUnsaved) await snapshots.make();
    },
  };
}
