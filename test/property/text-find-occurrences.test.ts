import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOccurrences } from '../../shared/text/find-occurrences.ts';
import { foldKey } from '../../shared/text/folding.ts';
import { isProclitic } from '../../shared/text/arabic-prefixes.ts';
import { anyText, arabicText } from './text-arbitraries.ts';

const options = { hamzaCarriers: true };
const names = fc.constantFrom(
  'العراق',
  'بغداد',
  'محمد',
  'محمد شياع',
  'الليل',
  'أحمد',
  'Iraq',
  'ليبيا',
);
const separators = fc.constantFrom(' ', '، ', ' «', '» ', '\n', '. ', ' (', ') ');

describe('findOccurrences', () => {
  it('71: finds a name wherever it was written, however it was spelled', () => {
    const spelled = (name: string): fc.Arbitrary<string> =>
      fc.constantFrom(
        name,
        name.normalize('NFD'),
        name.replace(/(\p{Script=Arabic})/gu, '$1\u064E'),
        name.replace(/(\p{Script=Arabic})(?=\p{Script=Arabic})/gu, '$1ـ'),
      );
    fc.assert(
      fc.property(
        names.chain((name) =>
          fc.tuple(
            fc.constant(name),
            fc.array(
              fc.tuple(arabicText, separators, fc.constantFrom('', 'و', 'ف'), spelled(name)),
              { maxLength: 4 },
            ),
          ),
        ),
        ([name, parts]) => {
          let text = '';
          const written: number[] = [];
          for (const [words, separator, conjunction, spelling] of parts) {
            text += words + separator + conjunction;
            written.push(text.length);
            text += `${spelling} `;
          }
          const starts = findOccurrences(text, name).map(({ span }) => span.start);
          expect(starts).toEqual(expect.arrayContaining(written));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gives spans that fold to the name, in order, behind nothing but a proclitic', () => {
    fc.assert(
      fc.property(anyText, names, (text, name) => {
        const key = foldKey(name, options);
        let before = 0;
        for (const { span, prefixLength, exactness } of findOccurrences(text, name)) {
          expect(span.start - prefixLength).toBeGreaterThanOrEqual(before);
          before = span.end;
          const quote = text.slice(span.start, span.end);
          const prefix = foldKey(text.slice(span.start - prefixLength, span.start), options);
          const folded = foldKey(quote, options).replace(/\s+/g, ' ');
          const isFused = prefix.endsWith('ل') && key.startsWith('ال') && key.endsWith(folded);
          expect(folded === key || isFused).toBe(true);
          expect(prefix === '' || isProclitic(prefix)).toBe(true);
          expect(exactness === 'exact').toBe(quote === name);
        }
      }),
      { numRuns: 500 },
    );
  });
});
