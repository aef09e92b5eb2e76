import type { StoreApi } from 'zustand/vanilla';
import { tellLeaving } from '../leaving.ts';
import type { Workspace } from './workspace.ts';

type SaveProgress = Pick<Workspace, 'save' | 'unsaved'>;

/** Whether edits would be lost if the window went now: on their way to the disk, or kept after a failure. */
function hasEditsToLose({ save, unsaved }: SaveProgress): boolean {
  return save.kind === 'saving' || unsaved.length > 0;
}

/**
 * Lets what is typed be stored when the window is about to go, and refuses to let it close or load anew
 * while edits would be lost. A browser then asks by itself; in the desktop shell the main process tries
 * again until all is saved, or asks (`electron/window/close-when-saved.ts`).
 * @returns ends it
 */
export function holdWindow(workspace: Pick<StoreApi<SaveProgress>, 'getState'>): () => void {
  return tellLeaving((event) => {
    if (hasEditsToLose(workspace.getState())) event.preventDefault();
  });
}
