import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWithElectron } from '../../setup/needs.ts';
import {
  addressOf,
  argumentsOf,
  crashAndWait,
  executablePath,
  startProgram,
} from './start-program.ts';

describeWithElectron('the program in Electron', () => {
  let profile: string;
  let app: ElectronApplication;
  let page: Page;

  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'hashiya-live-'));
    app = await startProgram(profile);
    page = await app.firstWindow();
  }, 60_000);

  afterAll(async () => {
    await app.close();
    await rm(profile, { recursive: true, force: true });
  });

  it('shows its page under its own origin, where databases last', async () => {
    expect(page.url()).toBe('app://hashiya/');
    const seen = await page.evaluate(() => ({
      origin: location.origin,
      secure: isSecureContext,
      database: typeof indexedDB,
    }));
    expect(seen).toEqual({ origin: 'app://hashiya', secure: true, database: 'object' });
  });

  it('gives the page the bridge and nothing of Node or Electron', async () => {
    const seen = await page.evaluate(async () => ({
      bridge: Object.keys(window.hashiya ?? {}).sort(),
      node: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
        (name) => name in window,
      ),
      info: await window.hashiya?.call('app-info'),
      forged: await window.hashiya?.pickDropped([new File(['x'], '/etc/hostname')]),
      path: await window.hashiya?.call('read-file', '/etc/hostname'),
    }));
    expect(seen).toMatchObject({
      bridge: ['call', 'listen', 'pickDropped'],
      node: [],
      info: { shell: 'desktop' },
      forged: [],
      path: { ok: false, error: 'unknown-token' },
    });
  });

  it('refuses messages that the contract does not know', async () => {
    const outcomes = await page.evaluate(async () => {
      const call = window.hashiya?.call as (name: string, ...args: unknown[]) => Promise<unknown>;
      const attempts = [
        call('register-dropped', ['/etc/hostname']),
        call('app-info', 'extra'),
        call('save-file', { path: '/tmp/x' }),
      ];
      return (await Promise.allSettled(attempts)).map(({ status }) => status);
    });
    expect(outcomes).toEqual(['rejected', 'rejected', 'rejected']);
  });

  const waysOut: [way: string, script: string][] = [
    ['location', "location.href = 'https://example.org/'"],
    ['location to a file', "location.href = 'file:///etc/hostname'"],
    ['another file of the bundle', "location.href = 'app://hashiya/third-party-licences.md'"],
    ['a script address', "location.href = 'javascript:document.title=1'"],
    ['window.open', "window.open('https://example.org/')"],
    ['window.open of ourselves', "window.open('app://hashiya/')"],
    [
      'a link',
      "Object.assign(document.createElement('a'), { href: 'https://example.org/' }).click()",
    ],
    [
      'a link with a target',
      "Object.assign(document.createElement('a'), { href: 'https://example.org/', target: '_blank' }).click()",
    ],
    [
      'a form',
      "{ const form = Object.assign(document.createElement('form'), { action: 'https://example.org/', method: 'post' }); document.body.append(form); form.submit(); form.remove(); }",
    ],
    [
      'a middle click on a link',
      "{ const link = Object.assign(document.createElement('a'), { href: 'https://example.org/' }); document.body.append(link); link.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true, cancelable: true })); link.remove(); }",
    ],
    [
      'a frame',
      "{ const frame = Object.assign(document.createElement('iframe'), { src: 'https://example.org/' }); document.body.append(frame); }",
    ],
    ['history', 'history.back()'],
    ['history, after a state was put on it', "history.pushState(null, '', '#x'); history.go(-2)"],
    [
      'a refresh in the head',
      "document.head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: '0;url=https://example.org/' }))",
    ],
  ];

  it.each(waysOut)('93: is not led away by %s', async (_way, script) => {
    await page.evaluate(script).catch(() => undefined);
    await page.waitForTimeout(200);
    expect(page.url()).toBe('app://hashiya/');
    expect(app.windows()).toHaveLength(1);
    expect(await page.locator('.top-bar').count()).toBe(1);
  });

  /** What a hand can let fall on the window besides files: as the browser hands it over. */
  const drops: [what: string, type: string, data: string][] = [
    ['a link', 'text/uri-list', 'https://example.org/'],
    [
      'a page',
      'text/html',
      '<a href="https://example.org/">x</a><script>document.title=1</script>',
    ],
    ['a picture', 'text/html', '<img src="https://example.org/pixel.gif">'],
    ['a file address', 'text/uri-list', 'file:///etc/hostname'],
  ];

  it.each(drops)('93: is not led away by %s that is dropped on it', async (_what, type, data) => {
    // By Chromium's own input, so that the drop is the browser's and not an event of the page.
    const devTools = await page.context().newCDPSession(page);
    const at = {
      x: 400,
      y: 300,
      data: { items: [{ mimeType: type, data }], dragOperationsMask: 1 },
    };
    for (const kind of ['dragEnter', 'dragOver', 'drop'] as const) {
      await devTools.send('Input.dispatchDragEvent', { type: kind, ...at });
    }
    await devTools.detach();
    await page.waitForTimeout(300);
    expect(page.url()).toBe('app://hashiya/');
    expect(app.windows()).toHaveLength(1);
    expect(await page.locator('.top-bar').count()).toBe(1);
  });

  it('93: is not led away by a true middle click', async () => {
    await page.evaluate(() => {
      const link = document.createElement('a');
      Object.assign(link, { href: 'https://example.org/', id: 'way-out', textContent: 'x' });
      Object.assign(link.style, { position: 'fixed', insetBlockStart: '0', zIndex: '9999' });
      document.body.append(link);
    });
    await page.locator('#way-out').click({ button: 'middle' });
    await page.waitForTimeout(300);
    await page.evaluate(() => document.getElementById('way-out')?.remove());
    expect(page.url()).toBe('app://hashiya/');
    expect(app.windows()).toHaveLength(1);
  });

  it('96: lets nothing be loaded from outside', async () => {
    const outcomes = await page.evaluate(async () => {
      const image = new Promise<string>((resolve) => {
        const element = new Image();
        element.onload = () => resolve('loaded');
        element.onerror = () => resolve('refused');
        element.src = 'https://example.org/pixel.gif';
      });
      const text = fetch('https://example.org/').then(
        () => 'loaded',
        () => 'refused',
      );
      const file = fetch('file:///etc/hostname').then(
        () => 'loaded',
        () => 'refused',
      );
      return Promise.all([image, text, file]);
    });
    expect(outcomes).toEqual(['refused', 'refused', 'refused']);
  });

  it('has no permissions', async () => {
    const states = await page.evaluate(async () => ({
      notifications: await Notification.requestPermission(),
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'granted',
        () => 'denied',
      ),
      clipboard: await navigator.clipboard.readText().then(
        () => 'granted',
        () => 'denied',
      ),
    }));
    expect(states).toEqual({ notifications: 'denied', camera: 'denied', clipboard: 'denied' });
  });

  it('has a window with the protection that its options ask for', async () => {
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return (contents as unknown as { getLastWebPreferences(): unknown }).getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      nodeIntegration: false,
      webviewTag: false,
    });
  });

  it('38: takes the files of a second start, which ends at once', { timeout: 30_000 }, async () => {
    const file = join(profile, 'second.txt');
    await writeFile(file, 'قالت الوزارة إن الأعمال ستبدأ غدًا.\n\nونفى المتحدث ذلك.\n');
    const started = performance.now();
    await new Promise((resolve) => {
      execFile(executablePath, argumentsOf(profile, file), resolve);
    });
    // Two seconds on an idle machine; the suite may share its processor.
    expect(performance.now() - started).toBeLessThan(10_000);
    await page.getByText('second.txt').first().waitFor();
    expect(app.windows()).toHaveLength(1);
  });

  it('99: loads again by itself when its page crashes', { timeout: 30_000 }, async () => {
    await crashAndWait(app);
    expect(await addressOf(app)).toBe('app://hashiya/');
  });
});
