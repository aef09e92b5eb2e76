import type { MenuItemConstructorOptions } from 'electron';
import type { MessageArguments } from '../../shared/ipc/contract.ts';
import type { MenuCommand, MenuTitle } from '../../shared/ipc/menu-words.ts';
import { words } from '../words.ts';
import { keyBelongsToWindow } from './keys-of-window.ts';

/** What the menu depends on besides its labels. */
export interface MenuContext {
  readonly platform: NodeJS.Platform;
  /** Adds the developer tools. */
  readonly development: boolean;
  /** Called with the command of an entry when it is clicked. */
  readonly send: (command: MenuCommand) => void;
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

/**
 * The native menus, with labels and keys from the window (which knows the language and the
 * analyst's own keys). Entries send commands;
 * only what the system itself does (clipboard, quitting, full screen) is a role. Undo and redo are
 * commands: they take back annotations, not typing.
 */
export function menuTemplate(
  { language, labels, keys }: MessageArguments<'set-menu'>[0],
  { platform, development, send }: MenuContext,
): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';

  /** Outside macOS an ampersand in a label would underline the next letter. */
  const label = (name: MenuCommand | MenuTitle): string =>
    isMac ? labels[name] : labels[name].replaceAll('&', '&&');

  const command = (name: MenuCommand): MenuItemConstructorOptions => {
    const accelerator = keys[name];
    return {
      id: name,
      label: label(name),
      click: () => {
        send(name);
      },
      ...(accelerator && { accelerator, registerAccelerator: !keyBelongsToWindow.has(name) }),
    };
  };

  const role = (
    name: MenuTitle,
    system: NonNullable<MenuItemConstructorOptions['role']>,
  ): MenuItemConstructorOptions => ({ id: name, label: label(name), role: system });

  const menu = (
    name: MenuTitle,
    submenu: MenuItemConstructorOptions[],
  ): MenuItemConstructorOptions => ({ id: name, label: label(name), submenu });

  const quit = role('quit', 'quit');
  const mac = words[language].macMenu;
  const applicationMenu: MenuItemConstructorOptions = {
    label: 'Hashiya',
    submenu: [
      command('about'),
      separator,
      command('settings'),
      separator,
      { label: mac.hide, role: 'hide' },
      { label: mac.hideOthers, role: 'hideOthers' },
      { label: mac.showAll, role: 'unhide' },
      separator,
      quit,
    ],
  };

  return [
    ...(isMac ? [applicationMenu] : []),
    menu('menu-file', [
      command('open-files'),
      command('paste-text'),
      separator,
      command('export'),
      command('print'),
      ...(isMac ? [] : [separator, command('settings'), separator, quit]),
    ]),
    menu('menu-edit', [
      command('undo'),
      command('redo'),
      separator,
      role('cut', 'cut'),
      role('copy', 'copy'),
      role('paste', 'paste'),
      role('select-all', 'selectAll'),
      separator,
      command('find'),
      command('find-everywhere'),
      command('command-palette'),
    ]),
    menu('menu-view', [
      command('toggle-library'),
      command('toggle-panel'),
      separator,
      command('zoom-in'),
      command('zoom-out'),
      command('zoom-reset'),
      separator,
      role('fullscreen', 'togglefullscreen'),
      ...(development ? [separator, { role: 'toggleDevTools' as const }] : []),
    ]),
    menu('menu-help', [command('shortcuts'), ...(isMac ? [] : [command('about')])]),
  ];
}

/**
 * The menu until the window has sent its labels: nothing, where that is possible. Electron's own
 * menu would offer reloading and developer tools. macOS needs its first menu at all times.
 */
export function firstMenuTemplate(
  platform: NodeJS.Platform,
): MenuItemConstructorOptions[] | undefined {
  return platform === 'darwin' ? [{ role: 'appMenu' }, { role: 'editMenu' }] : undefined;
}
