import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../shared/cleaning/clean-text.ts';
import { linesIn } from '../../shared/text/paragraphs.ts';
import { normaliseImportedText } from '../../shared/text/normalise-import.ts';
import { anyText, arabicText } from './text-arbitraries.ts';

/** Lines that the rules look for, so that random pages meet them. */
const knownLines = [
  'اقرأ أيضًا',
  'مواضيع ذات صلة',
  'شارك',
  'الأكثر قراءة',
  'بغداد - رويترز',
  'كتب: أحمد علي',
  '12 مارس 2026',
  'TT',
  'تعليقات',
  'الرئيسية > أخبار',
  'Read more',
  'By Jane Doe',
  'Copyright 2026',
  '***',
  '1',
];

/** Pages: lines of every kind, with blank ones between, and some that come twice. */
const anyPage = fc
  .array(fc.oneof(anyText, arabicText, fc.constantFrom(...knownLines)), { maxLength: 25 })
  .chain((lines) =>
    fc
      .array(
        fc.tuple(fc.nat({ max: Math.max(0, lines.length - 1) }), fc.constantFrom('\n', '\n\n')),
        {
          maxLength: 40,
        },
      )
      .map((order) => order.map(([index, end]) => `${lines[index] ?? ''}${end}`).join('')),
  )
  .map((text) => normaliseImportedText(text).text);

/** What holds for the cleaning of any text: nothing is lost, nothing is twice, all is in order. */
function expectNothingLost(text: string, hints: Parameters<typeof cleanText>[1] = {}): void {
  const articles = cleanText(text, hints);
  expect(articles.length).toBeGreaterThan(0);
  expect(articles.map(({ range }) => text.slice(range.start, range.end)).join('')).toBe(text);
  for (const { range, zones } of articles) {
    const own = text.slice(range.start, range.end);
    let end = 0;
    let outside = '';
    for (const [index, zone] of zones.entries()) {
      expect(zone.start).toBeGreaterThanOrEqual(end);
      expect(zone.end).toBeGreaterThan(zone.start);
      if (zone.duplicateOf !== null) {
        expect(zones[zone.duplicateOf]).toBeDefined();
        expect(zone.duplicateOf).not.toBe(index);
      }
      outside += own.slice(end, zone.start);
      ({ end } = zone);
    }
    expect(end).toBeLessThanOrEqual(own.length);
    // Between the zones lies white space alone.
    expect(linesIn(outside + own.slice(end))).toEqual([]);
  }
}

describe('the cleaning of any text', { timeout: 60_000 }, () => {
  it('103: never throws and never loses a character: ordered slices cover all of it', () => {
    fc.assert(
      fc.property(anyPage, fc.option(arabicText, { nil: '' }), (text, title) => {
        expectNothingLost(text, { title });
        expectNothingLost(text, { title, isRecord: true });
      }),
      { numRuns: 300 },
    );
  });

  it('103: also with hints of markup, fitting or not', () => {
    fc.assert(
      fc.property(anyPage, fc.nat({ max: 2 }), (text, more) => {
        const count = linesIn(text).length + more;
        expectNothingLost(text, { lines: Array.from({ length: count }, () => ({})) });
      }),
      { numRuns: 100 },
    );
  });
});
