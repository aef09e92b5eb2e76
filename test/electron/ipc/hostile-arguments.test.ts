import * as fs from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registerDroppedChannel } from '../../../electron/ipc/internal-channels.ts';
import type { MessageArguments } from '../../../shared/ipc/contract.ts';
import { messageNames } from '../../../shared/ipc/message-names.ts';
import type { MessageName } from '../../../shared/ipc/message-names.ts';
import { sha256OfText } from '../../builders.ts';
import { anEdit } from '../journal/journal-folder.ts';
import { connectedWindow, labels } from './connected-window.ts';

const sha256 = sha256OfText('نص');
const bytes = new TextEncoder().encode('نص');
const filters = [{ name: 'x', extensions: ['txt'] }];
const choose = { title: 'x', filters, folder: false };
const save = { title: 'x', name: 'x', filterName: 'x', extension: 'json', bytes };
const link = { url: 'https://example.org/', question: 'x', open: 'x', cancel: 'x' };
const menu = { language: 'ar' as const, labels, keys: { undo: 'CmdOrCtrl+Z' } };
const append = { after: 0, edits: [anEdit(1)] };
const start = { opened: true, persisted: true, quota: 1, usage: 1 };

/** What the window may send with each message. */
const rightArguments: { readonly [M in MessageName]: MessageArguments<M> } = {
  'app-info': [],
  'choose-files': [choose],
  'read-file': ['0a'.repeat(16)],
  'release-files': [['0a'.repeat(16)]],
  'save-file': [save],
  'open-link': [link],
  'set-menu': [menu],
  'set-theme': ['dark'],
  'journal-open': [],
  'journal-begin': [],
  'journal-restore': [],
  'journal-append': [append],
  'journal-revoke': [1],
  'journal-read': [0],
  'profile-prepare': [{ withoutBackup: false }],
  'profile-opened': [],
  'note-start': [start],
  'keep-database-aside': [],
  'move-database-aside': [],
  'original-put': [{ sha256, bytes }],
  'original-get': [sha256],
  'backup-status': [],
  'backup-list': [],
  'backup-make': ['by-hand'],
  'backup-read': ['hashiya-2026-03-01T08-00-00-000Z.json'],
  'backup-choose-folder': [{ title: 'x' }],
  'backup-default-folder': [],
  'backup-show-folder': [],
  'backup-bring-originals': [[sha256]],
  'free-space': [],
};

/** Paths that lead out of every folder below the profile, and names with which a mistake begins. */
const hostile = [
  '/etc/passwd',
  '..',
  '../../x',
  '../../../../../../../../etc/hostname',
  'file:///etc/passwd',
  'a'.repeat(100_000),
  '__proto__',
  '\0',
  '/etc/passwd\0.json',
  'javascript:alert(1)',
];
const anything = fc.oneof(
  fc.constantFrom(...hostile),
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withTypedArray: true,
    withNullPrototype: true,
  }),
);

/** Where the values of a list lie, however deep, each by the names and numbers that lead there. */
function placesIn(value: unknown, way: readonly string[] = []): (readonly string[])[] {
  const isInner = typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);
  const inner = isInner ? Object.entries(value) : [];
  return [
    ...(way.length > 0 ? [way] : []),
    ...inner.flatMap(([name, part]) => placesIn(part, [...way, name])),
  ];
}

/** The right arguments with another value in one place, or with one more in an object or a list. */
function nearly(right: readonly unknown[]): fc.Arbitrary<unknown[]> {
  const places = placesIn(right);
  const more = places.map((way) => [...way.slice(0, -1), way.length > 1 ? 'path' : '1']);
  return fc.tuple(fc.constantFrom(['0'], ...places, ...more), anything).map(([way, instead]) => {
    const list = structuredClone([...right]);
    let within: unknown = list;
    for (const name of way.slice(0, -1)) within = Reflect.get(within as object, name);
    Reflect.set(within as object, way.at(-1) ?? '0', instead);
    return list;
  });
}

