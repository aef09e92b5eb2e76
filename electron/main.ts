// The composition root: makes the parts and joins them. What each part does, and its tests, are in
// the module it comes from.
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
} from 'electron';
import { appAddress, appScheme } from './app-origin.ts';
import { appSchemeRegistration, createAppSchemeHandler, readBundle } from './app-scheme.ts';
import { endWithSession } from './end-with-session.ts';
import {
  argumentsToStartAgain,
  existingFiles,
  pathsHandedOver,
  pathsOfArguments,
} from './files-of-arguments.ts';
import type { HandedOver } from './files-of-arguments.ts';
import { createAtomicWriter } from './files/atomic-write.ts';
import { createPickedFiles } from './files/picked-files.ts';
import { trackWrites } from './files/track-writes.ts';
import { createHandOver } from './hand-over-files.ts';
import type { SendToWindow } from './hand-over-files.ts';
import { connectWindow } from './ipc/connect-window.ts';
import { isTrustedSender } from './ipc/is-trusted-sender.ts';
import { createWorkKeeper } from './keep-work.ts';
import { firstMenuTemplate } from './menu/menu-template.ts';
import { dialogsOf } from './native-dialogs.ts';
import { quitWhenIdle } from './quit-when-idle.ts';
import { securityRules } from './security/index.ts';
import { closeWhenSaved } from './window/close-when-saved.ts';
import { refuseNewerProfile } from './refuse-newer-profile.ts';
import { recoverFromCrash } from './window/recover-from-crash.ts';
import { rememberWindow } from './window/remember-window.ts';
import { windowOptions } from './window/window-options.ts';
import { readWindowState, writeWindowState } from './window/window-state.ts';
import { languageOfLocale, words } from './words.ts';

/** Bytes of the disk that are left alone: see `createWorkKeeper`. */
const reservedSpace = 50 * 1024 * 1024;

const development = !app.isPackaged;
const bundleFolder = join(import.meta.dirname, '../renderer');
const preload = join(import.meta.dirname, '../preload/preload.cjs');

// The folder of the data is spelled out, so that renaming the product never moves it. The lock
// below belongs to this folder, hence the order.
const chosenProfile = app.commandLine.getSwitchValue('user-data-dir');
const profile = chosenProfile ? resolve(chosenProfile) : join(app.getPath('appData'), 'Hashiya');
mkdirSync(profile, { recursive: true });
app.setPath('userData', profile);

// Two programs on one database would damage it: a second start hands its files over and ends.
const startFiles = pathsOfArguments(process.argv.slice(development ? 2 : 1), process.cwd());
if (app.requestSingleInstanceLock({ files: startFiles } satisfies HandedOver)) start();
else app.exit(0);

