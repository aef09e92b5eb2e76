import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { registerDroppedChannel } from '../../../electron/ipc/internal-channels.ts';
import { messageArguments } from '../../../shared/ipc/contract.ts';
import { messageNames } from '../../../shared/ipc/message-names.ts';
import { FakeWebContents } from '../../fakes/electron.ts';
import { connectedWindow, labels } from './connected-window.ts';

const keys = { undo: 'CmdOrCtrl+Z', settings: 'CmdOrCtrl+,' };
/** The messages of the contract, and the one channel of the preload's own. */
const channelNames = [...messageNames, registerDroppedChannel];

describe('messages', () => {
  it('are handled each on its own channel and on no other', () => {
    expect([...connectedWindow().channels.handlers.keys()].sort()).toEqual(channelNames.sort());
    expect(Object.keys(messageArguments).sort()).toEqual([...messageNames].sort());
  });

  it('tell the window about the program', async () => {
    const { channels, ours } = connectedWindow();
    const reply = await channels.invoke('app-info', ours);
    expect(reply).toEqual({ shell: 'desktop', version: '1.2.3', platform: 'linux' });
  });

  it('read a chosen file by its token until it is released', async () => {
    const { folder, dialogs, channels, ours } = connectedWindow();
    await fs.writeFile(join(folder, 'خبر.txt'), 'نص');
    dialogs.openAnswers.push([join(folder, 'خبر.txt')]);
    const [file] = (await channels.invoke('choose-files', ours, {
      title: 'فتح',
      filters: [],
      folder: false,
    })) as [{ token: string }];
    const bytes = new Uint8Array(await fs.readFile(join(folder, 'خبر.txt')));
    const read = async () => channels.invoke('read-file', ours, file.token);
    expect(await read()).toEqual({ ok: true, value: { name: 'خبر.txt', bytes } });
    expect(await channels.invoke('release-files', ours, [file.token])).toBeNull();
    expect(await read()).toEqual({ ok: false, error: 'unknown-token' });
  });

  it('92: know no file by its path', async () => {
    const { folder, channels, ours, touched } = connectedWindow();
    const path = join(folder, 'a.txt');
    await fs.writeFile(path, 'x');
    const short = '/etc/hostname';
    expect(await channels.invoke('read-file', ours, short)).toEqual({
      ok: false,
      error: 'unknown-token',
    });
    expect(touched).toEqual([]);
  });

  it('put up the menu, set the theme', async () => {
    const { channels, ours, touched, templates } = connectedWindow();
    expect(await channels.invoke('set-menu', ours, { language: 'ar', labels, keys })).toBeNull();
    expect(await channels.invoke('set-theme', ours, 'dark')).toBeNull();
    expect(touched).toEqual(['setLanguage ar', 'setTheme dark']);
    expect(templates).toHaveLength(1);
  });

  describe('from anybody but our own page', () => {
    const strangers: [who: string, sender: (ours: FakeWebContents) => object][] = [
      ['a frame that is gone', (ours) => ({ sender: ours, senderFrame: null })],
      [
        'another window',
        () => {
          const other = new FakeWebContents();
          return { sender: other, senderFrame: other.mainFrame };
        },
      ],
      ['a frame inside our page', (ours) => ({ sender: ours, senderFrame: { ...ours.mainFrame } })],
    ];

    it.each(strangers)('91: %s are refused', async (_who, sender) => {
      const { channels, contents, touched, dialogs } = connectedWindow();
      for (const name of channelNames) {
        await expect(channels.invoke(name, sender(contents), 'dark')).rejects.toThrow(
          'unknown sender',
        );
      }
      expect(touched).toEqual([]);
      expect(dialogs.shown).toEqual([]);
    });

    it.each([
      { url: 'https://example.org/', origin: 'https://example.org' },
      { url: 'app://hashiya.example/', origin: 'app://hashiya.example' },
      { url: 'file:///app/index.html', origin: 'file://' },
      { url: 'app://hashiya/', origin: 'null' },
      { url: 'about:blank', origin: 'app://hashiya' },
    ])('our window at $url with the origin $origin: are refused', async (page) => {
      const { channels, contents, ours } = connectedWindow();
      Object.assign(contents.mainFrame, page);
      await expect(channels.invoke('app-info', ours)).rejects.toThrow('unknown sender');
    });
  });
});
