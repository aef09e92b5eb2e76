import { latin, ObjectReader, PdfKeyword } from './read-objects.ts';
import { isArray, type PdfValue } from './values.ts';

/** Which text stands for which character code. */
export type UnicodeMap = ReadonlyMap<number, string>;

/** Codes in one range that are written out; damaged ranges pretend to have more. */
const longestRange = 65_536;

/** Reads a ToUnicode table: what the program that wrote the file says its glyphs mean. */
export function readToUnicode(bytes: Uint8Array): { map: UnicodeMap; codeLength: number } {
  const map = new Map<number, string>();
  const reader = new ObjectReader(bytes);
  let codeLength = 0;
  let operands: PdfValue[] = [];
  for (let item = reader.next(); item !== undefined; item = reader.next()) {
    if (!(item instanceof PdfKeyword)) {
      if (operands.length < 100_000) operands.push(item);
      continue;
    }
    if (item.word === 'endcodespacerange') {
      const [first] = operands;
      if (first instanceof Uint8Array) codeLength = Math.max(codeLength, first.length);
    } else if (item.word === 'endbfchar') {
      for (let at = 0; at + 1 < operands.length; at += 2) {
        const [code, text] = [operands[at], operands[at + 1]];
        if (code instanceof Uint8Array && text instanceof Uint8Array)
          map.set(number(code), utf16(text));
      }
    } else if (item.word === 'endbfrange') addRanges(operands, map);
    operands = [];
  }
  return { map, codeLength };
}

function addRanges(operands: readonly PdfValue[], map: Map<number, string>): void {
  for (let at = 0; at + 2 < operands.length; at += 3) {
    const [first, last, target] = [operands[at], operands[at + 1], operands[at + 2]];
    if (!(first instanceof Uint8Array) || !(last instanceof Uint8Array)) continue;
    const start = number(first);
    const end = Math.min(number(last), start + longestRange);
    for (let code = start; code <= end; code++) {
      if (isArray(target)) {
        const text = target[code - start];
        if (text instanceof Uint8Array) map.set(code, utf16(text));
      } else if (target instanceof Uint8Array) {
        const text = utf16(target);
        const lead = text.slice(0, -1);
        map.set(code, lead + String.fromCharCode(text.charCodeAt(text.length - 1) + code - start));
      }
    }
  }
}

function number(bytes: Uint8Array): number {
  return bytes.reduce((value, byte) => value * 256 + byte, 0);
}

/** Text strings of PDF: UTF-16 big-endian; a single byte is a character of Latin-1. */
function utf16(bytes: Uint8Array): string {
  if (bytes.length === 1) return latin(bytes);
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
  }
  return text;
}
