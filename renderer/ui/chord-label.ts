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
  BracketLeft: '[',
  BracketRight: ']',
};

/** A chord as people write it, “Ctrl+⇧+Z”, with the Arabic letter of the key beside it in Arabic. */
export function chordLabel(chord: ShownChord, language: Language): string {
  const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
  const chordName = [
    chord.mod === true ? (isMac ? '⌘' : 'Ctrl') : '',
    chord.alt === true ? (isMac ? '⌥' : 'Alt') : '',
    chord.shift === true ? '⇧' : '',
    keyNames[chord.code] ?? keyLabel(chord.code, 'en'),
  ]
    .filter((part) => part !== '')
    .join('+');
  const arabic = keyLabel(chord.code, language);
  const isLetter = chord.code.startsWith('Key') && language === 'ar';
  return isLetter ? `${chordName} (${arabic})` : chordName;
}
