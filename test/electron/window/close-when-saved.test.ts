import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeWhenSaved } from '../../../electron/window/close-when-saved.ts';
import { words } from '../../../electron/words.ts';
import { fakeEvent, FakeWindow } from '../../fakes/electron.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A window whose page refuses to close while `saving`. */
function setUp(answer: boolean) {
  const window = new FakeWindow();
  const state = { saving: true, closed: false, asked: 0 };
  window.close = () => {
    if (!state.saving) {
      state.closed = true;
      return;
    }
    const event = fakeEvent({});
    window.webContents.emit('will-prevent-unload', event);
    if (event.isPrevented) state.closed = true;
  };
  closeWhenSaved({
    window: window as never,
    words: () => words.ar,
    now: () => Date.now(),
    askToClose: () => {
      state.asked += 1;
      return answer;
    },
  });
  return { window, state };
}

describe('closing while a save is running', () => {
  it('15: closes as soon as the save is through, without a question', () => {
    const { window, state } = setUp(false);
    window.close();
    vi.advanceTimersByTime(1000);
    expect(state.closed).toBe(false);
    state.saving = false;
    vi.advanceTimersByTime(250);
    expect(state).toEqual({ saving: false, closed: true, asked: 0 });
  });

  it('15: asks after three seconds, and closes if the user wants to', () => {
    const { window, state } = setUp(true);
    window.close();
    vi.advanceTimersByTime(2900);
    expect(state.asked).toBe(0);
    vi.advanceTimersByTime(400);
    expect(state).toMatchObject({ closed: true, asked: 1 });
  });

  it('stays open if the user wants to, and does not ask again by itself', () => {
    const { window, state } = setUp(false);
    window.close();
    vi.advanceTimersByTime(60_000);
    expect(state).toMatchObject({ closed: false, asked: 1 });
    window.close();
    vi.advanceTimersByTime(60_000);
    expect(state.asked).toBe(2);
  });
});
