import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseImportedText } from '../../shared/text/normalise-import.ts';

const raw = fc
  .array(
    fc.constantFrom('\r\n', '\r', '\n', '\0', '\uD83D', '\uDE00', '😀', '\uFEFF', 'أ', 'ب ', 'x'),
  )
  .map((parts) => parts.join(''));

describe('normaliseImportedText', () => {
  it('leads each character back to where it came from', () => {
    fc.assert(
      fc.property(raw, (given) => {
        const { text, toRawOffset } = normaliseImportedText(given);
        for (let offset = 0; offset < text.length; offset += 1) {
          const before = given.charAt(toRawOffset(offset));
          const now = text.charAt(offset);
          if (now === '\n') expect(['\r', '\n']).toContain(before);
          else if (now !== '\uFFFD') expect(before).toBe(now);
          expect(toRawOffset(offset + 1)).toBeGreaterThan(toRawOffset(offset));
        }
        expect(toRawOffset(text.length)).toBe(given.length);
      }),
      { numRuns: 300 },
    );
  });

  it('gives well-formed text without CR and NUL; doing it again changes only a byte order mark', () => {
    fc.assert(
      fc.property(raw, (given) => {
        const { text } = normaliseImportedText(given);
        expect(text).not.toMatch(/\r|\0|\p{Surrogate}/u);
        const again = normaliseImportedText(text);
        expect(again.counts).toEqual({ ...again.counts, crlf: 0, nul: 0, loneSurrogates: 0 });
      }),
      { numRuns: 300 },
    );
  });
});
