import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { firstMenuTemplate, menuTemplate } from '../../../electron/menu/menu-template.ts';
import { defaultKeymap } from '../../../renderer/keys/keymap.ts';
import { menuKeys } from '../../../renderer/keys/menu-keys.ts';
import { menuCommands, menuTitles } from '../../../shared/ipc/menu-words.ts';
import type { MessageArguments } from '../../../shared/ipc/contract.ts';

const labels = Object.fromEntries(
  [...menuCommands, ...menuTitles].map((name) => [name, `${name} & حاشية`]),
) as MessageArguments<'set-menu'>[0]['labels'];

function build(platform: NodeJS.Platform, development = false) {
  const sent: string[] = [];
  const template = menuTemplate(
    { language: 'ar', labels, keys: menuKeys(defaultKeymap) },
    { platform, development, send: (command) => sent.push(command) },
  );
  return { sent, template, items: flatten(template) };
}

function flatten(items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [
    item,
    ...(Array.isArray(item.submenu) ? flatten(item.submenu) : []),
  ]);
}

describe.each(['linux', 'win32', 'darwin'] as const)('the menu on %s', (platform) => {
  it('has every command once, and sends it when clicked', () => {
    const { items, sent } = build(platform);
    for (const command of menuCommands) {
      const [item, ...others] = items.filter(({ id }) => id === command);
      expect(others, command).toEqual([]);
      item?.click?.({} as never, undefined, {});
    }
    expect(sent).toEqual(menuCommands);
  });

  it('leaves to the system only what the system does', () => {
    const { items } = build(platform);
    const roles = items.flatMap(({ role }) => role ?? []);
    const everywhere = ['cut', 'copy', 'paste', 'selectAll', 'togglefullscreen', 'quit'];
    const onMac = ['hide', 'hideOthers', 'unhide'];
    expect([...roles].sort()).toEqual(
      [...everywhere, ...(platform === 'darwin' ? onMac : [])].sort(),
    );
  });

  it('has no two entries with the same key', () => {
    const keys = build(platform).items.flatMap(({ accelerator }) => accelerator ?? []);
    expect(keys.length).toBeGreaterThan(10);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('labels everything in the language of the window', () => {
    const visible = build(platform).items.filter(({ type }) => type !== 'separator');
    for (const { label } of visible) expect(label).toBeTruthy();
    expect(visible.filter(({ label }) => label?.includes('حاشية')).length).toBeGreaterThan(25);
  });
});

describe('the menu', () => {
  it('escapes ampersands where they would underline a letter', () => {
    const label = (platform: NodeJS.Platform) =>
      build(platform).items.find(({ id }) => id === 'find')?.label;
    expect(label('linux')).toBe('find && حاشية');
    expect(label('darwin')).toBe('find & حاشية');
  });

  it('leaves the keys of undo and redo to the window', () => {
    const { items } = build('linux');
    const registered = (id: string) => items.find((item) => item.id === id)?.registerAccelerator;
    expect(registered('undo')).toBe(false);
    expect(registered('redo')).toBe(false);
    expect(registered('open-files')).toBe(true);
  });

  it('offers the developer tools in development only', () => {
    const hasTools = (development: boolean) =>
      build('linux', development).items.some(({ role }) => role === 'toggleDevTools');
    expect(hasTools(true)).toBe(true);
    expect(hasTools(false)).toBe(false);
  });

  it('starts empty, but for what macOS must have', () => {
    expect(firstMenuTemplate('linux')).toBeUndefined();
    expect(firstMenuTemplate('win32')).toBeUndefined();
    expect(firstMenuTemplate('darwin')?.map(({ role }) => role)).toEqual(['appMenu', 'editMenu']);
  });

  it('shows the keys that the window sent, and only those', () => {
    const items = flatten(
      menuTemplate(
        { language: 'ar', labels, keys: { find: 'CmdOrCtrl+Alt+L' } },
        { platform: 'linux', development: false, send: () => {} },
      ),
    );
    expect(items.flatMap(({ accelerator }) => accelerator ?? [])).toEqual(['CmdOrCtrl+Alt+L']);
  });
});
