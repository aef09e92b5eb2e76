// `npm run soak [-- --actions 1440 --seed 1 --control]`: works at random in real Chromium on the
// production build (1,440 actions are two hours of an action every five seconds), and says whether
// memory, DOM nodes and event listeners come back when everything is closed. With --control a leak is
// put in at the end, and has to be seen. Ends with 1 when something leaks, the page logged an error,
// or the control saw nothing.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

/** @import { SoakOptions, SoakResult, Verdict } from '../test/bench/soak-verdict.ts' */

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: {
    actions: { type: 'string', default: '1440' },
    seed: { type: 'string', default: '1' },
    control: { type: 'boolean', default: false },
  },
});
/** Actions between two measurements, each of which reads the whole heap. */
const perRound = 80;
const rounds = Math.ceil(Number(values.actions) / perRound);
const seed = Number(values.seed);
if (!(rounds >= 2) || !Number.isInteger(seed)) {
  console.error('usage: npm run soak -- [--actions N, at least 160] [--seed N] [--control]');
  process.exit(2);
}

/** @type {{ module: { soak: (options: SoakOptions) => Promise<SoakResult> } }} */
const { module } = await runnerImport(join(root, 'test', 'bench', 'soak.ts'), {
  configFile: false,
  root,
  logLevel: 'error',
});
const { actions, verdicts, leaking, grown, problems } = await module.soak({
  rounds,
  seed,
  actions: perRound,
  warmUp: 2,
  leakingRounds: values.control ? 2 : 0,
  say: console.log,
});
console.log(actions);
print(verdicts);
console.log('classes that grew most, code apart and engine tables included:');
console.table(grown);
if (values.control) {
  console.log('with a leak put in:');
  print(leaking);
}
for (const problem of problems) console.error(problem);
const isBlind = values.control && leaking.some(({ leaks }) => !leaks);
if (isBlind) console.error('The control was not seen.');
const isWrong = verdicts.some(({ leaks }) => leaks) || problems.length > 0 || isBlind;
process.exitCode = isWrong ? 1 : 0;

/** @param {readonly Verdict[]} judged */
function print(judged) {
  console.table(
    judged.map(({ figure, baseline, end, perRound: growth, leaks }) => ({
      figure,
      before: baseline,
      'at the end': end,
      'per round, second half': Math.round(growth * 100) / 100,
      leaks,
    })),
  );
}
