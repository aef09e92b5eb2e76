import type { Language } from '../strings/strings.ts';

/** What the physical letter keys type on the Arabic (101) layout. */
const arabicLetters: Readonly<Record<string, string>> = {
  KeyA: 'ش',
  KeyB: 'لا',
  KeyC: 'ؤ',
  KeyD: 'ي',
  KeyE: 'ث',
  KeyF: 'ب',
  KeyG: 'ل',
  KeyH: 'ا',
  KeyI: 'ه',
  KeyJ: 'ت',
  KeyK: 'ن',
  KeyL: 'م',
  KeyM: 'ة',
  KeyN: 'ى',
  KeyO: 'خ',
  KeyP: 'ح',
  KeyQ: 'ض',
  KeyR: 'ق',
  KeyS: 'س',
  KeyT: 'ف',
  KeyU: 'ع',
  KeyV: 'ر',
  KeyW: 'ص',
  KeyX: 'ء',
  KeyY: 'غ',
  KeyZ: 'ئ',
};

/**
 * The letter printed on a key, given by its `KeyboardEvent.code` with an optional `Shift+` before
 * it: the Arabic letter in the Arabic interface, the Latin one otherwise.
 */
export function keyLabel(code: string, language: Language): string {
  if (code.startsWith('Shift+')) return `⇧${keyLabel(code.slice('Shift+'.length), language)}`;
  const arabic = language === 'ar' ? arabicLetters[code] : undefined;
  return arabic ?? code.replace(/^(?:Key|Digit)/, '');
}
