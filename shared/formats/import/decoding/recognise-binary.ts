/** Beginnings of files that are no text, whatever their name says. */
const signatures: readonly { readonly kind: string; readonly bytes: readonly number[] }[] = [
  { kind: 'png', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'jpeg', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'gif', bytes: [0x47, 0x49, 0x46, 0x38] },
  { kind: 'zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'zip', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { kind: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: 'exe', bytes: [0x4d, 0x5a, 0x90, 0x00] },
  { kind: 'elf', bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { kind: 'office-97', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { kind: 'gzip', bytes: [0x1f, 0x8b, 0x08] },
  { kind: '7z', bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { kind: 'rar', bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07] },
  { kind: 'riff', bytes: [0x52, 0x49, 0x46, 0x46] },
  { kind: 'sqlite', bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66] },
  { kind: 'ogg', bytes: [0x4f, 0x67, 0x67, 0x53] },
  { kind: 'mp3', bytes: [0x49, 0x44, 0x33, 0x03] },
  { kind: 'apple-double', bytes: [0x00, 0x05, 0x16, 0x07] },
];

/** @returns what kind of binary file the bytes begin like, or `null` */
export function binarySignature(bytes: Uint8Array): string | null {
  const found = signatures.find((signature) =>
    signature.bytes.every((byte, index) => bytes[index] === byte),
  );
  if (found !== undefined) return found.kind;
  // MP4 and its family name themselves after four bytes of length.
  return startsWith(bytes.subarray(4), [0x66, 0x74, 0x79, 0x70]) ? 'mp4' : null;
}

/** @returns whether `bytes` begin with `start` */
export function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/**
 * Whether 8-bit text would have too many control characters to be text. Call it after UTF-16 has
 * been ruled out. Single NULs are tolerated: they are replaced and counted.
 */
export function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536);
  let controls = 0;
  for (const byte of sample) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) controls++;
  }
  return controls > 4 && controls > sample.length * 0.01;
}