/** A window whose user closes every dialog, with what must hold whatever the page sends. */
function closedDialogs() {
  const window = connectedWindow();
  const { folder, dialogs, paths, touched } = window;
  return {
    ...window,
    /** The message's answer, or the words with which it was refused. */
    async send(name: string, args: readonly unknown[]): Promise<unknown> {
      dialogs.openAnswers.push(null);
      dialogs.saveAnswers.push(null);
      dialogs.askAnswers.push(1);
      return window.channels
        .invoke(name, window.ours, ...args)
        .catch((thrown: unknown) => String(thrown));
    },
    /** What was touched beside the files of the profile. */
    elsewhere: () => [
      ...paths.filter((path) => relative(folder, resolve(path)).split('/')[0] === '..'),
      ...touched.filter((call) => /^(?:open(?:External|Folder)|send|setTheme|setLang)/.test(call)),
    ],
  };
}

const refused = 'Error: Refused: unexpected arguments.';
/** What a message that was let through may do beside the files of the profile. */
const harmless =
  /^(?:setTheme (?:system|light|dark)|setLanguage (?:ar|en)|openFolder \S+\/backups)$/;

describe('arguments that the contract does not know', () => {
  it.each(messageNames)(
    '91: 1,000 lists for %s reach no file outside the profile',
    async (name) => {
      const right = rightArguments[name];
      const { send, elsewhere } = closedDialogs();
      // The arguments themselves are right, or the near ones prove nothing.
      expect(await send(name, right)).not.toBe(refused);
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(nearly(right), fc.array(anything, { minLength: 1, maxLength: 3 })),
          async (args) => {
            const answer = await send(name, args);
            if (typeof answer === 'string') expect(answer).toBe(refused);
            expect(elsewhere().filter((call) => !harmless.test(call))).toEqual([]);
          },
        ),
        { numRuns: 1000 },
      );
    },
  );

  /** Whether the system could have named these files in a drop. */
  const areRealPaths = (args: readonly unknown[]): boolean =>
    args.length === 1 &&
    Array.isArray(args[0]) &&
    args[0].every(
      (path) =>
        typeof path === 'string' &&
        path.startsWith('/') &&
        !path.includes('\0') &&
        path.length < 32_768,
    );

  it('91: 1,000 lists for the channel of drops name real paths or are refused', async () => {
    const { folder, send, paths } = closedDialogs();
    const dropped = join(folder, 'خبر.txt');
    await fs.writeFile(dropped, 'نص');
    const path = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(dropped, join(folder, 'gone.txt')) },
      fc.constantFrom('خبر.txt', './x', '../x', '', '~/x', 'C:\\x', `${dropped}\0`, 'file:///x'),
      // No other strings: one that names a true folder would be listed.
      fc.oneof(fc.integer(), fc.constantFrom(null, undefined, true), fc.uint8Array(), fc.date()),
      fc.constantFrom([dropped], { path: dropped }, new URL('file:///etc/passwd')),
    );
    const lists = fc.oneof(
      { weight: 3, arbitrary: fc.tuple(fc.array(path, { maxLength: 4 })) },
      fc.array(fc.array(path, { maxLength: 2 }), { maxLength: 3 }),
      fc.array(fc.constantFrom(...hostile), { maxLength: 2 }),
    );
    await fc.assert(
      fc.asyncProperty(lists, async (args) => {
        paths.length = 0;
        const answer = await send(registerDroppedChannel, args);
        if (!areRealPaths(args)) {
          expect(answer).toBe(refused);
          expect(paths).toEqual([]);
          return;
        }
        const [wanted] = args as [string[]];
        expect(answer).toMatchObject(wanted.map((one) => ({ size: one === dropped ? 4 : 0 })));
        expect(JSON.stringify(answer)).not.toContain(folder);
        expect(paths).toEqual(wanted);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['/etc/hostname', '../../../etc/hostname', '../journal/000001', '..', '.'])(
    '92: %s is no name of a file or a backup',
    async (path) => {
      const { send, elsewhere } = closedDialogs();
      expect(await send('read-file', [path])).toEqual({ ok: false, error: 'unknown-token' });
      expect(await send('backup-read', [path])).toEqual({ ok: false, error: 'not-found' });
      expect(elsewhere()).toEqual([]);
    },
  );
});

