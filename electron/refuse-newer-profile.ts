import type { NativeDialogs } from './native-dialogs.ts';
import type { Words } from './words.ts';

/** What refusing needs. */
export interface RefusalDependencies {
  /** Version of the program that used the profile last; null when it is not known. */
  readonly needed: string | null;
  readonly words: Words;
  readonly ask: NativeDialogs['ask'];
  /** Shows the folder of the backups in the file manager. */
  readonly showBackups: () => Promise<unknown>;
}

/**
 * Says that a newer program used the profile and which one, before any window is there, and offers
 * the folder of the backups: any Hashiya opens those that its version made.
 */
export async function refuseNewerProfile(dependencies: RefusalDependencies): Promise<void> {
  const { needed, words, ask, showBackups } = dependencies;
  const { newerProfile, buttons } = words;
  const { response } = await ask({
    type: 'error',
    message: newerProfile.message,
    detail: newerProfile.detail(needed),
    buttons: [buttons.quit, buttons.showBackups],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response === 1) await showBackups();
}
