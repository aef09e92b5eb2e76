import type { Bridge } from '../../shared/ipc/contract.ts';

/** The browser's own account of its storage; missing where a page may not ask. */
type BrowserStorage = Pick<StorageManager, 'persisted' | 'estimate'> | undefined;

/** Tells the shell's log how a start ended, and what the browser says about its storage. */
export async function noteStart(
  bridge: Pick<Bridge<File>, 'call'>,
  opened: boolean,
  storage: BrowserStorage,
): Promise<void> {
  const [persisted, estimate] = await Promise.all([
    storage?.persisted().catch(() => null),
    storage?.estimate().catch(() => null),
  ]);
  const { quota = null, usage = null } = estimate ?? {};
  await bridge.call('note-start', { opened, persisted: persisted ?? null, quota, usage });
}
