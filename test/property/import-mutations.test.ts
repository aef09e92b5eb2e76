import { describe, expect, it } from 'vitest';
import { importErrorCodes } from '../../shared/formats/import/import-format.ts';
import { importFile } from '../../shared/formats/import/index.ts';
import { expectSound } from '../shared/formats/import/check-article.ts';
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
