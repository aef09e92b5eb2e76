// One process of `npm run fuzz:import`: imports the damaged copies of the fixture named first.
import { importFile } from '../../shared/formats/import/index.ts';
import { importErrorCodes } from '../../shared/formats/import/import-format.ts';
import { damagedCopy, damagedFixtures } from '../property/damaged-files.ts';
import { controls } from './fuzz-controls.ts';
import { memoryPeak } from './memory-peak.ts';

const [, , name = '', copies = '0'] = process.argv;
const control = controls[name];
const bytes = damagedFixtures().find(([known]) => known === name)?.[1];
if (bytes === undefined && control === undefined) throw new Error(`no fixture ${name}`);
const baseMb = memoryPeak();
let [slowestMs, articles, refused] = [0, 0, 0];
const kept: unknown[] = [];
for (let seed = 1; seed <= (control === undefined ? Number(copies) : 1); seed += 1) {
  const copy = bytes === undefined ? new Uint8Array() : damagedCopy(bytes, seed);
  const started = performance.now();
  control?.(kept);
  const result = await importFile({ name, bytes: copy });
  slowestMs = Math.max(slowestMs, performance.now() - started);
  if (result.ok) articles += result.value.articles.length;
  else if (importErrorCodes.includes(result.error.code)) refused += 1;
  else throw new Error(`seed ${String(seed)}: ${result.error.code}`);
}
console.log(JSON.stringify({ slowestMs, articles, refused, peakMb: memoryPeak(), baseMb }));
