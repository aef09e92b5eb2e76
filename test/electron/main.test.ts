import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { messageNames } from '../../shared/ipc/message-names.ts';
import { FakeChannels, FakeEmitter, fakeEvent, FakeWindow } from '../fakes/electron.ts';
import { temporaryFolder } from '../fakes/temporary-folder.ts';

/** What the fake of the package `electron` saw, in order. */
let calls: string[] = [];
let hasLock = true;
let lockData: unknown;
let windows: FakeWindow[] = [];
let channels = new FakeChannels();
let appEvents = new FakeEmitter();
let folder = '';
let profile = '';
let chosenProfile = '';
let boxes: unknown[] = [];
let isReady: () => void = () => {};
let isPackaged = true;
/** Arguments of the new starts that were asked for. */
let relaunched: (readonly string[] | undefined)[] = [];

vi.mock('electron', () => {
  const note =
    (name: string) =>
    (...args: unknown[]): void => {
      calls.push(
        [name, ...args.filter((arg) => typeof arg !== 'object' && typeof arg !== 'function')].join(
          ' ',
        ),
      );
    };
  return {
    app: {
      get isPackaged() {
        return isPackaged;
      },
      getAppPath: () => '/src/hashiya',
      relaunch: (options?: { args?: string[] }) => {
        calls.push('relaunch');
        relaunched.push(options?.args);
      },
      commandLine: { getSwitchValue: () => chosenProfile },
      setPath: note('setPath'),
      getPath: (name: string) => join(folder, name),
      getLocale: () => 'ar-IQ',
      getVersion: () => '1.2.3',
      requestSingleInstanceLock: (data: unknown) => {
        calls.push('requestSingleInstanceLock');
        lockData = data;
        return hasLock;
      },
      enableSandbox: note('enableSandbox'),
      exit: note('exit'),
      quit: note('quit'),
      whenReady: () =>
        new Promise<void>((resolve) => {
          isReady = resolve;
        }),
      on: (name: string, listener: () => void) => appEvents.on(name, listener),
    },
    BrowserWindow: class extends FakeWindow {
      constructor(options: unknown) {
        super(options);
        calls.push('BrowserWindow');
        windows.push(this);
      }
    },
    dialog: {
      showErrorBox: note('showErrorBox'),
      showMessageBox: async (options: unknown) => {
        boxes.push(options);
        return { response: 1 };
      },
    },
    ipcMain: {
      handle: (name: string, handler: () => void) => {
        channels.handle(name, handler);
      },
    },
    Menu: { setApplicationMenu: note('setApplicationMenu'), buildFromTemplate: () => ({}) },
    nativeTheme: { shouldUseDarkColors: false },
    powerMonitor: { on: note('powerMonitor.on') },
    protocol: {
      registerSchemesAsPrivileged: note('registerSchemesAsPrivileged'),
      handle: note('protocol.handle'),
    },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] },
    session: {
      defaultSession: {
        setPermissionRequestHandler: note('setPermissionRequestHandler'),
        setPermissionCheckHandler: note('setPermissionCheckHandler'),
        setDevicePermissionHandler: note('setDevicePermissionHandler'),
        webRequest: { onBeforeRequest: note('onBeforeRequest') },
      },
    },
    shell: { openExternal: note('openExternal'), openPath: note('openPath') },
  };
});

/** Starts the program anew, with these arguments. */
async function startWith(args: readonly string[] = []): Promise<void> {
  vi.resetModules();
  vi.spyOn(process, 'argv', 'get').mockReturnValue(['/opt/hashiya', ...args]);
  Object.assign(process.versions, { chrome: '156.0.8078.79' });
  await import('../../electron/main.ts');
}

async function openedWindow(): Promise<FakeWindow> {
  isReady();
  return vi.waitFor(() => {
    const [window] = windows;
    expect(window?.calls).toContain('loadURL app://hashiya/');
    return window!;
  });
}

beforeEach(async () => {
  calls = [];
  boxes = [];
  isPackaged = true;
  relaunched = [];
  hasLock = true;
  windows = [];
  channels = new FakeChannels();
  appEvents = new FakeEmitter();
  chosenProfile = '';
  folder = temporaryFolder();
  profile = join(folder, 'appData', 'Hashiya');
});

