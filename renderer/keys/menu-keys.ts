import { menuCommands } from '../../shared/ipc/menu-words.ts';
import type { MenuCommand } from '../../shared/ipc/menu-words.ts';
import type { Chord } from './chord.ts';
import { chordsOf } from './keymap.ts';
import type { Keymap } from './keymap.ts';

const characters: Readonly<Record<string, string>> = {
  Comma: ',',
  Period: '.',
  Slash: '/',
  Backslash: '\\',
  Equal: '=',
  Minus: '-',
  Semicolon: ';',
  Quote: "'",
  Backquote: '`',
  BracketLeft: '[',
  BracketRight: ']',
};

/**
 * A chord in Electron's notation for native menus (`CmdOrCtrl+Shift+Z`); null for what has no Ctrl
 * or Command in it, since a menu would take a bare key away from the text.
 */
function acceleratorOf({ code, mod = false, alt = false, shift = false }: Chord): string | null {
  const key = characters[code] ?? /^(?:Key|Digit)([A-Z\d])$/.exec(code)?.[1];
  if (!mod || key === undefined) return null;
  return ['CmdOrCtrl', ...(alt ? ['Alt'] : []), ...(shift ? ['Shift'] : []), key].join('+');
}

/** The keys that the menu shows, in Electron's notation. */
export function menuKeys(keymap: Keymap): Partial<Record<MenuCommand, string>> {
  const keys: Partial<Record<MenuCommand, string>> = {};
  for (const command of menuCommands) {
    const chord = chordsOf(keymap, command)[0];
    const accelerator = chord === undefined ? null : acceleratorOf(chord);
    if (accelerator !== null) keys[command] = accelerator;
  }
  return keys;
}
