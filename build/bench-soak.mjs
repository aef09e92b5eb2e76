// `npm run soak -- --minutes 30 [--seed 1]`: works at random in real Chromium on the production
// build, and says whether memory, DOM nodes and event listeners come back when everything is closed.
// Prints a table; ends with 1 when something leaks or the page logged an error.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

/** @import { SoakOptions, SoakResult } from '../test/bench/soak.ts' */

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
  },
});
const minutes = Number(values.minutes);
const seed = Number(values.seed);
if (!(minutes > 0) || !Number.isInteger(seed)) {
  console.error('usage: npm run soak -- [--minutes N] [--seed N]');
  process.exit(2);
}

/** @type {{ module: { soak: (options: SoakOptions) => Promise<SoakResult> } }} */
const { module } = await runnerImport(join(root, 'test', 'bench', 'soak.ts'), {
  configFile: false,
  root,
  logLevel: 'error',
});
const result = await module.soak({ minutes, seed, actions: 40, warmUp: 3, say: console.log });
console.log(`${result.rounds} rounds:`, result.actions);
console.table(
  result.verdicts.map(({ figure, baseline, end, perRound, leaks }) => ({
    figure,
    'after warm-up': baseline,
    'at the end': end,
    'per round, second half': Math.round(perRound * 100) / 100,
    leaks,
  })),
);
for (const problem of result.problems) console.error(problem);
process.exitCode = result.verdicts.some(({ leaks }) => leaks) || result.problems.length > 0 ? 1 : 0;
