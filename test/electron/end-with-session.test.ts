import { expect, it, vi } from 'vitest';
import { endWithSession } from '../../electron/end-with-session.ts';
import { FakeEmitter, fakeEvent, FakeWindow } from '../fakes/electron.ts';

it('15: puts the end of the session off and quits, on every system', () => {
  const window = new FakeWindow();
  const powerMonitor = new FakeEmitter();
  const quit = vi.fn();
  endWithSession({ app: { quit }, window: window as never, powerMonitor: powerMonitor as never });
  expect(quit).not.toHaveBeenCalled();
  const ends = [
    [window, 'query-session-end'],
    [powerMonitor, 'shutdown'],
  ] as const;
  for (const [emitter, name] of ends) {
    const event = fakeEvent({});
    emitter.emit(name, event);
    expect(event.isPrevented, name).toBe(true);
  }
  expect(quit).toHaveBeenCalledTimes(2);
});
