/** What stands in an RTF file, in order. */
export type RtfToken =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  | { readonly type: 'word'; readonly name: string; readonly value: number | null }
  /** One character in the code page in force. */
  | { readonly type: 'byte'; readonly byte: number };

const [backslash, openBrace, closeBrace, blank, quote, minus] = [
  0x5c, 0x7b, 0x7d, 0x20, 0x27, 0x2d,
];

/** Reads RTF into tokens. Pictures (`\bin`) are skipped by their length, as the format demands. */
export function* readTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === openBrace) yield { type: 'open' };
    else if (byte === closeBrace) yield { type: 'close' };
    else if (byte === backslash) {
      const next = bytes[at + 1] ?? 0;
      if (next === quote) {
        const hex = String.fromCharCode(bytes[at + 2] ?? 0, bytes[at + 3] ?? 0);
        if (/^[\da-f]{2}$/i.test(hex)) yield { type: 'byte', byte: parseInt(hex, 16) };
        at += 4;
        continue;
      }
      if (!isLetter(next)) {
        yield { type: 'word', name: String.fromCharCode(next), value: null };
        at += 2;
        continue;
      }
      const word = readWord(bytes, at + 1);
      yield { type: 'word', name: word.name, value: word.value };
      at = word.end + (word.name === 'bin' ? Math.max(0, word.value ?? 0) : 0);
      continue;
    } else if (byte !== 0x0a && byte !== 0x0d && byte !== 0) yield { type: 'byte', byte };
    at++;
  }
}

function readWord(
  bytes: Uint8Array,
  start: number,
): { name: string; value: number | null; end: number } {
  let at = start;
  while (isLetter(bytes[at] ?? 0) && at - start < 32) at++;
  const name = String.fromCharCode(...bytes.subarray(start, at));
  const digits = at;
  if (bytes[at] === minus) at++;
  while (isDigit(bytes[at] ?? 0) && at - digits < 11) at++;
  const number = String.fromCharCode(...bytes.subarray(digits, at));
  const value = /\d/.test(number) ? Number(number) : null;
  if (value === null) at = digits;
  if (bytes[at] === blank) at++;
  return { name, value, end: at };
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
