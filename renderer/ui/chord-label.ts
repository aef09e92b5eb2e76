import type { Language } from '../strings/strings.ts';
import { keyLabel } from './key-label.ts';

/** What {@link chordLabel} needs to know of a chord. */
interface ShownChord {
  readonly code: string;
  readonly mod?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
}

const keyNames: Readonly<Record<string, string>> = {
  Enter: '⏎',
  Escape: 'Esc',
  Delete: 'Del',
  Backspace: '⌫',
  Period: '.',
  Comma: ',',
  Slash: '/',
  Backslash: '\\',
  Equal: '+',
  Minus: '−',
};

/** A chord as people write it, “Ctrl+⇧+Z”, with the letter of the interface's layout. */
export function chordLabel(chord: ShownChord, language: Language): string {
  const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
  return [
    chord.mod === true ? (isMac ? '⌘' : 'Ctrl') : '',
    chord.alt === true ? (isMac ? '⌥' : 'Alt') : '',
    chord.shift === true ? '⇧' : '',
    keyNames[chord.code] ?? keyLabel(chord.code, language),
  ]
    .filter((part) => part !== '')
    .join('+');
}
