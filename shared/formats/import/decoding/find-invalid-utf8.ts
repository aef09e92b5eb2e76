/** Where bytes stop being UTF-8, and how much of them is. */
export interface Utf8Survey {
  /** Position of the first byte that cannot be there, or −1. */
  readonly firstInvalid: number;
  /** Well-formed sequences of two to four bytes. */
  readonly sequences: number;
  /** Bytes that belong to no well-formed sequence. */
  readonly invalid: number;
}

/**
 * Reads all bytes by the table of the Unicode Standard (3-7): no overlong forms, no surrogates,
 * nothing above U+10FFFF. A sequence cut off by the end of the file is invalid where it begins.
 */
export function surveyUtf8(bytes: Uint8Array): Utf8Survey {
  let firstInvalid = -1;
  let sequences = 0;
  let invalid = 0;
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const length = sequenceLength(bytes, at, lead);
    if (length === 0) {
      if (firstInvalid < 0) firstInvalid = at;
      invalid++;
      at++;
    } else {
      sequences++;
      at += length;
    }
  }
  return { firstInvalid, sequences, invalid };
}

/** Length of the well-formed sequence that begins with `lead`, or 0. */
function sequenceLength(bytes: Uint8Array, at: number, lead: number): number {
  const length =
    lead >= 0xc2 && lead <= 0xdf
      ? 2
      : lead >= 0xe0 && lead <= 0xef
        ? 3
        : lead >= 0xf0 && lead <= 0xf4
          ? 4
          : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  const second = bytes[at + 1] ?? 0;
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < lowest || second > highest) return 0;
  for (let next = at + 2; next < at + length; next++) {
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}
