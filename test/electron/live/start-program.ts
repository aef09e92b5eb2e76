import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron } from 'playwright-core';
import type { ElectronApplication } from 'playwright-core';
import { findElectronRuntime } from '../../../build/start/electron-runtime.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** Chromium's own sandbox does not run for root; the rest of the protection is the same. */
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** The runtime that the live tests drive; they are skipped where there is none. */
export const executablePath = findElectronRuntime(root) ?? '';

/** The command line of a start of the compiled program on a profile. */
export function argumentsOf(profile: string, ...more: readonly string[]): string[] {
  return [...asRoot, root, `--user-data-dir=${profile}`, ...more];
}

/** Starts the compiled program on a profile and waits until its window is there. */
export async function startProgram(
  profile: string,
  ...more: readonly string[]
): Promise<ElectronApplication> {
  for (const built of ['main/main.js', 'preload/preload.cjs', 'renderer/index.html']) {
    if (!existsSync(join(root, 'out', built))) throw new Error('Run `npm run build` first.');
  }
  const app = await _electron.launch({ executablePath, args: argumentsOf(profile, ...more) });
  await (await app.firstWindow()).locator('.top-bar').waitFor();
  return app;
}

/** What the window shows, as Electron knows it. */
export async function addressOf(app: ElectronApplication): Promise<string> {
  return app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL() ?? '',
  );
}

/** Ends the process of the window, and waits until a page is loaded in it again. */
export async function crashAndWait(app: ElectronApplication): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('did-finish-load', () => resolve());
        contents?.forcefullyCrashRenderer();
      }),
  );
}
