// One process of `npm run fuzz:import`: imports the damaged copies of the fixture named first.
import { existsSync, readFileSync } from 'node:fs';
import { importFile } from '../../shared/formats/import/index.ts';
import { importErrorCodes } from '../../shared/formats/import/import-format.ts';
import { damagedCopy, damagedFixtures } from '../property/damaged-files.ts';

const [, , name = '', copies = '0'] = process.argv;
const bytes = damagedFixtures().find(([known]) => known === name)?.[1];
if (bytes === undefined) throw new Error(`no fixture ${name}`);
/**
 * Largest resident size so far, in MB. On Linux from the kernel's own mark: `maxRSS` begins with the size
 * of the process that started this one.
 */
const peak = (): number => {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const mark = /^VmHWM:\s+(\d+) kB/mu.exec(status)?.[1];
  return (mark === undefined ? process.resourceUsage().maxRSS : Number(mark)) / 1024;
};
const baseMb = peak();
let [slowestMs, articles, refused] = [0, 0, 0];
for (let seed = 1; seed <= Number(copies); seed += 1) {
  const copy = damagedCopy(bytes, seed);
  const started = performance.now();
  const result = await importFile({ name, bytes: copy });
  slowestMs = Math.max(slowestMs, performance.now() - started);
  if (result.ok) articles += result.value.articles.length;
  else if (importErrorCodes.includes(result.error.code)) refused += 1;
  else throw new Error(`seed ${String(seed)}: ${result.error.code}`);
}
console.log(JSON.stringify({ slowestMs, articles, refused, peakMb: peak(), baseMb }));
