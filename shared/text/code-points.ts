/**
 * Converts between UTF-16 offsets, which everything inside the program uses, and code-point
 * offsets, which exports and imports use beside them. Made for one text by
 * {@link createOffsetConverter}.
 */
export interface OffsetConverter {
  /** Length of the text in code points. */
  readonly codePointLength: number;
  /**
   * The code-point offset of a UTF-16 offset, 0 to the length of the text.
   *
   * @throws RangeError for an offset outside the text or inside a surrogate pair. No span of ours
   * has such an end, so this is a bug of the caller; data from outside is checked with
   * {@link isOnCodePointBorder} first.
   */
  readonly toCodePoint: (utf16: number) => number;
  /**
   * The UTF-16 offset of a code-point offset, 0 to `codePointLength`.
   *
   * @throws RangeError for an offset outside the text.
   */
  readonly toUtf16: (codePoint: number) => number;
}

/** Finds surrogate pairs; lone surrogates count as one code point each, as in JavaScript. */
const pairs = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/**
 * Reads the text once and remembers where its surrogate pairs are, so that each conversion is a
 * binary search among the pairs, or free of cost in a text without any (most news).
 */
export function createOffsetConverter(text: string): OffsetConverter {
  const found: number[] = [];
  for (const match of text.matchAll(pairs)) found.push(match.index);
  const highs = Int32Array.from(found);

  const refuse = (what: string, offset: number): never => {
    throw new RangeError(`${what} offset ${offset} is not a position of this text`);
  };
  /** How many pairs begin before the position, where pair number n begins at `startOf(n)`. */
  const pairsBefore = (position: number, startOf: (n: number) => number): number => {
    let low = 0;
    let high = highs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (startOf(middle) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const utf16Start = (n: number): number => highs[n] ?? 0;
  const codePointStart = (n: number): number => (highs[n] ?? 0) - n;
  const codePointLength = text.length - highs.length;

  return {
    codePointLength,
    toCodePoint(utf16) {
      if (!Number.isInteger(utf16) || utf16 < 0 || utf16 > text.length) refuse('UTF-16', utf16);
      const before = pairsBefore(utf16, utf16Start);
      if (before > 0 && highs[before - 1] === utf16 - 1) refuse('UTF-16', utf16);
      return utf16 - before;
    },
    toUtf16(codePoint) {
      if (!Number.isInteger(codePoint) || codePoint < 0 || codePoint > codePointLength) {
        refuse('code-point', codePoint);
      }
      return codePoint + pairsBefore(codePoint, codePointStart);
    },
  };
}

/**
 * Whether a UTF-16 offset lies in the text (both ends included) and not between the two halves of
 * a surrogate pair.
 */
export function isOnCodePointBorder(text: string, offset: number): boolean {
  if (!Number.isInteger(offset) || offset < 0 || offset > text.length) return false;
  return !(isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(text.charCodeAt(offset)));
}

/**
 * `text.slice` with offsets in code points: the half-open stretch `[start, end)`.
 *
 * @throws RangeError for offsets outside the text.
 */
export function sliceCodePoints(text: string, start: number, end: number): string {
  const { toUtf16 } = createOffsetConverter(text);
  return text.slice(toUtf16(start), toUtf16(end));
}

/** Whether a UTF-16 code unit is the first half of a surrogate pair. */
export function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** Whether a UTF-16 code unit is the second half of a surrogate pair. */
export function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
