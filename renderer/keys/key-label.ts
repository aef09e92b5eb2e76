import type { Language } from '../strings/strings.ts';
import type { Chord } from './chord.ts';
import { letterOf } from './keyboard-layouts.ts';
import type { KeyboardLayout } from './keyboard-layouts.ts';

/** The keyboard on which keys are named. */
export interface Keyboard {
  /** The letters of the Latin layout by code, as far as the browser tells them (AZERTY, QWERTZ). */
  readonly latin: ReadonlyMap<string, string>;
  /** The layout of the other script, as it was seen typing; null before. */
  readonly native: KeyboardLayout | null;
}

/** A keyboard of which nothing is known: US letters, and in the Arabic interface Arabic (101). */
export const unknownKeyboard: Keyboard = { latin: new Map(), native: null };

const names: Readonly<Record<string, string>> = {
  Enter: '⏎',
  Escape: 'Esc',
  Delete: 'Del',
  Backspace: '⌫',
  Space: '␣',
  Period: '.',
  Comma: ',',
  Slash: '/',
  Backslash: '\\',
  Equal: '+',
  Minus: '−',
  Semicolon: ';',
  Quote: "'",
  Backquote: '`',
  BracketLeft: '[',
  BracketRight: ']',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** What is printed on a key, given by its code: the letter of the interface's script. */
export function keyLabel(code: string, language: Language, keyboard: Keyboard): string {
  const native = language === 'ar' ? nativeLetter(code, keyboard) : undefined;
  return native ?? latinLabel(code, keyboard);
}

/**
 * A chord as people write it: “Ctrl+⇧+Z”, in the Arabic interface with the letter that the same key
 * has there. A letter alone is that letter alone.
 */
export function chordLabel(chord: Chord, language: Language, keyboard: Keyboard): string {
  const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
  const held = [
    chord.mod === true ? (isMac ? '⌘' : 'Ctrl') : '',
    chord.alt === true ? (isMac ? '⌥' : 'Alt') : '',
    chord.shift === true ? '⇧' : '',
  ].filter((part) => part !== '');
  if (held.length === 0) return keyLabel(chord.code, language, keyboard);
  const native = language === 'ar' ? nativeLetter(chord.code, keyboard) : undefined;
  if (native !== undefined && held.length === 1 && chord.shift === true) return `⇧${native}`;
  const words = [...held, latinLabel(chord.code, keyboard)].join('+');
  return native === undefined ? words : `${words} (${native})`;
}

function nativeLetter(code: string, { native }: Keyboard): string | undefined {
  return letterOf(native ?? 'arabic', code);
}

function latinLabel(code: string, { latin }: Keyboard): string {
  const printed = code.startsWith('Key') ? latin.get(code)?.toUpperCase() : undefined;
  // A layout without Latin letters at all says nothing here.
  if (printed !== undefined && /^\p{Script=Latin}$/u.test(printed)) return printed;
  return names[code] ?? code.replace(/^(?:Key|Digit|Numpad)/, '');
}
