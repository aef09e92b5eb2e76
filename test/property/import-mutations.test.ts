import { describe, expect, it } from 'vitest';
import { importErrorCodes } from '../../shared/formats/import/import-format.ts';
import { importFile } from '../../shared/formats/import/index.ts';
import { expectSound } from '../shared/formats/import/check-article.ts';
import { beyondLimits } from '../bench/fuzz-limits.ts';
import { memoryPeak } from '../bench/memory-peak.ts';
import { damagedCopy, damagedFixtures } from './damaged-files.ts';

/*
 * Damaged copies of every fixture. No copy may crash the import, hang it, or give an article that is not
 * sound. A short run; `npm run fuzz:import` makes 200 copies of each and measures time and memory.
 */
const copies = 20;
const longest = 5_000;

describe(`${String(copies)} damaged copies each`, () => {
  it.each(damagedFixtures())(
    '101: %s',
    async (name, bytes) => {
      for (let seed = 1; seed <= copies; seed += 1) {
        const started = performance.now();
        const result = await importFile({ name, bytes: damagedCopy(bytes, seed) });
        expect(performance.now() - started, `seed ${String(seed)}`).toBeLessThan(longest);
        if (result.ok) for (const article of result.value.articles) expectSound(article);
        else expect(importErrorCodes).toContain(result.error.code);
      }
    },
    120_000,
  );
});

describe('the measure of the long run', () => {
  it('notices memory outside of the heap, and keeps the mark after it is freed', () => {
    const before = memoryPeak();
    // More than any test before this one can have left below the mark.
    const size = Math.ceil(before - process.memoryUsage().rss / 2 ** 20) + 64;
    let eaten: Uint8Array | null = new Uint8Array(size * 2 ** 20).fill(1);
    expect(eaten.at(-1)).toBe(1);
    eaten = null;
    expect(memoryPeak() - before).toBeGreaterThan(32);
  });

  it('says what went beyond which limit, and nothing below both', () => {
    const told = { slowestMs: 5_000, articles: 1, refused: 0, peakMb: 370, baseMb: 70 };
    expect(beyondLimits(told)).toBe('');
    expect(beyondLimits({ ...told, peakMb: 371 })).toBe('301 MB beyond the empty process');
    expect(beyondLimits({ ...told, slowestMs: 5_001 })).toBe('5001 ms for one copy');
  });
});