function start(): void {
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([appSchemeRegistration]);
  const firstMenu = firstMenuTemplate(process.platform);
  Menu.setApplicationMenu(firstMenu ? Menu.buildFromTemplate(firstMenu) : null);

  let window: BrowserWindow | undefined;
  const send: SendToWindow = (name, payload) => {
    if (window && !window.isDestroyed()) window.webContents.send(name, payload);
  };
  const pickedFiles = createPickedFiles();
  const handOver = createHandOver(fs, pickedFiles, send);
  /** What starts wanted to open that came too late for the window; null without such a start. */
  let comeTooLate: string[] | null = null;
  const openFiles = (paths: readonly string[]): void => {
    // Still writing the last backup: one new start comes for all of them when that is done.
    if (window?.isDestroyed() === true) comeTooLate = [...(comeTooLate ?? []), ...paths];
    else void existingFiles(paths).then(handOver.handOver);
  };
  openFiles(startFiles);
  app.on('second-instance', (_event, _args, _cwd, data) => {
    if (window?.isDestroyed() === false) {
      if (window.isMinimized()) window.restore();
      window.focus();
    }
    openFiles(pathsHandedOver(data));
  });
  // macOS: a file dropped on the dock or opened in the Finder.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openFiles([path]);
  });

  const owner = createHash('sha256').update(`${hostname()}\0${profile}`).digest('hex').slice(0, 8);
  const { writeFile, idle } = trackWrites(
    createAtomicWriter({ fs, platform: process.platform, owner }),
  );
  const work = createWorkKeeper({
    fs,
    writeFile,
    platform: process.platform,
    profile,
    versions: { app: app.getVersion(), chromium: process.versions.chrome },
    newId: randomUUID,
    now: Date.now,
    reserve: reservedSpace,
  });
  work.backups.onChange((status) => {
    send('backup-changed', status);
  });
  let stateStored = async (): Promise<void> => undefined;
  quitWhenIdle(
    app,
    async () => {
      await stateStored();
      await work.close();
      await idle();
    },
    () => {
      if (comeTooLate === null) return;
      // Without arguments of its own it would open the files of this start, and not those.
      const appFolder = development ? app.getAppPath() : null;
      app.relaunch({ args: argumentsToStartAgain(process.argv.slice(1), appFolder, comeTooLate) });
    },
  );
  // One window is the whole program, on macOS too.
  app.on('window-all-closed', () => {
    app.quit();
  });

  const openWindow = async (): Promise<void> => {
    let language = languageOfLocale(app.getLocale());

    for (const rule of securityRules) rule({ app, session: session.defaultSession, development });
    const bundle = await readBundle(bundleFolder).catch(() => undefined);
    if (!bundle?.has('index.html')) {
      const { message, detail } = words[language].cannotStart;
      dialog.showErrorBox(message, detail);
      app.exit(1);
      return;
    }
    protocol.handle(appScheme, createAppSchemeHandler(bundle));

    const newer = await work.guard.newer();
    if (newer !== null) {
      await refuseNewerProfile({
        needed: newer.app,
        words: words[language],
        ask: (options) => dialog.showMessageBox(options),
        showBackups: async () => shell.openPath((await work.backups.status()).folder),
      });
      app.exit(1);
      return;
    }

    // Beside making the window: it must be through only before the page is loaded.
    const begun = work.begin();

    const stateFile = join(profile, 'window-state.json');
    const state = await readWindowState(fs, stateFile);
    const workAreas = screen.getAllDisplays().map((display) => display.workArea);
    const opened = new BrowserWindow(
      windowOptions({
        preload,
        development,
        state,
        workAreas,
        dark: nativeTheme.shouldUseDarkColors,
      }),
    );
    window = opened;
    const { webContents } = opened;
    const dialogs = dialogsOf(dialog, opened);
    const ourWords = () => words[language];
    const now = () => performance.now();

    stateStored = rememberWindow(opened, (next) => writeWindowState(writeFile, stateFile, next));
    recoverFromCrash({
      window: opened,
      dialogs,
      words: ourWords,
      now,
      quit: () => {
        app.quit();
      },
    });
    closeWhenSaved({ window: opened, dialogs, words: ourWords, now });
    endWithSession({ app, window: opened, powerMonitor });

    connectWindow(
      ipcMain,
      {
        version: app.getVersion(),
        platform: process.platform,
        development,
        dialogs,
        fs,
        pickedFiles,
        writeFile,
        documentsFolder: app.getPath('documents'),
        openExternal: (url) => shell.openExternal(url),
        openFolder: (path) => shell.openPath(path),
        setMenu: (template) => {
          Menu.setApplicationMenu(Menu.buildFromTemplate(template));
        },
        setTheme: (theme) => {
          nativeTheme.themeSource = theme;
        },
        setLanguage: (next) => {
          language = next;
        },
        sendMenuCommand: (command) => {
          send('menu-command', command);
        },
        work,
      },
      (sender) => !opened.isDestroyed() && isTrustedSender(sender, webContents),
    );

    webContents.on('did-finish-load', handOver.windowIsReady);
    webContents.on('render-process-gone', handOver.windowIsBusy);
    webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) handOver.windowIsBusy();
    });
    opened.once('ready-to-show', () => {
      if (state?.isMaximised) opened.maximize();
      opened.show();
    });
    await begun;
    if (opened.isDestroyed()) return;
    // The page comes from memory; this fails only when a crash or a reload cuts it short.
    await opened.loadURL(appAddress).catch(() => undefined);
  };

  void app
    .whenReady()
    .then(openWindow)
    .catch((thrown: unknown) => {
      dialog.showErrorBox('Hashiya', thrown instanceof Error ? thrown.message : '');
      app.exit(1);
    });
}
