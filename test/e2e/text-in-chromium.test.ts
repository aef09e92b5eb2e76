import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isGraphemeBorder, snapToGraphemes } from '../../shared/text/graphemes.ts';
import { tokenize } from '../../shared/text/words.ts';
import { openTextPage } from './pages/open-text-page.ts';

const lines = [
  'أعلنت بلدية النهرين إغلاق الجسر القديم 🚧 أمام المركبات، وقالت العُمدةُ سَلْمى النجّار إن «الإغلاق لن يتجاوز ثلاثة أيام».',
  'ونفت النقابة ذلك؛ وأضافت شركة Delta Bridges على منصة X 👷🏽‍♂️🇮🇶 أنّ نسبة التآكل بلغت ٣٧٫٥٪ (37.5%) في ١٢ دعامة.',
  'كوتاه‌ترین راه، كما يقول السكان، صار أطول بساعة. لا لأحدٍ أن يلوم السائقين، فالجســـر\u00a0طويل وقال: \u202bنعم\u202c.',
  'وتشير وثائق داخلية إلى أن مهندساً حذّر قبل عام من أن الدعامة رقم 4\u200f قد تنهار، وهو ما لا تؤكده البلدية حتى الآن.',
];
const text = lines.join('\n');

/** A repeatable source of numbers in [0, 1) (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** From which difference of a colour channel (0–255) on a pixel counts as changed. */
const visible = 1;

/** How many pixels differ visibly between two screenshots. */
async function changedPixels(page: Page, a: Buffer, b: Buffer): Promise<number> {
  return page.evaluate(
    async ([first, second, least]) => {
      const pixels = async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes]));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        context?.drawImage(bitmap, 0, 0);
        return context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
      };
      const [one, other] = [await pixels(first), await pixels(second)];
      const changed = new Set<number>();
      for (let index = 0; index < one.length; index += 1) {
        if (Math.abs((one[index] ?? 0) - (other[index] ?? 0)) > least) changed.add(index >> 2);
      }
      return changed.size;
    },
    [a.toString('base64'), b.toString('base64'), visible] as const,
  );
}

describe('text in Chromium', () => {
  let page: Page;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ page, close } = await openTextPage());
  });
  afterAll(async () => {
    await close();
  });

  it('64: range → offsets → range is the identity for 10,000 random ranges', async () => {
    await page.evaluate(async (shown) => window.textPage.show(shown, 'naskh'), text);
    const borders = Array.from({ length: text.length + 1 }, (_, offset) => offset).filter(
      (offset) =>
        isGraphemeBorder(text, offset) && text[offset] !== '\n' && text[offset - 1] !== '\n',
    );
    const random = randomFrom(64);
    const pick = () => borders[Math.floor(random() * borders.length)] ?? 0;
    const spans: [number, number][] = [];
    while (spans.length < 10_000) {
      const [a, b] = [pick(), pick()];
      if (a !== b) spans.push([Math.min(a, b), Math.max(a, b)]);
    }
    const broken = await page.evaluate((tried) => window.textPage.brokenRanges(tried), spans);
    expect(broken).toEqual([]);
  });

  for (const face of ['naskh', 'sans'] as const) {
    it(`marking any part of 200 words changes no letter and no width (${face})`, async () => {
      const words = tokenize(text)
        .filter(
          ({ kind, start, end }) =>
            kind === 'word' && /\p{Script=Arabic}/u.test(text.slice(start, end)),
        )
        .flatMap((word) => [word, word, word])
        .slice(0, 200);
      await page.evaluate(async ([shown, chosen]) => window.textPage.show(shown, chosen), [
        text,
        face,
      ] as const);
      expect(
        await page.evaluate(
          (family) => document.fonts.check(`28px "${family}"`),
          face === 'naskh' ? 'Noto Naskh Arabic' : 'IBM Plex Sans Arabic',
        ),
      ).toBe(true);
      const random = randomFrom(face.length);
      const changed = await page.evaluate(
        (parts) => {
          const { textPage } = window;
          const different: string[] = [];
          for (const { start, end, from, to, look } of parts) {
            const before = textPage.widthOf(start, end);
            textPage.paint(from, to, look);
            if (textPage.widthOf(start, end) !== before) different.push(`${from}-${to} ${look}`);
            textPage.erase();
          }
          return different;
        },
        words.map(({ start, end }, number) => {
          const from = start + Math.floor(random() * (end - start));
          const looks = ['entity-rose', 'claim-denied', 'cue', 'source', 'contradiction'];
          const to = from + 1 + Math.floor(random() * (end - from));
          return { start, end, from, to, look: looks[number % looks.length] ?? 'cue' };
        }),
      );
      expect(changed).toEqual([]);
    });

    it(`a mark without ink of its own leaves the letters as they were (${face})`, async () => {
      await page.evaluate(async ([shown, chosen]) => window.textPage.show(shown, chosen), [
        text,
        face,
      ] as const);
      const plain = await page.screenshot();
      // A transparent ground paints the mark without showing it: whatever differs is the letters.
      await page.evaluate(() => {
        document.documentElement.style.setProperty('--mark-teal-ground', 'transparent');
      });
      const random = randomFrom(7);
      for (let round = 0; round < 12; round += 1) {
        const at = Math.floor(random() * (text.length - 12));
        const span = snapToGraphemes(text, {
          start: at,
          end: at + 1 + Math.floor(random() * 11),
        });
        await page.evaluate(
          ([from, to]) => {
            window.textPage.paint(from, to, 'entity-teal');
          },
          [span.start, span.end] as const,
        );
        expect(await changedPixels(page, plain, await page.screenshot())).toBe(0);
        await page.evaluate(() => {
          window.textPage.erase();
        });
      }
      // The check can fail: letters moved by one pixel, or a ground of its own, are seen.
      await page.evaluate(() => {
        document.documentElement.style.removeProperty('--mark-teal-ground');
        window.textPage.paint(3, 20, 'entity-teal');
        document.body.style.letterSpacing = '0.02em';
      });
      expect(await changedPixels(page, plain, await page.screenshot())).toBeGreaterThan(80);
      await page.evaluate(() => {
        document.body.style.letterSpacing = '';
        window.textPage.erase();
      });
    });
  }
});
