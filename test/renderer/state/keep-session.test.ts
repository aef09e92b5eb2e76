import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepSession } from '../../../renderer/state/keep-session.ts';
import { createSession } from '../../../renderer/state/session.ts';

describe('keepSession', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('saves within the delay although changes never pause', () => {
    const session = createSession(null, 'ar');
    const save = vi.fn(async (_saved: unknown) => Promise.resolve(true));
    keepSession(session, save, 300);
    session.getState().set({ openArticleId: 'a' });
    for (let step = 0; step < 10; step += 1) {
      session.getState().set({ hoveredRecord: { table: 'claims', id: String(step) } });
      vi.advanceTimersByTime(50);
    }
    expect(save).toHaveBeenCalledTimes(1);
    expect(save.mock.calls[0]?.[0]).toMatchObject({ openArticleId: 'a' });
  });

  it('saves nothing for what passes', () => {
    const session = createSession(null, 'ar');
    const save = vi.fn(async (_saved: unknown) => Promise.resolve(true));
    const keep = keepSession(session, save, 300);
    session.getState().set({ hoveredRecord: { table: 'claims', id: 'x' } });
    vi.advanceTimersByTime(1000);
    keep();
    expect(save).not.toHaveBeenCalled();
  });

  it('saves at once when asked, and not again for the same state', () => {
    const session = createSession(null, 'ar');
    const save = vi.fn(async (_saved: unknown) => Promise.resolve(true));
    const keep = keepSession(session, save, 300);
    session.getState().set({ theme: 'dark' });
    keep();
    vi.advanceTimersByTime(1000);
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('tries again what was not kept', async () => {
    const session = createSession(null, 'ar');
    const save = vi.fn(async () => Promise.resolve(false));
    const keep = keepSession(session, save, 300);
    session.getState().set({ theme: 'dark' });
    keep();
    await vi.advanceTimersByTimeAsync(0);
    save.mockImplementation(async () => Promise.resolve(true));
    keep();
    await vi.advanceTimersByTimeAsync(0);
    keep();
    expect(save).toHaveBeenCalledTimes(2);
  });
});
