import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createAtomicWriter } from '../../../electron/files/atomic-write.ts';
import { rememberWindow } from '../../../electron/window/remember-window.ts';
import { windowOptions } from '../../../electron/window/window-options.ts';
import {
  clampToScreens,
  readWindowState,
  writeWindowState,
} from '../../../electron/window/window-state.ts';
import type { WindowState } from '../../../electron/window/window-state.ts';
import { FakeWindow } from '../../fakes/electron.ts';
import { temporaryFolder } from '../../fakes/temporary-folder.ts';

const state: WindowState = {
  bounds: { x: -1200, y: 40, width: 1100, height: 800 },
  isMaximised: true,
};
const left = { x: -1920, y: 0, width: 1920, height: 1040 };
const main = { x: 0, y: 0, width: 1366, height: 728 };

describe('the state of the window', () => {
  it('is read as it was written', async () => {
    const path = join(temporaryFolder(), 'window-state.json');
    const writeFile = createAtomicWriter({ fs, platform: 'linux', owner: '0a1b2c3d' });
    await writeWindowState(writeFile, path, state);
    expect(await readWindowState(fs, path)).toEqual(state);
  });

  it.each([
    ['nothing', undefined],
    ['an empty file', ''],
    ['half a file', JSON.stringify(state).slice(0, 20)],
    ['another shape', '{"bounds":[1,2],"isMaximised":true}'],
    [
      'numbers that are none',
      '{"bounds":{"x":1e999,"y":0,"width":1,"height":1},"isMaximised":false}',
    ],
    ['fractions', '{"bounds":{"x":0.5,"y":0,"width":1,"height":1},"isMaximised":false}'],
    ['more than it should', JSON.stringify({ ...state, extra: 1 })],
    ['a list', '[]'],
  ])('is none when the file holds %s', async (_what, content) => {
    const path = join(temporaryFolder(), 'window-state.json');
    if (content !== undefined) await fs.writeFile(path, content);
    expect(await readWindowState(fs, path)).toBeUndefined();
  });
});

describe('clampToScreens', () => {
  it('leaves alone what fits', () => {
    expect(clampToScreens(state.bounds, [main, left])).toEqual(state.bounds);
  });

  it('forgets a place on a screen that is gone', () => {
    expect(clampToScreens(state.bounds, [main])).toBeUndefined();
    expect(clampToScreens(state.bounds, [])).toBeUndefined();
  });

  it('forgets a window of which only an edge would show', () => {
    expect(clampToScreens({ x: 1300, y: 100, width: 1000, height: 700 }, [main])).toBeUndefined();
    expect(clampToScreens({ x: 0, y: 700, width: 1000, height: 700 }, [main])).toBeUndefined();
  });

  it('shrinks to the screen and moves inside it', () => {
    expect(clampToScreens({ x: 200, y: -300, width: 5000, height: 5000 }, [main])).toEqual(main);
    expect(clampToScreens({ x: 900, y: 300, width: 1000, height: 700 }, [main])).toEqual({
      x: 366,
      y: 28,
      width: 1000,
      height: 700,
    });
  });

  it('keeps a window usable', () => {
    expect(clampToScreens({ x: 10, y: 10, width: 200, height: 100 }, [main])).toMatchObject({
      width: 720,
      height: 480,
    });
  });

  it('chooses the screen that holds most of the window', () => {
    const between = { x: -300, y: 0, width: 1000, height: 700 };
    expect(clampToScreens(between, [left, main])).toMatchObject({ x: 0 });
  });
});

describe('the options of the window', () => {
  const context = { preload: '/p.cjs', development: false, workAreas: [main, left], dark: false };

  it('put it where it was, hidden until it is painted', () => {
    const options = windowOptions({ ...context, state });
    expect(options).toMatchObject({ ...state.bounds, show: false, minWidth: 720 });
    expect(options.webPreferences?.contextIsolation).toBe(true);
  });

  it('let the system place the first one', () => {
    const options = windowOptions({ ...context, state: undefined, dark: true });
    expect(options).toMatchObject({ width: 1280, height: 840 });
    expect('x' in options).toBe(false);
    expect(options.backgroundColor).not.toBe(windowOptions({ ...context, state }).backgroundColor);
  });
});

describe('rememberWindow', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('stores once the window has come to rest, and when it closes', async () => {
    vi.useFakeTimers();
    const window = new FakeWindow();
    const stored: WindowState[] = [];
    const waitForStore = rememberWindow(window as never, async (next) => {
      stored.push(next);
    });
    for (let x = 0; x < 20; x += 1) {
      window.bounds = { ...window.bounds, x };
      window.emit('move');
      vi.advanceTimersByTime(50);
    }
    expect(stored).toEqual([]);
    await vi.advanceTimersByTimeAsync(500);
    expect(stored.map(({ bounds }) => bounds.x)).toEqual([19]);

    window.maximised = true;
    window.emit('maximize');
    window.emit('close');
    await waitForStore();
    expect(stored.at(-1)?.isMaximised).toBe(true);
    window.destroyed = true;
    window.emit('closed');
    await vi.advanceTimersByTimeAsync(5000);
    expect(stored).toHaveLength(2);
  });
});
