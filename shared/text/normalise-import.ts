/** What {@link normaliseImportedText} changed, each as a count. */
export interface NormalisationCounts {
  /** CRLF pairs and lone CRs that became LF. */
  readonly crlf: number;
  /** Byte order marks dropped from the start: 0 or 1. */
  readonly bom: number;
  /** NUL characters that became U+FFFD. */
  readonly nul: number;
  /** Halves of surrogate pairs without the other half that became U+FFFD. */
  readonly loneSurrogates: number;
}

/** An article's text as it is stored from then on, and how it differs from what was decoded. */
export interface NormalisedText {
  readonly text: string;
  readonly counts: NormalisationCounts;
  /**
   * The offset in the raw text of an offset in `text`, both in UTF-16 code units; for the LF of a
   * CRLF, that of the CR.
   */
  readonly toRawOffset: (offset: number) => number;
}

const byteOrderMark = '\uFEFF';

/**
 * The one change that imported text undergoes: CRLF and CR become LF and a leading byte order mark
 * goes (hosts do the first on their own here and there, which would shift offsets); NUL and lone
 * surrogates become U+FFFD (HTML drops the one, UTF-8 cannot hold the other). Everything else stays
 * as the author wrote it: no Unicode normalisation, no trimming, NEL and U+2028 kept.
 */
export function normaliseImportedText(raw: string): NormalisedText {
  const bom = raw.startsWith(byteOrderMark) ? 1 : 0;
  let crlf = 0;
  let nul = 0;
  let loneSurrogates = 0;
  /** Offsets in the new text after each LF that was two units, in order. */
  const shortenedAt: number[] = [];

  // Runs of what stays are copied whole: most texts have nothing to change.
  const text = raw
    .slice(bom)
    .replace(/\r\n?|\0|\p{Surrogate}/gu, (found: string, offset: number) => {
      if (found === '\0') {
        nul += 1;
        return '\uFFFD';
      }
      if (!found.startsWith('\r')) {
        loneSurrogates += 1;
        return '\uFFFD';
      }
      crlf += 1;
      if (found.length === 2) shortenedAt.push(offset + 1 - shortenedAt.length);
      return '\n';
    });

  return {
    text,
    counts: { crlf, bom, nul, loneSurrogates },
    toRawOffset: (offset) => offset + bom + countUpTo(shortenedAt, offset),
  };
}

/** How many of the sorted numbers are at most `limit`. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
