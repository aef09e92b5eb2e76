import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runElectron } from '../../../build/start/electron-shell.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hashiya-shell-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
  vi.unstubAllEnvs();
});

/** Runs `code` in the place of the app, with Node in the place of Electron. */
function runApp(code: string) {
  writeFileSync(join(root, 'index.js'), code);
  return runElectron(process.execPath, root);
}

describe('runElectron', () => {
  it('ends with the app', async () => {
    expect(await runApp('')).toEqual({ started: true, code: 0 });
  });

  it('says when the app stopped at once, so that the browser can take over', async () => {
    expect(await runApp('process.exit(133)')).toEqual({
      started: false,
      reason: expect.stringContaining('133') as string,
    });
  });

  it('says when the runtime cannot be started at all', async () => {
    const result = await runElectron(join(root, 'electron'), root);
    expect(result.started).toBe(false);
  });

  it('keeps a variable from turning Electron into plain Node', async () => {
    vi.stubEnv('ELECTRON_RUN_AS_NODE', '1');
    expect(await runApp('process.exit(process.env.ELECTRON_RUN_AS_NODE ? 9 : 0)')).toEqual({
      started: true,
      code: 0,
    });
  });

  it('takes Ctrl+C for a good end and leaves no listener behind', async () => {
    const before = process.listenerCount('SIGINT');
    const ended = runApp('setInterval(() => {}, 1000)');
    expect(process.listenerCount('SIGINT')).toBe(before + 1);
    process.emit('SIGINT');
    expect(await ended).toEqual({ started: true, code: 0 });
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});
