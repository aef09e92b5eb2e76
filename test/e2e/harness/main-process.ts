import * as fs from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MenuItemConstructorOptions } from 'electron';
import type { Page } from 'playwright-core';
import { createAtomicWriter } from '../../../electron/files/atomic-write.ts';
import { createPickedFiles } from '../../../electron/files/picked-files.ts';
import { createHandOver } from '../../../electron/hand-over-files.ts';
import { connectWindow } from '../../../electron/ipc/connect-window.ts';
import { createWorkKeeper } from '../../../electron/keep-work.ts';
import type { WorkKeeper } from '../../../electron/keep-work.ts';
import { createRunningNote } from '../../../electron/running-note.ts';
import type { MenuCommand } from '../../../shared/ipc/menu-words.ts';
import { createScriptedDialogs, FakeChannels } from '../../fakes/electron.ts';
import type { ScriptedDialogs } from '../../fakes/electron.ts';
import { bridgeInitScript, decode, encode } from './bridge-init.ts';

const preloadFile = fileURLToPath(new URL('../../../out/preload/preload.cjs', import.meta.url));
const invokeBinding = 'hashiyaTestInvoke';
const deliverFunction = 'hashiyaTestDeliver';

/**
 * The main process without Electron: the real preload, guards and handlers, real files on a real
 * disk. Only the native dialogs, the menu bar and the user's browser are stood in for.
 */
export interface MainProcess {
  /** Answers of the user in native dialogs; push them before the step that opens one. */
  readonly dialogs: ScriptedDialogs;
  /** Where the save dialog starts. */
  readonly documentsFolder: string;
  /** Put a file here before dropping a `File` of the same name on the page. */
  readonly dropFolder: string;
  /** Addresses that were handed to the user's browser. */
  readonly openedLinks: readonly string[];
  /** Folders that were shown in the file manager. */
  readonly openedFolders: readonly string[];
  /** Themes that the window asked for, in order. */
  readonly themes: readonly string[];
  /** The menu bar that the window has put up last. */
  readonly menu: () => readonly MenuItemConstructorOptions[];
  /** Gives the page `window.hashiya`; must come before the page is loaded. */
  readonly attachTo: (page: Page) => Promise<void>;
  /** Clicks an entry of the native menu. */
  readonly clickMenu: (command: MenuCommand) => Promise<void>;
  /** Hands files over as a second start of the program does. */
  readonly handOver: (paths: readonly string[]) => Promise<void>;
  /** The folder of the journal, the originals and the backups. */
  readonly profile: string;
  /** Makes a backup, as the schedule does. */
  readonly backUp: () => Promise<void>;
  /** Starts the keeping of the work anew, as after a restart of the program. */
  readonly restartWork: () => Promise<void>;
  /** From now on the journal answers no edit, until the function that it returns is called. */
  readonly holdSaves: () => () => void;
  /** Ends the keeping of the work in order, which makes a snapshot of it. */
  readonly closeWork: () => Promise<void>;
  /** Notes that the program came to its end, without the last backup and snapshot of that. */
  readonly noteOrderlyEnd: () => Promise<void>;
  /** Ends it, and deletes the folders that are its own. */
  readonly close: () => Promise<void>;
}

/** Where a main process works; by default in empty folders of its own. */
export interface MainProcessOptions {
  /** Holds all its folders. */
  readonly root?: string;
  readonly profile?: string;
  /** What the window is told about free space, in bytes; null for “nobody can tell”. */
  readonly freeSpace?: () => number | null;
}

