import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron } from 'playwright-core';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findElectronRuntime } from '../../build/start/electron-runtime.mjs';
import { contentSecurityPolicy } from '../../electron/security-headers.ts';
import { describeWithElectron } from '../setup/needs.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The compiled app in the true runtime, as `npm start` opens it, on an empty profile. */
describeWithElectron('the app in Electron', () => {
  let app: ElectronApplication;
  let page: Page;
  let profile: string;
  const problems: string[] = [];

  beforeAll(async () => {
    const executablePath = findElectronRuntime(root);
    if (executablePath === undefined) throw new Error('there is no Electron runtime');
    profile = await mkdtemp(join(tmpdir(), 'hashiya-electron-'));
    app = await _electron.launch({ executablePath, args: [root, `--user-data-dir=${profile}`] });
    page = await app.firstWindow();
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    await page.waitForFunction(() => (document.getElementById('root')?.childElementCount ?? 0) > 0);
  });

  afterAll(async () => {
    await app.close();
    await rm(profile, { recursive: true, force: true });
  });

  it('shows the window of the bundle at the frozen origin, without errors', async () => {
    expect(new URL(page.url()).href).toBe('app://hashiya/');
    expect(problems).toEqual([]);
  });

  it('gives the page the bridge and nothing of Node', async () => {
    const names: unknown = await page.evaluate(
      '({ bridge: typeof window.hashiya, require: typeof require, process: typeof process })',
    );
    expect(names).toEqual({ bridge: 'object', require: 'undefined', process: 'undefined' });
  });

  it('sends the content security policy, and blocks what it forbids', async () => {
    const policy = await page.evaluate(
      `fetch('/').then((answer) => answer.headers.get('content-security-policy'), () => 'blocked')`,
    );
    // connect-src 'none' refuses the very request, which is the proof that the policy is in force.
    expect(contentSecurityPolicy).toContain("connect-src 'none'");
    expect(policy).toBe('blocked');
  });

  it('opens no second window and does not leave its page', async () => {
    await page.evaluate(() => {
      window.open('https://example.org/');
      window.location.assign('https://example.org/');
    });
    // Long enough for a window or a page to appear, if the rules let it.
    await page.waitForTimeout(1000);
    expect(app.windows()).toHaveLength(1);
    expect(new URL(page.url()).href).toBe('app://hashiya/');
  });
});
