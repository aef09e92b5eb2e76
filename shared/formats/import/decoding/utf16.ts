/** Byte order of UTF-16. */
export type Utf16 = 'utf-16le' | 'utf-16be';

/**
 * Reads UTF-16 code units as they are. Unlike `TextDecoder` it keeps lone surrogates, which the
 * importer replaces and counts in one place for all formats. An odd last byte is left to the caller.
 */
export function readUtf16(bytes: Uint8Array, order: Utf16): string {
  const low = order === 'utf-16le' ? 0 : 1;
  const high = 1 - low;
  const parts: string[] = [];
  const chunk = 8192;
  const last = bytes.length - (bytes.length % 2);
  for (let at = 0; at < last; at += chunk) {
    const units: number[] = [];
    for (let unit = at; unit < Math.min(at + chunk, last); unit += 2) {
      units.push(((bytes[unit + high] ?? 0) << 8) | (bytes[unit + low] ?? 0));
    }
    parts.push(String.fromCharCode(...units));
  }
  return parts.join('');
}

const sampleSize = 65_536;

/**
 * Recognises UTF-16 without a byte order mark: line ends, blanks and digits have a zero byte on one
 * side only, and Arabic letters a 0x06 there. Text of the wrong order is full of characters that no
 * news text has, so a second look at what it would say settles it.
 *
 * @returns the byte order, or `null` when the bytes are something else
 */
export function detectUtf16(bytes: Uint8Array): Utf16 | null {
  const sample = bytes.subarray(0, sampleSize);
  if (sample.length < 2) return null;
  const found: { readonly order: Utf16; readonly share: number }[] = [];
  for (const order of ['utf-16le', 'utf-16be'] as const) {
    const controls = controlsOnHighSide(sample, order);
    if (controls.high === 0 || controls.high < controls.low * 4) continue;
    const share = shareOfOrdinary(readUtf16(sample, order));
    if (share > 0.9) found.push({ order, share });
  }
  found.sort((a, b) => b.share - a.share);
  return found[0]?.order ?? null;
}

/** How often bytes below 0x09 (zero page, Arabic 0x06, Hebrew 0x05) stand on either side of a unit. */
function controlsOnHighSide(bytes: Uint8Array, order: Utf16): { high: number; low: number } {
  const highAt = order === 'utf-16le' ? 1 : 0;
  let high = 0;
  let low = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) > 0x08) continue;
    if (at % 2 === highAt) high++;
    else low++;
  }
  return { high, low };
}

// Latin, Greek, Cyrillic, Hebrew, Arabic, general punctuation, Arabic presentation forms.
const ordinary =
  /[\t\n\r\f\u0020-\u007e\u00a0-\u052f\u0590-\u077f\u2000-\u206f\u20a0-\u20bf\u2122\ufb1d-\ufdff\ufe70-\ufeff]/g;

function shareOfOrdinary(text: string): number {
  return text.length === 0 ? 0 : (text.match(ordinary)?.length ?? 0) / text.length;
}
