import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSpareWorker } from '../../../renderer/storage/spare-worker.ts';
import type { LargeEditWorker } from '../../../renderer/storage/write-large-edit.ts';

function aWorker(): LargeEditWorker {
  return { postMessage: vi.fn(), onmessage: null, onerror: null, terminate: vi.fn() };
}

describe('a spare worker', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('is made at rest, given to the next large edit, and followed by another', () => {
    const made: LargeEditWorker[] = [];
    const make = () => {
      const worker = aWorker();
      made.push(worker);
      return worker;
    };
    const spare = createSpareWorker(make);
    spare.prepare();
    expect(made).toHaveLength(0);
    vi.runAllTimers();
    expect(made).toHaveLength(1);
    expect(spare.take()).toBe(made[0]);
    expect(made).toHaveLength(1);
    vi.runAllTimers();
    expect(made).toHaveLength(2);
    expect(spare.take()).toBe(made[1]);
  });

  it('is made at once when none is ready yet, and then only one more', () => {
    const make = vi.fn(aWorker);
    const spare = createSpareWorker(make);
    spare.prepare();
    const first = spare.take();
    expect(first).not.toBeNull();
    expect(make).toHaveBeenCalledTimes(1);
    vi.runAllTimers();
    expect(make).toHaveBeenCalledTimes(2);
    expect(spare.take()).not.toBe(first);
  });

  it('that could not be loaded is given to nobody', () => {
    const broken = aWorker();
    const whole = aWorker();
    const make = vi.fn<() => LargeEditWorker>().mockReturnValueOnce(broken).mockReturnValue(whole);
    const spare = createSpareWorker(make);
    spare.prepare();
    vi.runAllTimers();
    broken.onerror?.call(broken as Worker, new ErrorEvent('error'));
    expect(spare.take()).toBe(whole);
  });

  it('is ended with the storage, and none is made afterwards', () => {
    const worker = aWorker();
    const make = vi.fn(() => worker);
    const spare = createSpareWorker(make);
    spare.prepare();
    vi.runAllTimers();
    spare.end();
    expect(worker.terminate).toHaveBeenCalledTimes(1);
    spare.prepare();
    vi.runAllTimers();
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('is null where the browser has none to give', () => {
    const spare = createSpareWorker(() => {
      throw new Error('refused');
    });
    spare.prepare();
    vi.runAllTimers();
    expect(spare.take()).toBeNull();
  });
});