describe('the program', () => {
  it('89: takes the lock of its profile before anything else, then shuts the sandbox', async () => {
    await startWith();
    expect(calls.slice(0, 5)).toEqual([
      `setPath userData ${profile}`,
      'requestSingleInstanceLock',
      'enableSandbox',
      'registerSchemesAsPrivileged',
      'setApplicationMenu',
    ]);
    expect(windows).toEqual([]);
  });

  it('38: hands its files over and ends when it is the second one', async () => {
    hasLock = false;
    await startWith(['/a/خبر.txt', '--inspect', 'b.txt']);
    expect(lockData).toEqual({ files: ['/a/خبر.txt', join(process.cwd(), 'b.txt')] });
    expect(calls.slice(1)).toEqual(['requestSingleInstanceLock', 'exit 0']);
    expect(appEvents.listeners.size).toBe(0);
  });

  it('keeps a profile that is chosen on the command line', async () => {
    chosenProfile = join(folder, 'another');
    await startWith();
    expect(calls[0]).toBe(`setPath userData ${chosenProfile}`);
  });

  it('has its rules and its handlers in place before the page is loaded', async () => {
    await startWith();
    const window = await openedWindow();
    const made = calls.indexOf('BrowserWindow');
    for (const rule of [
      'setPermissionRequestHandler',
      'setPermissionCheckHandler',
      'setDevicePermissionHandler',
      'onBeforeRequest',
      'protocol.handle app',
    ]) {
      expect(calls.indexOf(rule), rule).toBeGreaterThan(-1);
      expect(calls.indexOf(rule), rule).toBeLessThan(made);
    }
    expect(appEvents.listeners.get('web-contents-created')).toHaveLength(3);
    expect([...channels.handlers.keys()].sort()).toEqual(
      [...messageNames, 'register-dropped'].sort(),
    );
    expect(window.options).toMatchObject({
      show: false,
      webPreferences: {
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        devTools: false,
      },
    });
    const { webPreferences } = window.options as { webPreferences: { preload: string } };
    expect(webPreferences.preload).toMatch(/preload[/\\]preload\.cjs$/);
  });

  it('answers its own page, and nobody else', async () => {
    await startWith();
    const { webContents } = await openedWindow();
    const ours = { sender: webContents, senderFrame: webContents.mainFrame };
    const info = { shell: 'desktop', version: '1.2.3', platform: 'linux' };
    expect(await channels.invoke('app-info', ours)).toEqual(info);
    const gone = { ...ours, senderFrame: null };
    await expect(channels.invoke('app-info', gone)).rejects.toThrow();
    await expect(channels.invoke('register-dropped', gone, ['/a'])).rejects.toThrow();
    await expect(channels.invoke('register-dropped', ours, ['a'])).rejects.toThrow();
  });

  it('shows the window when it is painted, as large as it was', async () => {
    const state = { bounds: { x: 5, y: 6, width: 900, height: 600 }, isMaximised: true };
    await fs.mkdir(profile, { recursive: true });
    await fs.writeFile(join(profile, 'window-state.json'), JSON.stringify(state));
    await startWith();
    const window = await openedWindow();
    expect(window.options).toMatchObject(state.bounds);
    expect(window.calls).not.toContain('show');
    window.emit('ready-to-show');
    expect(window.calls.slice(-2)).toEqual(['maximize', 'show']);
  });

  it('15: tries a refused close again, and quits where the session ends', async () => {
    await startWith();
    const window = await openedWindow();
    window.emit('close');
    const refusal = fakeEvent({});
    window.webContents.emit('will-prevent-unload', refusal);
    await vi.waitFor(() => {
      expect(window.calls).toContain('close');
    });
    expect(refusal.isPrevented).toBe(false);
    expect(calls).toContain('powerMonitor.on shutdown');
    expect(calls).not.toContain('quit');
    window.emit('query-session-end', fakeEvent({}));
    expect(calls).toContain('quit');
  });

  it('38: gives the window the files of its own start and of a second one, and brings it to the front', async () => {
    const [one, other] = [join(folder, '1.txt'), join(folder, '2.txt')];
    await fs.writeFile(one, '1');
    await fs.writeFile(other, '2');
    await startWith([one]);
    const window = await openedWindow();
    window.minimised = true;
    window.webContents.emit('did-finish-load');
    const names = () =>
      window.webContents.sent.map(([name, files]) => [
        name,
        (files as { name: string }[]).map((file) => file.name),
      ]);
    await vi.waitFor(() => {
      expect(names()).toEqual([['files-handed-over', ['1.txt']]]);
    });
    appEvents.emit('second-instance', {}, [], '/', { files: [other, '/dev/zero'] });
    await vi.waitFor(() => {
      expect(names()[1]).toEqual(['files-handed-over', ['2.txt']]);
    });
    expect(window.calls.slice(-2)).toEqual(['restore', 'focus']);
    const event = fakeEvent({});
    appEvents.emit('open-file', event, one);
    expect(event.isPrevented).toBe(true);
    await vi.waitFor(() => {
      expect(names()[2]).toEqual(['files-handed-over', ['1.txt']]);
    });
  });

  it.each([
    { name: 'packaged', packaged: true, ours: ['--lang=ar'] },
    { name: 'in development', packaged: false, ours: ['--lang=ar', '/src/hashiya'] },
  ])(
    '38: starts once more, with the files of all starts that came while the last backup was made ($name)',
    async ({ packaged, ours }) => {
      isPackaged = packaged;
      const paths = ['1.txt', '2.txt', '3.txt'].map((name) => join(folder, name));
      for (const path of paths) await fs.writeFile(path, path);
      const [first = '', second = '', third = ''] = paths;
      const program = packaged ? [] : ['/src/hashiya'];
      await startWith([...program, first, '--lang=ar']);
      const window = await openedWindow();
      window.destroyed = true;
      const event = fakeEvent({});
      appEvents.emit('will-quit', event);
      expect(event.isPrevented).toBe(true);
      appEvents.emit('second-instance', {}, [], '/', { files: [second] });
      appEvents.emit('second-instance', {}, [], '/', { files: [third, '--inspect'] });
      // Asked for at the very end: every call is a start of its own.
      expect(relaunched).toEqual([]);
      await vi.waitFor(() => {
        expect(calls.slice(-2)).toEqual(['relaunch', 'exit 0']);
      });
      expect(relaunched).toEqual([[...ours, second, third]]);
    },
  );

  it('38: does not start again when no other start has come', async () => {
    await startWith([join(folder, '1.txt')]);
    await openedWindow();
    appEvents.emit('will-quit', fakeEvent({}));
    // The session ends as well, while the last backup is made.
    const again = fakeEvent({});
    appEvents.emit('will-quit', again);
    expect(again.isPrevented).toBe(true);
    await vi.waitFor(() => {
      expect(calls.at(-1)).toBe('exit 0');
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(calls.filter((call) => call === 'exit 0')).toHaveLength(1);
    expect(relaunched).toEqual([]);
  });

  it('10: copies the database that a crash has left before the page is loaded, and notes its own end', async () => {
    await fs.mkdir(join(profile, 'IndexedDB'), { recursive: true });
    await fs.writeFile(join(profile, 'IndexedDB', '000003.log'), 'damaged');
    await fs.writeFile(join(profile, 'running.json'), '{}');
    await startWith();
    await openedWindow();
    const [copy = ''] = await fs.readdir(join(profile, 'recovery'));
    const log = join(profile, 'recovery', copy, '000003.log');
    expect(await fs.readFile(log, 'utf8')).toBe('damaged');
    expect(await fs.readdir(profile)).toContain('running.json');
    appEvents.emit('will-quit', fakeEvent({}));
    await vi.waitFor(() => {
      expect(calls.at(-1)).toBe('exit 0');
    });
    expect(await fs.readdir(profile)).not.toContain('running.json');
  });

  it('25: does not open a profile that a newer Chromium has used, and names what is needed', async () => {
    await fs.mkdir(profile, { recursive: true });
    await fs.writeFile(
      join(profile, 'profile-version.json'),
      '{"chromium":"157.0.0.0","app":"1.4.0"}',
    );
    await startWith();
    isReady();
    await vi.waitFor(() => {
      expect(calls.at(-1)).toBe('exit 1');
    });
    const [box] = boxes as [{ message: string; detail: string; buttons: string[] }];
    expect(box.message).toContain('أقدم');
    expect(box.detail).toContain('1.4.0');
    expect(box.buttons).toEqual(['إنهاء', 'إظهار النسخ الاحتياطية']);
    // The second button was pressed.
    expect(calls.at(-2)).toBe(`openPath ${join(profile, 'backups')}`);
    expect(windows).toEqual([]);
    expect(await fs.readdir(profile)).toEqual(['profile-version.json']);
  });
});