/** Starts a main process. */
export async function startMainProcess(options: MainProcessOptions = {}): Promise<MainProcess> {
  const preload = await fs.readFile(preloadFile, 'utf8');
  const root = options.root ?? (await fs.mkdtemp(join(tmpdir(), 'hashiya-main-')));
  const documentsFolder = join(root, 'documents');
  const dropFolder = join(root, 'dropped');
  await fs.mkdir(documentsFolder, { recursive: true });
  await fs.mkdir(dropFolder, { recursive: true });

  const dialogs = createScriptedDialogs();
  const pickedFiles = createPickedFiles();
  const openedLinks: string[] = [];
  const openedFolders: string[] = [];
  const themes: string[] = [];
  let menu: MenuItemConstructorOptions[] = [];
  let window: Page | undefined;
  /** Events on their way to the page. */
  let delivered: Promise<unknown> = Promise.resolve();

  const send = (name: string, payload: unknown): void => {
    const page = window;
    if (!page) throw new Error('There is no window to send to.');
    const event = { deliverFunction, name, payload };
    delivered = delivered.then(() =>
      page.evaluate((sent) => {
        const functions = globalThis as unknown as Record<
          string,
          (name: string, payload: unknown) => void
        >;
        functions[sent.deliverFunction]?.(sent.name, sent.payload);
      }, event),
    );
  };
  const handOver = createHandOver(fs, pickedFiles, send);

  const profile = options.profile ?? join(root, 'profile');
  await fs.mkdir(profile, { recursive: true });
  const writeFile = createAtomicWriter({ fs, platform: process.platform, owner: '7e577e57' });
  const newWork = (): WorkKeeper => {
    const keeper = createWorkKeeper({
      fs,
      writeFile,
      platform: process.platform,
      profile,
      versions: { app: '0.0.0-test', chromium: '156.0.0.0' },
      newId: randomUUID,
      now: Date.now,
    });
    keeper.backups.onChange((status) => {
      // Without a window, or with one that is just going, nobody has to know.
      if (window?.isClosed() === false) {
        send('backup-changed', status);
        delivered = delivered.catch(() => undefined);
      }
    });
    return keeper;
  };
  let work = newWork();
  /** Edits wait for this before they reach the journal. */
  let gate: Promise<void> = Promise.resolve();
  /** What comes before the window of a start is loaded, as in `main.ts`. */
  let begun: Promise<void> | null = null;
  const begin = async (): Promise<void> => {
    if ((await work.guard.newer()) === null) await work.begin();
  };

  const channels = new FakeChannels();
  connectWindow(
    channels,
    {
      version: '0.0.0-test',
      platform: process.platform,
      development: false,
      dialogs,
      fs,
      pickedFiles,
      writeFile,
      documentsFolder,
      openExternal: async (url) => {
        openedLinks.push(url);
      },
      openFolder: async (path) => {
        openedFolders.push(path);
        return '';
      },
      setMenu: (template) => {
        menu = template;
      },
      setTheme: (theme) => themes.push(theme),
      setLanguage: () => undefined,
      sendMenuCommand: (command) => {
        send('menu-command', command);
      },
      // The present one: a test restarts it under the open window.
      work: {
        get journal(): WorkKeeper['journal'] {
          const { journal } = work;
          return {
            ...journal,
            append: async (...edits) => gate.then(() => journal.append(...edits)),
          };
        },
        get originals() {
          return work.originals;
        },
        get guard() {
          return work.guard;
        },
        get backups() {
          return work.backups;
        },
        // The disks of tests may be small; only a test of the question looks at it.
        freeSpace: async () => options.freeSpace?.() ?? null,
        get snapshots() {
          return work.snapshots;
        },
        noteStart: async (seen) => work.noteStart(seen),
        restoreSnapshot: async () => work.restoreSnapshot(),
        begin: async () => work.begin(),
        close: async () => work.close(),
        keepDatabaseAside: async () => work.keepDatabaseAside(),
        moveDatabaseAside: async () => work.moveDatabaseAside(),
      },
    },
    // As in the app: the main frame of the one window.
    (event) => (event as object as { isMainFrame: boolean }).isMainFrame,
  );

  return {
    dialogs,
    documentsFolder,
    dropFolder,
    profile,
    openedLinks,
    openedFolders,
    themes,
    async backUp() {
      const made = await work.backups.make('time');
      if (!made.ok) throw new Error(made.error);
      await delivered;
    },
    async restartWork() {
      await work.journal.close();
      work = newWork();
      begun = null;
    },
    holdSaves() {
      let letGo: () => void = () => undefined;
      gate = new Promise((resolve) => {
        letGo = resolve;
      });
      return letGo;
    },
    closeWork: async () => work.close(),
    noteOrderlyEnd: async () => createRunningNote(fs, writeFile, profile, Date.now).end(),
    menu: () => menu,
    async attachTo(page) {
      begun ??= begin();
      await begun;
      window = page;
      handOver.windowIsBusy();
      await page.exposeBinding(invokeBinding, async ({ frame }, channel: string, json: string) => {
        const isMainFrame = frame === page.mainFrame();
        return encode(
          await channels.invoke(channel, { isMainFrame }, ...(decode(json) as unknown[])),
        );
      });
      await page.addInitScript(
        bridgeInitScript(preload, { invokeBinding, deliverFunction, dropFolder }),
      );
      page.on('load', handOver.windowIsReady);
    },
    async clickMenu(command) {
      const items = menu.flatMap((item) => (Array.isArray(item.submenu) ? item.submenu : []));
      const item = items.find(({ id }) => id === command);
      if (!item?.click) throw new Error(`The menu has no entry ${command}.`);
      item.click({} as never, undefined, {});
      await delivered;
    },
    async handOver(paths) {
      await handOver.handOver(paths);
      await delivered;
    },
    async close() {
      await work.journal.close();
      // A folder that was given belongs to whoever gave it.
      if (options.root === undefined) await fs.rm(root, { recursive: true, force: true });
    },
  };
}