describe('a message is refused', () => {
  const refusals: readonly (readonly [name: string, args: readonly unknown[]])[] = [
    ['app-info', ['more']],
    ['choose-files', [{ ...choose, defaultPath: '/etc' }]],
    ['choose-files', [{ ...choose, filters: [{ name: 'x', extensions: ['../x'] }] }]],
    ['choose-files', [choose, '/etc']],
    ['read-file', ['x'.repeat(65)]],
    ['read-file', [['x']]],
    ['release-files', [['x'.repeat(65)]]],
    ['release-files', ['x']],
    ['save-file', [{ ...save, path: '/etc/passwd' }]],
    ['save-file', [{ ...save, extension: '/../x' }]],
    ['save-file', [{ ...save, otherExtensions: ['../x'] }]],
    ['save-file', [{ ...save, bytes: 'text' }]],
    ['save-file', [{ ...save, bytes: [1, 2] }]],
    ['open-link', [{ ...link, url: 'x'.repeat(5000) }]],
    ['open-link', [link.url]],
    ['set-menu', [{ ...menu, language: 'fr' }]],
    ['set-menu', [{ ...menu, labels: { ...labels, extra: 'x' } }]],
    ['set-menu', [{ ...menu, keys: { undo: 'rm -rf' } }]],
    ['set-menu', [{ ...menu, keys: { reload: 'CmdOrCtrl+R' } }]],
    ['set-theme', ['pink']],
    ['journal-open', ['/etc']],
    ['journal-begin', [{ profile: '/etc' }]],
    ['journal-restore', ['../x']],
    ['journal-append', [{ ...append, after: -1 }]],
    ['journal-append', [{ ...append, edits: [] }]],
    ['journal-append', [{ ...append, edits: [{ ...anEdit(1), type: 'format-disk' }] }]],
    ['journal-append', [{ ...append, edits: [{ ...anEdit(1), path: '/etc/passwd' }] }]],
    ['journal-append', [{ ...append, segment: '../x' }]],
    ['journal-revoke', [-1]],
    ['journal-revoke', ['1']],
    ['journal-read', [0.5]],
    ['journal-read', ['../x']],
    ['profile-prepare', [{ withoutBackup: 'yes' }]],
    ['profile-prepare', [{ withoutBackup: true, profile: '/etc' }]],
    ['profile-opened', ['/etc']],
    ['note-start', [{ ...start, path: '/etc' }]],
    ['note-start', [{ ...start, quota: Number.NaN }]],
    ['keep-database-aside', ['/etc']],
    ['move-database-aside', ['/etc']],
    ['original-put', [{ sha256: '../../x', bytes }]],
    ['original-put', [{ sha256, bytes: 'نص' }]],
    ['original-get', ['../../x']],
    ['original-get', [sha256.slice(1)]],
    ['original-get', [sha256.toUpperCase()]],
    ['original-get', [`${sha256}\n`]],
    ['original-get', [`${sha256}/../x`]],
    ['backup-status', ['/etc']],
    ['backup-list', ['/etc']],
    ['backup-make', ['/etc/x.json']],
    ['backup-make', ['time']],
    ['backup-read', ['x'.repeat(65)]],
    ['backup-read', [{ folder: '/etc' }]],
    ['backup-choose-folder', ['/etc']],
    ['backup-choose-folder', [{ title: 'x', defaultPath: '/etc' }]],
    ['backup-default-folder', ['/etc']],
    ['backup-show-folder', ['/etc']],
    ['backup-bring-originals', [['../../x']]],
    ['backup-bring-originals', [[sha256, `${sha256}/../x`]]],
    ['free-space', ['/']],
    [registerDroppedChannel, ['/etc/passwd']],
    [registerDroppedChannel, [['etc/passwd']]],
    [registerDroppedChannel, [['/etc/passwd', '../x']]],
    [registerDroppedChannel, [['/etc/passwd\0.txt']]],
    [registerDroppedChannel, [[new URL('file:///etc/passwd')]]],
    [registerDroppedChannel, [['/etc'], '/etc']],
    [registerDroppedChannel, [[`/${'x'.repeat(32_767)}`]]],
    [registerDroppedChannel, [Array.from({ length: 10_001 }, () => '/x')]],
  ];

  it('91: has a case for every channel', () => {
    const named = new Set(refusals.map(([name]) => name));
    expect([...named].sort()).toEqual([...messageNames, registerDroppedChannel].sort());
  });

  const cases = refusals.map(([name, args]) => {
    return { name, args, words: JSON.stringify(args).slice(0, 120) };
  });
  it.each(cases)('91: $name $words', async ({ name, args }) => {
    const { send, touched, dialogs, templates } = closedDialogs();
    expect(await send(name, args)).toBe(refused);
    expect([...touched, ...templates, ...dialogs.shown]).toEqual([]);
  });
});
