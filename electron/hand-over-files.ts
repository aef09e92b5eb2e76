import type { WindowEvents } from '../shared/ipc/contract.ts';
import type { PickedFile } from '../shared/ipc/file-access.ts';
import type { WindowEventName } from '../shared/ipc/message-names.ts';
import type { FileSystem } from './files/file-system.ts';
import { pickPaths } from './files/pick-paths.ts';
import type { PickedFiles } from './files/picked-files.ts';

/** Tells the window something. */
export type SendToWindow = <E extends WindowEventName>(name: E, payload: WindowEvents[E]) => void;

/** Collects files that the system hands over until the window can take them. */
export interface HandOver {
  /** Picks the files and tells the window, now or once it has loaded. */
  readonly handOver: (paths: readonly string[]) => Promise<void>;
  /** The window has loaded and listens. */
  readonly windowIsReady: () => void;
  /** The window loads again or is gone: keep what comes in between. */
  readonly windowIsBusy: () => void;
}

/** Makes a {@link HandOver} over the store of picked files. */
export function createHandOver(
  fs: FileSystem,
  pickedFiles: PickedFiles,
  send: SendToWindow,
): HandOver {
  let isReady = false;
  let waiting: PickedFile[] = [];

  const flush = (): void => {
    if (!isReady || waiting.length === 0) return;
    send('files-handed-over', waiting);
    waiting = [];
  };

  return {
    async handOver(paths) {
      waiting.push(...(await pickPaths(fs, pickedFiles, paths, () => true)));
      flush();
    },
    windowIsReady() {
      isReady = true;
      flush();
    },
    windowIsBusy() {
      isReady = false;
    },
  };
}
