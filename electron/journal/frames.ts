import { crc32c } from './crc32c.ts';

/**
 * One record of the journal on disk: length of the content (4 bytes), CRC-32C of all that follows
 * it (4), sequence number (8, a double), then the content as JSON. All numbers little-endian.
 */
export interface Frame {
  readonly seq: number;
  /** Where the content, as JSON, begins and ends in its file: most starts never look inside. */
  readonly start: number;
  readonly end: number;
}

/** Bytes before the content. */
const prefixLength = 16;

/** The bytes of one frame. */
export function encodeFrame(seq: number, content: unknown): Uint8Array {
  return encodeJsonFrame(seq, JSON.stringify(content));
}

/** The same for content that is JSON already. */
export function encodeJsonFrame(seq: number, content: string): Uint8Array {
  const json = Buffer.from(content, 'utf8');
  const frame = Buffer.alloc(prefixLength + json.length);
  frame.writeUInt32LE(json.length, 0);
  frame.writeDoubleLE(seq, 8);
  json.copy(frame, prefixLength);
  frame.writeUInt32LE(crc32c(frame.subarray(8)), 4);
  return frame;
}

/**
 * The frames from the start of a file up to the first that is cut or damaged. Never throws,
 * whatever the bytes are.
 */
export function* decodeFrames(bytes: Uint8Array): Generator<Frame> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let start = 0;
  while (start + prefixLength <= buffer.length) {
    const length = buffer.readUInt32LE(start);
    const end = start + prefixLength + length;
    // No content is shorter than `{}`; zeros, which power cuts leave behind, have length 0.
    if (length < 2 || end > buffer.length) return;
    if (buffer.readUInt32LE(start + 4) !== crc32c(buffer.subarray(start + 8, end))) return;
    yield { seq: buffer.readDoubleLE(start + 8), start: start + prefixLength, end };
    start = end;
  }
}

/** The content of a frame, as JSON in UTF-8; no copy. */
export function contentOf(bytes: Uint8Array, { start, end }: Pick<Frame, 'start' | 'end'>): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start);
}

/** The same as text. */
export function jsonOf(bytes: Uint8Array, frame: Pick<Frame, 'start' | 'end'>): string {
  return contentOf(bytes, frame).toString();
}
