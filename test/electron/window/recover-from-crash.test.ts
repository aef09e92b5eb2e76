import { describe, expect, it } from 'vitest';
import { recoverFromCrash, safeStartAddress } from '../../../electron/window/recover-from-crash.ts';
import { words } from '../../../electron/words.ts';
import { createScriptedDialogs, FakeWindow } from '../../fakes/electron.ts';

function setUp() {
  const window = new FakeWindow();
  const dialogs = createScriptedDialogs();
  const clock = { time: 1000 };
  let quits = 0;
  recoverFromCrash({
    window: window as never,
    dialogs,
    words: () => words.ar,
    now: () => clock.time,
    quit: () => {
      quits += 1;
    },
  });
  const crash = async (reason = 'crashed') => {
    window.webContents.emit('render-process-gone', {}, { reason, exitCode: 1 });
    await Promise.resolve();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { window, dialogs, clock, crash, quits: () => quits };
}

describe('a crash of the window', () => {
  it.each(['crashed', 'killed', 'oom', 'abnormal-exit', 'launch-failed', 'memory-eviction'])(
    'is answered by loading again (%s)',
    async (reason) => {
      const { window, dialogs, crash } = setUp();
      await crash(reason);
      expect(window.webContents.calls).toEqual(['reload']);
      expect(dialogs.shown).toEqual([]);
    },
  );

  it('is none when the process ended on purpose or the window is closed', async () => {
    const { window, crash } = setUp();
    await crash('clean-exit');
    window.destroyed = true;
    await crash();
    expect(window.webContents.calls).toEqual([]);
  });

  it('99: three times within a minute ends the loop with a question', async () => {
    const { window, dialogs, clock, crash, quits } = setUp();
    dialogs.askAnswers.push(0);
    await crash();
    clock.time += 25_000;
    await crash();
    clock.time += 25_000;
    await crash();
    expect(window.webContents.calls).toEqual(['reload', 'reload']);
    expect(dialogs.shown).toHaveLength(1);
    expect(window.calls).toEqual([`loadURL ${safeStartAddress}`]);
    expect(quits()).toBe(0);
    // The next crash starts a new count.
    await crash();
    expect(window.webContents.calls).toEqual(['reload', 'reload', 'reload']);
  });

  it('quits when the user does not want to try again', async () => {
    const { window, dialogs, crash, quits } = setUp();
    dialogs.askAnswers.push(1);
    for (let times = 0; times < 3; times += 1) await crash();
    expect(quits()).toBe(1);
    expect(window.calls).toEqual([]);
  });

  it('now and then goes on being answered by loading again', async () => {
    const { window, dialogs, clock, crash } = setUp();
    for (let times = 0; times < 6; times += 1) {
      await crash();
      clock.time += 30_000;
    }
    expect(window.webContents.calls).toHaveLength(6);
    expect(dialogs.shown).toEqual([]);
  });
});

describe('a window that hangs', () => {
  it('is reloaded when the user asks for it', async () => {
    const { window, dialogs } = setUp();
    dialogs.askAnswers.push(1);
    window.emit('unresponsive');
    await new Promise((resolve) => setImmediate(resolve));
    expect(window.webContents.calls).toEqual(['forcefullyCrashRenderer']);
  });

  it('is left alone when the user waits, and asked about once at a time', async () => {
    const { window, dialogs } = setUp();
    dialogs.askAnswers.push(0);
    window.emit('unresponsive');
    window.emit('unresponsive');
    await new Promise((resolve) => setImmediate(resolve));
    expect(window.webContents.calls).toEqual([]);
    expect(dialogs.shown).toHaveLength(1);
  });

  it('that comes back takes its question away', async () => {
    const { window, dialogs } = setUp();
    // An aborted question answers with the cancel button, whatever that is.
    dialogs.askAnswers.push(1);
    window.emit('unresponsive');
    window.emit('responsive');
    const [shown] = dialogs.shown;
    expect(shown && 'signal' in shown && shown.signal?.aborted).toBe(true);
    await new Promise((resolve) => setImmediate(resolve));
    expect(window.webContents.calls).toEqual([]);
  });
});

it('has all sentences in both languages', () => {
  const keys = (value: object): string[] =>
    Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
      typeof inner === 'object' && inner !== null
        ? keys(inner).map((below) => `${key}.${below}`)
        : [key],
    );
  expect(keys(words.ar)).toEqual(keys(words.en));
  expect(JSON.stringify(words.ar)).toMatch(/[\u0600-\u06ff]/);
});
