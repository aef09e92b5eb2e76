import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeWhenSaved } from '../../../electron/window/close-when-saved.ts';
import { words } from '../../../electron/words.ts';
import { createScriptedDialogs, fakeEvent, FakeWindow } from '../../fakes/electron.ts';

// Only what the main process does with a refusal, which is made up here. That the page refuses, and
// the two together, is shown by test/e2e/reliability/closing.test.ts and test/electron/live/closing.test.ts.

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A window whose page is made to refuse while `isSaving`; the answers are those of the user. */
function setUp(...answers: number[]) {
  const window = new FakeWindow();
  const dialogs = createScriptedDialogs();
  dialogs.askAnswers.push(...answers);
  const state = { isSaving: true, attempts: 0, isClosed: false, reloads: 0 };
  /** Whether the page goes. */
  const unload = (): boolean => {
    state.attempts += 1;
    if (!state.isSaving) return true;
    const event = fakeEvent({});
    window.webContents.emit('will-prevent-unload', event);
    return event.isPrevented;
  };
  const reload = (): void => {
    if (!unload()) return;
    state.reloads += 1;
    window.webContents.emit('did-finish-load');
  };
  window.close = () => {
    window.emit('close');
    if (!unload()) return;
    state.isClosed = true;
    window.destroyed = true;
  };
  window.webContents.reload = reload;
  closeWhenSaved({
    window: window as never,
    dialogs,
    words: () => words.ar,
    now: () => Date.now(),
  });
  return { window, state, dialogs, reload };
}

const pass = async (ms: number): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms);
};

describe('a page that refuses to close', () => {
  it('is asked again until it is saved, and closes then without a question', async () => {
    const { window, state, dialogs } = setUp();
    window.close();
    await pass(1000);
    expect(state.isClosed).toBe(false);
    state.isSaving = false;
    await pass(250);
    expect(state.isClosed).toBe(true);
    expect(dialogs.shown).toEqual([]);
    // Nothing goes on afterwards.
    const { attempts } = state;
    await pass(60_000);
    expect(state.attempts).toBe(attempts);
  });

  it('is let go after three seconds if the user wants to', async () => {
    const { window, state, dialogs } = setUp(1);
    window.close();
    await pass(2900);
    expect(dialogs.shown).toEqual([]);
    await pass(400);
    expect(state.isClosed).toBe(true);
    expect(dialogs.shown).toMatchObject([
      { message: words.ar.unsaved.message, buttons: ['البقاء', 'إغلاق على أي حال'] },
    ]);
  });

  it('stays if the user wants to, and is not asked again by itself', async () => {
    const { window, state, dialogs } = setUp(0, 0);
    window.close();
    await pass(60_000);
    expect(state.isClosed).toBe(false);
    expect(dialogs.shown).toHaveLength(1);
    window.close();
    await pass(60_000);
    expect(dialogs.shown).toHaveLength(2);
  });

  it('gives one question, however often it is to be closed meanwhile', async () => {
    const { window, state, dialogs } = setUp();
    let answer: (response: number) => void = () => undefined;
    dialogs.ask = async (options) => {
      dialogs.shown.push(options);
      return new Promise((resolve) => {
        answer = (response) => {
          resolve({ response, checkboxChecked: false });
        };
      });
    };
    window.close();
    await pass(4000);
    window.close();
    await pass(4000);
    expect(dialogs.shown).toHaveLength(1);
    answer(1);
    await pass(0);
    expect(state.isClosed).toBe(true);
  });

  it('that is loaded anew is loaded when it is saved, not closed', async () => {
    const { state, dialogs, reload } = setUp();
    reload();
    await pass(600);
    state.isSaving = false;
    await pass(250);
    expect(state).toMatchObject({ reloads: 1, isClosed: false });
    expect(dialogs.shown).toEqual([]);
  });

  it('that is loaded anew asks in its own words, and what was decided ends with the page', async () => {
    const { window, state, dialogs, reload } = setUp(1, 0);
    reload();
    await pass(4000);
    expect(state).toMatchObject({ reloads: 1, isClosed: false });
    expect(dialogs.shown).toMatchObject([{ buttons: ['البقاء', 'إعادة التحميل'] }]);
    window.close();
    await pass(2900);
    expect(dialogs.shown).toHaveLength(1);
    await pass(400);
    expect(dialogs.shown).toHaveLength(2);
    expect(state.isClosed).toBe(false);
  });
});
