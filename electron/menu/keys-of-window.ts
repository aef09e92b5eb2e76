import type { MenuCommand } from '../../shared/ipc/menu-words.ts';

/**
 * Commands whose key must stay with the window: in a text field Ctrl+Z takes back typing, and only
 * the window knows where the caret is. (macOS asks the window first in any case.) The window handles
 * the keys of all commands itself, by physical key, so that they work on Arabic layouts, and marks
 * them as handled; then the menu does not see them and nothing happens twice.
 */
export const keyBelongsToWindow: ReadonlySet<MenuCommand> = new Set(['undo', 'redo']);
