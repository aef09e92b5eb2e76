import type { Bridge } from '../../shared/ipc/contract.ts';
import { createBrowserBridge } from './browser-bridge.ts';
import type { BrowserBridgeOptions } from './browser-bridge.ts';
import { filesOfFolders } from './files-of-folders.ts';

declare global {
  interface Window {
    /** Put here by the preload of the desktop shell; absent in a browser. */
    readonly hashiya?: Bridge<File>;
  }
}

/** The shell this window runs in: what the preload offers, else the browser itself. */
export function createBridge(options: BrowserBridgeOptions): Bridge<File> {
  return window.hashiya ?? createBrowserBridge(options);
}

/**
 * The files of a drop, for {@link Bridge.pickDropped}. Must be called inside the drop event, before
 * anything is awaited: the browser empties the event after it. In the desktop shell a folder
 * stays one entry, which the main process opens; in a browser it is walked here.
 */
export async function filesOfDrop(transfer: DataTransfer): Promise<readonly File[]> {
  return window.hashiya === undefined ? filesOfFolders(transfer) : [...transfer.files];
}
