/** Keyboard layouts without Latin letters whose letters are shown on keys. */
export const keyboardLayouts = ['arabic', 'persian', 'hebrew'] as const;
/** See {@link keyboardLayouts}. */
export type KeyboardLayout = (typeof keyboardLayouts)[number];

const codes = [...'QWERTYUIOPASDFGHJKLZXCVBNM'].map((letter) => `Key${letter}`);
const layout = (letters: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    letters.split(' ').map((letter, index) => [codes[index] ?? '', letter] as const),
  );

/** What the letter keys type on each layout, in the order of the Latin keys Q–P, A–L, Z–M. */
const letters: Readonly<Record<KeyboardLayout, Readonly<Record<string, string>>>> = {
  // Arabic (101), the layout of Windows; those of macOS and Linux differ in a few marks only.
  arabic: layout('ض ص ث ق ف غ ع ه خ ح ش س ي ب ل ا ت ن م ئ ء ؤ ر لا ى ة'),
  // Persian standard ISIRI 9147.
  persian: layout('ض ص ث ق ف غ ع ه خ ح ش س ی ب ل ا ت ن م ظ ط ز ر ذ د پ'),
  // Hebrew standard SI 1452.
  hebrew: layout("/ ' ק ר א ט ו ן ם פ ש ד ג כ ע י ח ל ך ז ס ב ה נ מ צ"),
};

/** The letter of a key on a layout; undefined for keys that are no letters there. */
export function letterOf(layoutId: KeyboardLayout, code: string): string | undefined {
  return letters[layoutId][code];
}

/**
 * The layout that typed `key` at the place `code`, when that can be only one of those known: most
 * letters of Arabic and Persian lie on the same keys.
 */
export function layoutOf(code: string, key: string): KeyboardLayout | null {
  const fitting = keyboardLayouts.filter((id) => letters[id][code] === key);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
