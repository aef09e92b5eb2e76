import type { MenuCommand } from '../../shared/ipc/contract.ts';

/**
 * Keys shown beside menu entries, in Electron's notation: those of the window's own table of
 * shortcuts that have Ctrl or Command in them (a test compares the two). The window handles them
 * itself, by physical key, so that they work on Arabic layouts, and marks them as handled; then the
 * menu does not see them and nothing happens twice.
 */
export const accelerators: Readonly<Partial<Record<MenuCommand, string>>> = {
  'open-files': 'CmdOrCtrl+O',
  export: 'CmdOrCtrl+E',
  print: 'CmdOrCtrl+P',
  undo: 'CmdOrCtrl+Z',
  redo: 'CmdOrCtrl+Shift+Z',
  find: 'CmdOrCtrl+F',
  'find-everywhere': 'CmdOrCtrl+Shift+F',
  'command-palette': 'CmdOrCtrl+K',
  settings: 'CmdOrCtrl+,',
  'toggle-library': 'CmdOrCtrl+B',
  'toggle-panel': 'CmdOrCtrl+\\',
  'zoom-in': 'CmdOrCtrl+=',
  'zoom-out': 'CmdOrCtrl+-',
  'zoom-reset': 'CmdOrCtrl+0',
};

/**
 * Commands whose key must stay with the window: in a text field Ctrl+Z takes back typing, and only
 * the window knows where the caret is. (macOS asks the window first in any case.)
 */
export const keyBelongsToWindow: ReadonlySet<MenuCommand> = new Set(['undo', 'redo']);
