import { Inflate } from 'fflate';
import {
  isArray,
  isDictionary,
  type PdfDictionary,
  type PdfStream,
  type PdfValue,
} from './values.ts';

/** Bytes that one stream may unpack to. */
const longest = 40 * 1024 * 1024;

/**
 * Unpacks a stream.
 *
 * @param resolve follows references
 * @returns `null` for pictures and filters that text never uses
 */
export function decodeStream(
  stream: PdfStream,
  resolve: (value: PdfValue | undefined) => PdfValue,
): Uint8Array | null {
  const filter = resolve(stream.dictionary.get('Filter') ?? stream.dictionary.get('F'));
  const filters = isArray(filter) ? filter.map(resolve) : filter === null ? [] : [filter];
  const parameters = resolve(stream.dictionary.get('DecodeParms') ?? stream.dictionary.get('DP'));
  let bytes = stream.raw;
  for (const [index, name] of filters.slice(0, 6).entries()) {
    const own = isArray(parameters) ? resolve(parameters[index]) : parameters;
    const unpacked = decodeOnce(bytes, name, isDictionary(own) ? own : null, resolve);
    if (unpacked === null) return null;
    bytes = unpacked;
  }
  return bytes;
}

function decodeOnce(
  bytes: Uint8Array,
  filter: PdfValue,
  parameters: PdfDictionary | null,
  resolve: (value: PdfValue | undefined) => PdfValue,
): Uint8Array | null {
  switch (filter) {
    case '/FlateDecode':
    case '/Fl':
      return undoPredictor(inflateZlib(bytes), parameters, resolve);
    case '/LZWDecode':
    case '/LZW':
      return undoPredictor(decodeLzw(bytes), parameters, resolve);
    case '/ASCIIHexDecode':
    case '/AHx':
      return decodeHex(bytes);
    case '/ASCII85Decode':
    case '/A85':
      return decodeAscii85(bytes);
    case '/RunLengthDecode':
    case '/RL':
      return decodeRunLength(bytes);
    default:
      return null;
  }
}

/** What can be unpacked of damaged data is taken: the rest of a page is better than none of it. */
function inflateZlib(bytes: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    chunks.push(chunk);
    length += chunk.length;
  });
  const body = bytes.subarray(2);
  try {
    for (let at = 0; at < body.length && length < longest; at += 16_384) {
      stream.push(body.subarray(at, at + 16_384), at + 16_384 >= body.length);
    }
  } catch {
    // Keep what came out before the damage.
  }
  const output = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    output.set(chunk, at);
    at += chunk.length;
  }
  return output;
}

/** PNG predictors, which object streams and cross-reference streams use. */
function undoPredictor(
  bytes: Uint8Array,
  parameters: PdfDictionary | null,
  resolve: (value: PdfValue | undefined) => PdfValue,
): Uint8Array {
  const number = (name: string, otherwise: number): number => {
    const value = resolve(parameters?.get(name));
    return typeof value === 'number' && value > 0 && value < 100_000 ? value : otherwise;
  };
  if (number('Predictor', 1) < 10) return bytes;
  const pixel = Math.max(1, Math.ceil((number('Colors', 1) * number('BitsPerComponent', 8)) / 8));
  const row = Math.ceil(
    (number('Columns', 1) * number('Colors', 1) * number('BitsPerComponent', 8)) / 8,
  );
  const rows = Math.floor(bytes.length / (row + 1));
  const output = new Uint8Array(rows * row);
  for (let line = 0; line < rows; line++) {
    const kind = bytes[line * (row + 1)] ?? 0;
    for (let at = 0; at < row; at++) {
      const value = bytes[line * (row + 1) + 1 + at] ?? 0;
      const left = at >= pixel ? (output[line * row + at - pixel] ?? 0) : 0;
      const above = line > 0 ? (output[(line - 1) * row + at] ?? 0) : 0;
      const corner = line > 0 && at >= pixel ? (output[(line - 1) * row + at - pixel] ?? 0) : 0;
      output[line * row + at] = value + predict(kind, left, above, corner);
    }
  }
  return output;
}

function predict(kind: number, left: number, above: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return above;
  if (kind === 3) return (left + above) >> 1;
  if (kind !== 4) return 0;
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

function decodeHex(bytes: Uint8Array): Uint8Array {
  const output: number[] = [];
  let half = -1;
  for (const byte of bytes) {
    if (byte === 0x3e) break;
    const digit = parseInt(String.fromCharCode(byte), 16);
    if (Number.isNaN(digit)) continue;
    if (half < 0) half = digit;
    else {
      output.push(half * 16 + digit);
      half = -1;
    }
  }
  if (half >= 0) output.push(half * 16);
  return Uint8Array.from(output);
}

function decodeAscii85(bytes: Uint8Array): Uint8Array {
  const output: number[] = [];
  let group: number[] = [];
  const flush = (size: number): void => {
    const full = [...group, 84, 84, 84, 84].slice(0, 5);
    const value = full.reduce((sum, digit) => sum * 85 + digit, 0);
    for (let at = 0; at < size; at++) output.push(Math.floor(value / 256 ** (3 - at)) & 0xff);
    group = [];
  };
  for (const byte of bytes) {
    if (byte === 0x7e) break;
    if (byte === 0x7a && group.length === 0) output.push(0, 0, 0, 0);
    else if (byte >= 0x21 && byte <= 0x75) {
      group.push(byte - 0x21);
      if (group.length === 5) flush(4);
    }
  }
  if (group.length > 1) flush(group.length - 1);
  return Uint8Array.from(output);
}

function decodeRunLength(bytes: Uint8Array): Uint8Array {
  const output: number[] = [];
  for (let at = 0; at < bytes.length && output.length < longest;) {
    const length = bytes[at++] ?? 128;
    if (length === 128) break;
    if (length < 128) {
      for (const byte of bytes.subarray(at, at + length + 1)) output.push(byte);
      at += length + 1;
    } else {
      for (let count = 257 - length; count > 0; count--) output.push(bytes[at] ?? 0);
      at++;
    }
  }
  return Uint8Array.from(output);
}

function decodeLzw(bytes: Uint8Array): Uint8Array {
  const output: number[] = [];
  let table: Uint8Array[] = [];
  const reset = (): void => {
    table = Array.from({ length: 258 }, (_, code) =>
      code < 256 ? Uint8Array.of(code) : new Uint8Array(),
    );
  };
  reset();
  let previous: Uint8Array | null = null;
  let width = 9;
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xffffff;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code: number = (buffer >> bits) & ((1 << width) - 1);
    if (code === 257 || output.length > longest) break;
    if (code === 256) {
      reset();
      previous = null;
      width = 9;
      continue;
    }
    const known: Uint8Array | undefined = table[code];
    const entry: Uint8Array = known ?? Uint8Array.from([...(previous ?? []), previous?.[0] ?? 0]);
    for (const value of entry) output.push(value);
    if (previous !== null && table.length < 4096)
      table.push(Uint8Array.from([...previous, entry[0] ?? 0]));
    previous = entry;
    width =
      table.length + 1 >= 2048
        ? 12
        : table.length + 1 >= 1024
          ? 11
          : table.length + 1 >= 512
            ? 10
            : 9;
  }
  return Uint8Array.from(output);
}
