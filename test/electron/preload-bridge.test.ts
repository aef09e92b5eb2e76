import { describe, expect, it } from 'vitest';
import { createPreloadBridge } from '../../electron/preload-bridge.ts';
import { messageNames, windowEventNames } from '../../shared/ipc/message-names.ts';
import { FakeEmitter } from '../fakes/electron.ts';

class FakeIpcRenderer extends FakeEmitter {
  readonly invoked: unknown[][] = [];

  async invoke(...args: unknown[]): Promise<unknown> {
    this.invoked.push(args);
    return 'reply';
  }
}

function setUp() {
  const ipcRenderer = new FakeIpcRenderer();
  const paths = new Map<unknown, string>();
  const webUtils = {
    getPathForFile: (file: File) => {
      if (!(file instanceof File)) throw new TypeError('not a File');
      return paths.get(file) ?? '';
    },
  };
  const bridge = createPreloadBridge(ipcRenderer as never, webUtils);
  return { ipcRenderer, paths, bridge };
}

describe('the bridge of the preload', () => {
  it('91: has three functions and nothing of Electron', () => {
    const { bridge } = setUp();
    expect(Object.keys(bridge).sort()).toEqual(['call', 'listen', 'pickDropped']);
    for (const value of Object.values(bridge)) expect(typeof value).toBe('function');
  });

  it('sends each message on the channel of its name', async () => {
    const { ipcRenderer, bridge } = setUp();
    for (const name of messageNames) {
      expect(await bridge.call(name as 'set-theme', 'dark')).toBe('reply');
    }
    expect(ipcRenderer.invoked).toEqual(messageNames.map((name) => [name, 'dark']));
  });

  it.each(['register-dropped', 'ELECTRON_BROWSER_REQUIRE', '', 'constructor', ['app-info'], null])(
    'has no message %j',
    async (name) => {
      const { ipcRenderer, bridge } = setUp();
      await expect(bridge.call(name as 'app-info')).rejects.toThrow('There is no such message.');
      expect(ipcRenderer.invoked).toEqual([]);
    },
  );

  it('listens to the events of the contract only', () => {
    const { ipcRenderer, bridge } = setUp();
    expect([...ipcRenderer.listeners.keys()].sort()).toEqual([...windowEventNames].sort());
    for (const name of ['register-dropped', '__proto__', 'anything']) {
      expect(() => bridge.listen(name as never, () => {})).toThrow('There is no such event.');
    }
    expect(() => bridge.listen('menu-command', 'text' as never)).toThrow();
  });

  it('hands over the payload without the event object, until told to stop', () => {
    const { ipcRenderer, bridge } = setUp();
    const heard: unknown[][] = [];
    const stop = bridge.listen('menu-command', (...args: unknown[]) => heard.push(args));
    ipcRenderer.emit('menu-command', { sender: ipcRenderer }, 'undo', 'more');
    stop();
    ipcRenderer.emit('menu-command', { sender: ipcRenderer }, 'redo');
    expect(heard).toEqual([['undo']]);
  });

  it('keeps what comes before anybody listens, once and not without end', () => {
    const { ipcRenderer, bridge } = setUp();
    for (let index = 0; index < 150; index += 1) ipcRenderer.emit('menu-command', {}, `c${index}`);
    const first: unknown[] = [];
    const second: unknown[] = [];
    bridge.listen('menu-command', (payload) => first.push(payload));
    bridge.listen('menu-command', (payload) => second.push(payload));
    expect(first).toHaveLength(100);
    expect(first[0]).toBe('c0');
    expect(second).toEqual([]);
    ipcRenderer.emit('menu-command', {}, 'undo');
    expect(first.at(-1)).toBe('undo');
    expect(second).toEqual(['undo']);
  });

  it('turns dropped files into tokens by the path that the system knows', async () => {
    const { ipcRenderer, paths, bridge } = setUp();
    const real = new File(['x'], 'خبر.txt');
    paths.set(real, '/home/x/خبر.txt');
    expect(await bridge.pickDropped([real, new File(['x'], 'made-up.txt')])).toBe('reply');
    expect(ipcRenderer.invoked).toEqual([['register-dropped', ['/home/x/خبر.txt']]]);
  });

  it('92: takes no path from the page', async () => {
    const { ipcRenderer, bridge } = setUp();
    const forged = ['/etc/passwd', { path: '/etc/passwd' }, new File([], '/etc/passwd'), null];
    expect(await bridge.pickDropped(forged as never)).toEqual([]);
    expect(ipcRenderer.invoked).toEqual([]);
  });
});
