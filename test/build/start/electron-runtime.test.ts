import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  findElectronRuntime,
  installElectronRuntime,
} from '../../../build/start/electron-runtime.mjs';

const day = 24 * 60 * 60 * 1000;
let root: string;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hashiya-runtime-'));
  write('node_modules/electron/package.json', '{"version":"45.4.1"}');
  write('node_modules/electron/install.js', '');
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', undefined);
});

afterEach(() => {
  rmSync(root, { recursive: true });
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

describe('findElectronRuntime', () => {
  it('finds the runtime of the version that the package has', () => {
    expect(findElectronRuntime(root, {}, 'linux')).toBeUndefined();
    write('node_modules/electron/dist/electron', '');
    write('node_modules/electron/dist/version', 'v45.4.1\n');
    expect(findElectronRuntime(root, {}, 'linux')).toBe(
      join(root, 'node_modules/electron/dist/electron'),
    );
    write('node_modules/electron/dist/version', '44.0.0');
    expect(findElectronRuntime(root, {}, 'linux')).toBeUndefined();
  });

  it('takes the folder that the environment names, with the name of each system', () => {
    write('own/electron.exe', '');
    write('own/Electron.app/Contents/MacOS/Electron', '');
    const env = { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'own') };
    expect(findElectronRuntime(root, env, 'linux')).toBeUndefined();
    expect(findElectronRuntime(root, env, 'win32')).toMatch(/electron\.exe$/);
    expect(findElectronRuntime(root, env, 'darwin')).toMatch(/MacOS.Electron$/);
  });
});

describe('installElectronRuntime', () => {
  it('remembers a failure for a day, unless asked to try again', async () => {
    const run = vi.fn(() => Promise.resolve(1));
    const at = (now: number, force = false) => installElectronRuntime(root, { force, now, run });
    expect(await at(0)).toBe('failed');
    expect(await at(day - 1)).toBe('failed-lately');
    expect(run).toHaveBeenCalledTimes(1);
    expect(await at(day - 1, true)).toBe('failed');
    expect(await at(3 * day)).toBe('failed');
    expect(run).toHaveBeenCalledTimes(3);
  });

  it('tries at once for another version, and after the clock was set back', async () => {
    const run = vi.fn(() => Promise.resolve(1));
    await installElectronRuntime(root, { force: false, now: 5 * day, run });
    expect(await installElectronRuntime(root, { force: false, now: day, run })).toBe('failed');
    write('node_modules/electron/package.json', '{"version":"45.4.2"}');
    expect(await installElectronRuntime(root, { force: false, now: day, run })).toBe('failed');
  });

  it('gives the download a limit and forgets the failure when it succeeds', async () => {
    await installElectronRuntime(root, { force: false, now: 0, run: () => Promise.resolve(124) });
    const run = vi.fn((_command: string, _args: readonly string[], _options?: object) => {
      const file =
        process.platform === 'darwin'
          ? 'Electron.app/Contents/MacOS/Electron'
          : process.platform === 'win32'
            ? 'electron.exe'
            : 'electron';
      write(`node_modules/electron/dist/${file}`, '');
      write('node_modules/electron/dist/version', '45.4.1');
      return Promise.resolve(0);
    });
    expect(await installElectronRuntime(root, { force: true, now: 1, run })).toBe('installed');
    expect(run.mock.calls[0]?.[2]).toMatchObject({ timeoutMs: 120_000 });
    expect(existsSync(join(root, 'node_modules/.cache/hashiya/electron-download.json'))).toBe(
      false,
    );
  });
});
