import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron } from 'playwright-core';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findElectronRuntime } from '../../../build/start/electron-runtime.mjs';
import { describeWithElectron } from '../../setup/needs.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** Chromium's own sandbox does not run for root; the rest of the protection is the same. */
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

describeWithElectron('the program in Electron', () => {
  const executablePath = findElectronRuntime(root) ?? '';
  let profile: string;
  let app: ElectronApplication;
  let page: Page;
  const args = (...more: string[]): string[] => [
    ...asRoot,
    root,
    `--user-data-dir=${profile}`,
    ...more,
  ];

  beforeAll(async () => {
    for (const built of ['main/main.js', 'preload/preload.cjs', 'renderer/index.html']) {
      if (!existsSync(join(root, 'out', built))) throw new Error('Run `npm run build` first.');
    }
    profile = await mkdtemp(join(tmpdir(), 'hashiya-live-'));
    app = await _electron.launch({ executablePath, args: args() });
    page = await app.firstWindow();
    await page.locator('.top-bar').waitFor();
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
      'a frame',
      "{ const frame = Object.assign(document.createElement('iframe'), { src: 'https://example.org/' }); document.body.append(frame); }",
    ],
    ['history', 'history.back()'],
  ];

  it.each(waysOut)('93: is not led away by %s', async (_way, script) => {
    await page.evaluate(script).catch(() => undefined);
    await page.waitForTimeout(200);
    expect(page.url()).toBe('app://hashiya/');
    expect(app.windows()).toHaveLength(1);
    expect(await page.locator('.top-bar').count()).toBe(1);
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
      execFile(executablePath, args(file), resolve);
    });
    // Two seconds on an idle machine; the suite may share its processor.
    expect(performance.now() - started).toBeLessThan(10_000);
    await page.getByText('second.txt').first().waitFor();
    expect(app.windows()).toHaveLength(1);
  });

  it('99: loads again by itself when its page crashes', { timeout: 30_000 }, async () => {
    const loaded = app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<void>((resolve) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          contents?.once('did-finish-load', () => resolve());
          contents?.forcefullyCrashRenderer();
        }),
    );
    await loaded;
    const title = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getURL(),
    );
    expect(title).toBe('app://hashiya/');
  });
});
