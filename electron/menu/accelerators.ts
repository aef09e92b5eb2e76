import type { MenuCommand } from '../../shared/ipc/contract.ts';

/**
 * Keys shown beside menu entries, in Electron's notation. The window handles the same keys itself
 * (by physical key, so that they work on Arabic layouts) and marks them as handled; then the menu
 * does not see them and nothing happens twice.
 */
export const accelerators: Readonly<Partial<Record<MenuCommand, string>>> = {
  'open-files': 'CmdOrCtrl+O',
  'paste-text': 'CmdOrCtrl+Shift+V',
  export: 'CmdOrCtrl+E',
  print: 'CmdOrCtrl+P',
  undo: 'CmdOrCtrl+Z',
  redo: 'CmdOrCtrl+Shift+Z',
  find: 'CmdOrCtrl+F',
  'find-everywhere': 'CmdOrCtrl+Shift+F',
  'command-palette': 'CmdOrCtrl+K',
  settings: 'CmdOrCtrl+,',
  'toggle-library': 'CmdOrCtrl+B',
  'toggle-panel': 'CmdOrCtrl+Alt+B',
  'zoom-in': 'CmdOrCtrl+Plus',
  'zoom-out': 'CmdOrCtrl+-',
  'zoom-reset': 'CmdOrCtrl+0',
};

/**
 * Commands whose key must stay with the window: in a text field Ctrl+Z takes back typing, and only
 * the window knows where the caret is. (macOS asks the window first in any case.)
 */
export const keyBelongsToWindow: ReadonlySet<MenuCommand> = new Set(['undo', 'redo']);
