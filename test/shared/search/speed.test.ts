import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../shared/search/parse-query.ts';
import { createTextIndex } from '../../../shared/search/text-index.ts';

const stems = ['كتب', 'علم', 'درس', 'فتح', 'نقل', 'رفع', 'جمع', 'قطع', 'حفظ', 'نشر', 'وصل', 'عمل'];
const before = ['', 'ال', 'و', 'ب', 'وال', 'لل', 'م', 'ت', 'ي'];
const after = ['', 'ه', 'ها', 'ون', 'ين', 'ات', 'نا', 'وا'];

/** Words in the frequencies of a language: the n-th most frequent about 1/n as often. */
function makeText(seed: number, length: number): string {
  let state = seed;
  const random = (): number => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
  const words: string[] = [];
  for (let size = 0; size < length;) {
    const rank = Math.floor(Math.exp(random() * Math.log(60_000)));
    const stem = `${stems[rank % 12] ?? ''}${rank > 200 ? (stems[Math.floor(rank / 12) % 12] ?? '') : ''}`;
    const word = `${before[rank % 9] ?? ''}${stem}${after[Math.floor(rank / 9) % 8] ?? ''}`;
    words.push(words.length % 17 === 16 ? `${word}.` : word);
    size += word.length + 1;
  }
  return words.join(' ');
}

describe('speed of the search', () => {
  it('answers each letter that is typed within 100 ms over 2,000 articles of 8 KB', () => {
    const index = createTextIndex();
    const started = performance.now();
    for (let n = 0; n < 2000; n += 1) index.add(`a${n}`, makeText(n + 1, 8 * 1024));
    const built = performance.now() - started;
    const times: number[] = [];
    let most = 0;
    for (const query of ['الكتب', 'علم درس', '"كتب"', 'فتح نقل رفع']) {
      for (let letters = 1; letters <= query.length; letters += 1) {
        // Processor time, the best of seven: other programs share the processor.
        let best = Infinity;
        for (let turn = 0; turn < 7; turn += 1) {
          const from = process.cpuUsage();
          const { total } = index.search(parseQuery(query.slice(0, letters)), { limit: 200 });
          const { user, system } = process.cpuUsage(from);
          best = Math.min(best, (user + system) / 1000);
          most = Math.max(most, total);
        }
        times.push(best);
      }
    }
    times.sort((a, b) => a - b);
    const slowest = times.at(-1) ?? 0;
    console.info(
      `index of 2,000 × 8 KB: ${Math.round(built)} ms in all, ${(built / 2000).toFixed(2)} ms an article; ` +
        `search: median ${times[times.length >> 1]?.toFixed(1)} ms, slowest ${slowest.toFixed(1)} ms (${most} hits)`,
    );
    expect(most).toBeGreaterThan(10_000);
    expect(slowest).toBeLessThan(100);
  }, 60_000);
});
