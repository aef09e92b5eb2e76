import { detectUtf16, readUtf16 } from './decoding/utf16.ts';
import { startsWith } from './decoding/recognise-binary.ts';

/** Bytes that are looked at to tell formats apart. */
const looked = 4096;

/**
 * The first characters of a file, good enough to recognise markup and keywords in ASCII: other
 * characters of 8-bit encodings and UTF-8 come out wrong.
 */
export function beginningOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, looked);
  if (startsWith(head, [0xff, 0xfe])) return readUtf16(head.subarray(2), 'utf-16le');
  if (startsWith(head, [0xfe, 0xff])) return readUtf16(head.subarray(2), 'utf-16be');
  const order = detectUtf16(head);
  if (order !== null) return readUtf16(head, order);
  let text = '';
  for (const byte of startsWith(head, [0xef, 0xbb, 0xbf]) ? head.subarray(3) : head) {
    text += String.fromCharCode(byte);
  }
  return text;
}
