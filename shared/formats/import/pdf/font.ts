import { textOfGlyph } from './glyph-names.ts';
import type { PdfFile } from './open-pdf.ts';
import { readToUnicode, type UnicodeMap } from './to-unicode.ts';
import { isArray, isDictionary, type PdfDictionary } from './values.ts';

/** One character of a string as its font shows it. */
export interface ShownCharacter {
  /** What it means; empty when nothing tells. */
  readonly text: string;
  /** Advance in thousandths of the font size. */
  readonly width: number;
  /** Whether word spacing applies: a single byte 32. */
  readonly isBlank: boolean;
}

/** A font, as far as reading needs it. */
export interface Font {
  read(string: Uint8Array): ShownCharacter[];
}

/** Prepares a font of the page's resources. */
export function readFont(file: PdfFile, dictionary: PdfDictionary): Font {
  const table = file.resolve(dictionary.get('ToUnicode'));
  const toUnicode =
    typeof table === 'string' || table === null ? null : readToUnicode(file.bytesOf(table));
  return dictionary.get('Subtype') === '/Type0'
    ? compositeFont(file, dictionary, toUnicode)
    : simpleFont(file, dictionary, toUnicode?.map ?? null);
}

/** Fonts with codes of two bytes, as every program writes Arabic today. */
function compositeFont(
  file: PdfFile,
  dictionary: PdfDictionary,
  toUnicode: { map: UnicodeMap; codeLength: number } | null,
): Font {
  const list = file.resolve(dictionary.get('DescendantFonts'));
  const descendant = file.resolve(isArray(list) ? list[0] : null);
  const widths = isDictionary(descendant) ? cidWidths(file, descendant) : new Map<number, number>();
  const standard = isDictionary(descendant) ? file.resolve(descendant.get('DW')) : null;
  const otherwise = typeof standard === 'number' ? standard : 1000;
  const length = toUnicode?.codeLength === 1 ? 1 : 2;
  return {
    read: (string) => {
      const shown: ShownCharacter[] = [];
      for (let at = 0; at + length <= string.length; at += length) {
        const code =
          length === 1 ? (string[at] ?? 0) : ((string[at] ?? 0) << 8) | (string[at + 1] ?? 0);
        shown.push({
          text: toUnicode?.map.get(code) ?? '',
          width: widths.get(code) ?? otherwise,
          isBlank: length === 1 && code === 32,
        });
      }
      return shown;
    },
  };
}

/** The `W` array: “first [w w w]” and “first last w”. */
function cidWidths(file: PdfFile, descendant: PdfDictionary): Map<number, number> {
  const widths = new Map<number, number>();
  const list = file.resolve(descendant.get('W'));
  if (!isArray(list)) return widths;
  for (let at = 0; at + 1 < list.length;) {
    const first = file.resolve(list[at]);
    const next = file.resolve(list[at + 1]);
    if (typeof first !== 'number') return widths;
    if (isArray(next)) {
      for (const [index, width] of next.entries()) {
        const value = file.resolve(width);
        if (typeof value === 'number') widths.set(first + index, value);
      }
      at += 2;
    } else {
      const width = file.resolve(list[at + 2]);
      if (typeof next !== 'number' || typeof width !== 'number') return widths;
      for (let code = first; code <= Math.min(next, first + 65_535); code++)
        widths.set(code, width);
      at += 3;
    }
  }
  return widths;
}

/** Width of a character in fonts that do not say: about that of Helvetica. */
const usualWidth = 500;

/** Fonts with codes of one byte. */
function simpleFont(file: PdfFile, dictionary: PdfDictionary, toUnicode: UnicodeMap | null): Font {
  const first = file.resolve(dictionary.get('FirstChar'));
  const start = typeof first === 'number' ? first : 0;
  const list = file.resolve(dictionary.get('Widths'));
  const widths = isArray(list) ? list.map((width) => file.resolve(width)) : [];
  // Fonts made of drawings have their own unit.
  const matrix = file.resolve(dictionary.get('FontMatrix'));
  const unit = isArray(matrix) && typeof matrix[0] === 'number' ? Math.abs(matrix[0]) * 1000 : 1;
  const differences = readDifferences(file, dictionary);
  const encoding = file.resolve(dictionary.get('Encoding'));
  const base = isDictionary(encoding) ? file.resolve(encoding.get('BaseEncoding')) : encoding;
  const latin = new TextDecoder(base === '/MacRomanEncoding' ? 'macintosh' : 'windows-1252');
  return {
    read: (string) =>
      Array.from(string, (code): ShownCharacter => {
        const width = widths[code - start];
        const text =
          toUnicode?.get(code) ?? differences.get(code) ?? latin.decode(Uint8Array.of(code));
        return {
          text,
          width: typeof width === 'number' ? width * unit : usualWidth,
          isBlank: code === 32,
        };
      }),
  };
}

function readDifferences(file: PdfFile, dictionary: PdfDictionary): Map<number, string> {
  const texts = new Map<number, string>();
  const encoding = file.resolve(dictionary.get('Encoding'));
  const list = isDictionary(encoding) ? file.resolve(encoding.get('Differences')) : null;
  if (!isArray(list)) return texts;
  let code = 0;
  for (const item of list.map((value) => file.resolve(value))) {
    if (typeof item === 'number') code = item;
    else if (typeof item === 'string') texts.set(code++, textOfGlyph(item.slice(1)));
  }
  return texts;
}
