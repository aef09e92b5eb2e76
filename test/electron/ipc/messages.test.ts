import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import type { MenuItemConstructorOptions, WebContents } from 'electron';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAtomicWriter } from '../../../electron/files/atomic-write.ts';
import { createPickedFiles } from '../../../electron/files/picked-files.ts';
import { createHandlers } from '../../../electron/ipc/create-handlers.ts';
import type { HandlerDependencies } from '../../../electron/ipc/create-handlers.ts';
import { handleMessages } from '../../../electron/ipc/handle-messages.ts';
import { isTrustedSender } from '../../../electron/ipc/is-trusted-sender.ts';
import { createWorkKeeper } from '../../../electron/keep-work.ts';
import { messageArguments } from '../../../shared/ipc/contract.ts';
import { menuCommands, menuTitles } from '../../../shared/ipc/menu-words.ts';
import { messageNames } from '../../../shared/ipc/message-names.ts';
import { createScriptedDialogs, FakeChannels, FakeWebContents } from '../../fakes/electron.ts';
import { temporaryFolder } from '../../fakes/temporary-folder.ts';

/** Handlers over a real folder, and a note of everything else that they touch. */
function setUp() {
  const touched: string[] = [];
  const noting =
    <Args extends unknown[]>(what: string) =>
    (...args: Args) => {
      touched.push([what, ...args.map(String)].join(' '));
    };
  const folder = temporaryFolder();
  const dialogs = createScriptedDialogs();
  const pickedFiles = createPickedFiles();
  const notingFs: HandlerDependencies['fs'] = {
    ...fs,
    open: async (path, ...rest) => {
      touched.push(`open ${String(path)}`);
      return fs.open(path, ...rest);
    },
  };
  const templates: MenuItemConstructorOptions[][] = [];
  const writeFile = createAtomicWriter({ fs: notingFs, platform: 'linux', owner: '0a1b2c3d' });
  const handlers = createHandlers({
    version: '1.2.3',
    platform: 'linux',
    development: false,
    dialogs,
    fs: notingFs,
    pickedFiles,
    writeFile,
    work: createWorkKeeper({
      fs: notingFs,
      writeFile,
      platform: 'linux',
      profile: folder,
      versions: { app: '1.2.3', chromium: '1.2' },
      newId: () => 'database-1',
      now: () => 0,
    }),
    documentsFolder: folder,
    openExternal: async (url) => {
      touched.push(`openExternal ${url}`);
    },
    openFolder: async (path) => {
      touched.push(`openFolder ${path}`);
      return '';
    },
    setMenu: (template) => templates.push(template),
    setTheme: noting('setTheme'),
    setLanguage: noting('setLanguage'),
    sendMenuCommand: noting('sendMenuCommand'),
  });
  const contents = new FakeWebContents();
  const ours = { sender: contents, senderFrame: contents.mainFrame };
  const channels = new FakeChannels();
  handleMessages(channels, handlers, (sender) =>
    isTrustedSender(sender, contents as unknown as WebContents),
  );
  return { folder, dialogs, pickedFiles, channels, contents, ours, touched, templates };
}

const keys = { undo: 'CmdOrCtrl+Z', settings: 'CmdOrCtrl+,' };
const labels = Object.fromEntries(
  [...menuCommands, ...menuTitles].map((name) => [name, `«${name}»`]),
);

describe('messages', () => {
  it('are handled each on its own channel and on no other', () => {
    expect([...setUp().channels.handlers.keys()].sort()).toEqual([...messageNames].sort());
    expect(Object.keys(messageArguments).sort()).toEqual([...messageNames].sort());
  });

  it('tell the window about the program', async () => {
    const { channels, ours } = setUp();
    const reply = await channels.invoke('app-info', ours);
    expect(reply).toEqual({ shell: 'desktop', version: '1.2.3', platform: 'linux' });
  });

  it('read a chosen file by its token until it is released', async () => {
    const { folder, dialogs, channels, ours } = setUp();
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
    const { folder, channels, ours, touched } = setUp();
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
    const { channels, ours, touched, templates } = setUp();
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
      const { channels, contents, touched, dialogs } = setUp();
      for (const name of messageNames) {
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
      const { channels, contents, ours } = setUp();
      Object.assign(contents.mainFrame, page);
      await expect(channels.invoke('app-info', ours)).rejects.toThrow('unknown sender');
    });
  });

  describe('with arguments that the contract does not know', () => {
    /** Anything, with a liking for what the handlers take. */
    const anything = fc.oneof(
      fc.anything({
        withBigInt: true,
        withDate: true,
        withMap: true,
        withTypedArray: true,
        withNullPrototype: true,
      }),
      fc.constantFrom(
        '/etc/passwd',
        '../../x',
        'a'.repeat(100_000),
        '__proto__',
        '\0',
        'https://x/',
      ),
      fc.record({
        title: fc.anything(),
        name: fc.anything(),
        filters: fc.anything(),
        folder: fc.anything(),
        bytes: fc.uint8Array(),
        url: fc.webUrl(),
        path: fc.constant('/etc/passwd'),
      }),
    );

    it.each(messageNames)('91: %s with 1,000 random lists touches nothing', async (name) => {
      const { folder, channels, ours, touched, dialogs, templates } = setUp();
      const guard = messageArguments[name];
      await fc.assert(
        fc.asyncProperty(fc.array(anything, { maxLength: 3 }), async (args) => {
          fc.pre(!guard.safeParse(args).success);
          await expect(channels.invoke(name, ours, ...args)).rejects.toThrow(
            'Refused: unexpected arguments.',
          );
        }),
        { numRuns: 1000 },
      );
      expect(touched).toEqual([]);
      expect(templates).toEqual([]);
      expect(dialogs.shown).toEqual([]);
      expect(await fs.readdir(folder)).toEqual([]);
    });

    const save = {
      title: 'x',
      name: 'x',
      filterName: 'x',
      extension: 'json',
      bytes: new Uint8Array(),
    };
    const choose = { title: 'x', filters: [{ name: 'x', extensions: ['txt'] }], folder: false };
    const link = { url: 'https://example.org/', question: 'x', open: 'x', cancel: 'x' };

    it.each([
      ['app-info', ['more']],
      ['choose-files', [{ ...choose, defaultPath: '/etc' }]],
      ['choose-files', [{ ...choose, filters: [{ name: 'x', extensions: ['../x'] }] }]],
      ['choose-files', [choose, '/etc']],
      ['read-file', ['x'.repeat(65)]],
      ['read-file', [['x']]],
      ['release-files', [['x'.repeat(65)]]],
      ['save-file', [{ ...save, path: '/etc/passwd' }]],
      ['save-file', [{ ...save, extension: '/../x' }]],
      ['save-file', [{ ...save, bytes: 'text' }]],
      ['save-file', [{ ...save, bytes: [1, 2] }]],
      ['open-link', [{ ...link, url: 'x'.repeat(5000) }]],
      ['set-menu', [{ language: 'fr', labels, keys }]],
      ['set-menu', [{ language: 'ar', labels: { ...labels, extra: 'x' }, keys }]],
      ['set-menu', [{ language: 'ar', labels, keys: { undo: 'rm -rf' } }]],
      ['set-menu', [{ language: 'ar', labels, keys: { reload: 'CmdOrCtrl+R' } }]],
      ['set-theme', ['pink']],
    ] as const)('%s %j is refused', async (name, args) => {
      const { channels, ours, touched } = setUp();
      await expect(channels.invoke(name, ours, ...args)).rejects.toThrow('unexpected arguments');
      expect(touched).toEqual([]);
    });
  });
});
