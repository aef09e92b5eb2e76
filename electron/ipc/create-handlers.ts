import type { MenuItemConstructorOptions } from 'electron';
import type { MessageArguments } from '../../shared/ipc/contract.ts';
import { err } from '../../shared/model/result.ts';
import { appInfo } from '../app-info.ts';
import type { AtomicWriter } from '../files/atomic-write.ts';
import { chooseFiles } from '../files/choose-files.ts';
import type { FileSystem } from '../files/file-system.ts';
import type { PickedFiles } from '../files/picked-files.ts';
import { readPickedFile } from '../files/read-picked-file.ts';
import { createSaveFile } from '../files/save-file.ts';
import type { WorkKeeper } from '../keep-work.ts';
import { menuTemplate } from '../menu/menu-template.ts';
import type { MenuContext } from '../menu/menu-template.ts';
import type { NativeDialogs } from '../native-dialogs.ts';
import { openLink } from '../open-link.ts';
import type { Language } from '../words.ts';
import type { MessageHandlers } from './handle-messages.ts';

/** Everything outside this program that the handlers touch. */
export interface HandlerDependencies {
  readonly version: string;
  readonly platform: NodeJS.Platform;
  readonly dialogs: NativeDialogs;
  readonly fs: FileSystem;
  readonly pickedFiles: PickedFiles;
  readonly writeFile: AtomicWriter;
  readonly documentsFolder: string;
  readonly openExternal: (url: string) => Promise<void>;
  /** Shows a folder in the file manager; answers what went wrong, or ''. */
  readonly openFolder: (path: string) => Promise<string>;
  readonly setMenu: (template: MenuItemConstructorOptions[]) => void;
  readonly setTheme: (theme: MessageArguments<'set-theme'>[0]) => void;
  /** The window speaks this language from now on. */
  readonly setLanguage: (language: Language) => void;
  readonly sendMenuCommand: MenuContext['send'];
  readonly development: boolean;
  readonly work: WorkKeeper;
}

/** The handlers of all messages; the same in the app and in the end-to-end tests. */
export function createHandlers(dependencies: HandlerDependencies): MessageHandlers {
  const { fs, pickedFiles, platform, work } = dependencies;
  const saveFile = createSaveFile(dependencies);

  return {
    'app-info': async () => appInfo(dependencies.version, platform),
    'choose-files': async (options) => chooseFiles(dependencies, options),
    'read-file': async (token) => {
      const path = pickedFiles.pathOf(token);
      return path === undefined ? err('unknown-token') : readPickedFile(fs, path);
    },
    'release-files': async (tokens) => {
      pickedFiles.release(tokens);
      return null;
    },
    'save-file': async (options) => saveFile(options),
    'open-link': async (options) => openLink(dependencies, options),
    'set-menu': async (options) => {
      dependencies.setLanguage(options.language);
      dependencies.setMenu(
        menuTemplate(options, {
          platform,
          development: dependencies.development,
          send: dependencies.sendMenuCommand,
        }),
      );
      return null;
    },
    'set-theme': async (theme) => {
      dependencies.setTheme(theme);
      return null;
    },
    'journal-open': async () => work.journal.open(),
    'journal-begin': async () => work.journal.begin(),
    'journal-restore': async () => work.restoreSnapshot(),
    'journal-append': async ({ after, edits }) => work.journal.append(after, edits),
    'journal-revoke': async (seq) => work.journal.revoke(seq),
    'journal-read': async (after) => work.journal.readAsJson(after),
    'profile-prepare': async ({ withoutBackup }) => work.guard.prepare(withoutBackup),
    'profile-opened': async () => {
      await work.guard.opened();
      return null;
    },
    'note-start': async (seen) => {
      await work.noteStart(seen);
      return null;
    },
    'keep-database-aside': async () => work.keepDatabaseAside(),
    'move-database-aside': async () => work.moveDatabaseAside(),
    'original-put': async ({ sha256, bytes }) => work.originals.put(sha256, bytes),
    'original-get': async (sha256) => work.originals.get(sha256),
    'backup-status': async () => work.backups.status(),
    'backup-list': async () => work.backups.list(),
    'backup-make': async (reason) => work.backups.make(reason),
    'backup-read': async (id) => work.backups.read(id),
    'backup-choose-folder': async ({ title }) => {
      const { canceled, filePaths } = await dependencies.dialogs.chooseOpen({
        title,
        properties: ['openDirectory', 'createDirectory'],
      });
      const [folder] = filePaths;
      return canceled || folder === undefined ? null : work.backups.setFolder(folder);
    },
    'backup-default-folder': async () => work.backups.setFolder(null),
    // Our own folder, or the one that was chosen in a dialog: the window sends no path.
    'backup-show-folder': async () =>
      (await dependencies.openFolder((await work.backups.status()).folder)) === '',
    'backup-bring-originals': async (hashes) => work.backups.bringOriginals(hashes),
    'free-space': async () => work.freeSpace(),
  };
}
