import * as fs from 'node:fs/promises';
import type { MenuItemConstructorOptions, WebContents } from 'electron';
import { createAtomicWriter } from '../../../electron/files/atomic-write.ts';
import type { FileSystem } from '../../../electron/files/file-system.ts';
import { createPickedFiles } from '../../../electron/files/picked-files.ts';
import { connectWindow } from '../../../electron/ipc/connect-window.ts';
import { isTrustedSender } from '../../../electron/ipc/is-trusted-sender.ts';
import { createWorkKeeper } from '../../../electron/keep-work.ts';
import { menuCommands, menuTitles } from '../../../shared/ipc/menu-words.ts';
import { createScriptedDialogs, FakeChannels, FakeWebContents } from '../../fakes/electron.ts';
import { temporaryFolder } from '../../fakes/temporary-folder.ts';

/** The true file functions, each of which tells `note` first with which path it was called. */
function notedFileSystem(note: (name: string, path: string) => void): FileSystem {
  return new Proxy<FileSystem>(fs, {
    get(_functions, name: keyof FileSystem) {
      const found: unknown = fs[name];
      if (typeof found !== 'function') return found;
      return (...args: unknown[]): unknown => {
        note(name, String(args[0]));
        // These write where their second path says.
        if (name === 'cp' || name === 'rename') note(name, String(args[1]));
        return Reflect.apply(found, fs, args) as unknown;
      };
    },
  });
}

/** Everything that answers the window, over a real profile, and a note of all that it touches. */
export function connectedWindow() {
  /** Everything outside the program that was called, with what. */
  const touched: string[] = [];
  /** Each path that a file function was called with. */
  const paths: string[] = [];
  const noting =
    <Args extends unknown[]>(what: string) =>
    (...args: Args) => {
      touched.push([what, ...args.map(String)].join(' '));
    };
  const folder = temporaryFolder();
  const dialogs = createScriptedDialogs();
  const pickedFiles = createPickedFiles();
  const notingFs = notedFileSystem((name, path) => {
    paths.push(path);
    noting(name)(path);
  });
  const templates: MenuItemConstructorOptions[][] = [];
  const writeFile = createAtomicWriter({ fs: notingFs, platform: 'linux', owner: '0a1b2c3d' });
  const contents = new FakeWebContents();
  const ours = { sender: contents, senderFrame: contents.mainFrame };
  const channels = new FakeChannels();
  connectWindow(
    channels,
    {
      version: '1.2.3',
      platform: 'linux',
      development: false,
      dialogs,
      fs: notingFs,
      pickedFiles,
      writeFile,
      work: createWorkKeeper({
        fs: notingFs,
        writeFile,
        platform: 'linux',
        profile: folder,
        versions: { app: '1.2.3', chromium: '1.2' },
        newId: () => 'database-1',
        now: () => 0,
      }),
      documentsFolder: folder,
      openExternal: async (url) => {
        touched.push(`openExternal ${url}`);
      },
      openFolder: async (path) => {
        touched.push(`openFolder ${path}`);
        return '';
      },
      setMenu: (template) => templates.push(template),
      setTheme: noting('setTheme'),
      setLanguage: noting('setLanguage'),
      sendMenuCommand: noting('sendMenuCommand'),
    },
    (sender) => isTrustedSender(sender, contents as unknown as WebContents),
  );
  return { folder, dialogs, pickedFiles, channels, contents, ours, touched, paths, templates };
}

/** Words of the menu, as the window sends them. */
export const labels = Object.fromEntries(
  [...menuCommands, ...menuTitles].map((name) => [name, `«${name}»`]),
) as Record<(typeof menuCommands)[number] | (typeof menuTitles)[number], string>;
