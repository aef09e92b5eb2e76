import type { Backups } from './backups.ts';

/** After the first change that no backup holds, in milliseconds: fifteen minutes. */
const interval = 15 * 60_000;

/** Makes backups when it is time. */
export interface BackupSchedule {
  /** Something was saved. */
  readonly noteChange: () => void;
  /** The program ends: makes the last one and no more. */
  readonly finish: () => Promise<void>;
}

/** Makes a {@link BackupSchedule}: so long after a change, however many more follow. */
export function scheduleBackups(
  backups: Pick<Backups, 'makeIfChanged'>,
  intervalMs = interval,
): BackupSchedule {
  let timer: NodeJS.Timeout | undefined;
  let isEnding = false;
  return {
    noteChange() {
      if (isEnding) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        void backups.makeIfChanged('time');
      }, intervalMs);
      timer.unref();
    },
    async finish() {
      isEnding = true;
      clearTimeout(timer);
      await backups.makeIfChanged('exit');
    },
  };
}
