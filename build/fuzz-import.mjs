// `npm run fuzz:import [-- --copies 200 | --control]`: imports damaged copies of every fixture (bits flipped,
// pieces cut, doubled, swapped, overwritten; always the same seeds), each fixture in a process of its
// own. Prints time and memory; fails at a crash, above 5 s for a copy, or 300 MB. With `--control` it
// runs programs that do just that, and fails when it does not notice one of them.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: { copies: { type: 'string', default: '200' }, control: { type: 'boolean' } },
});

/** @type {{ module: { fuzzImport: (copies: number) => Promise<boolean>, runControls: () => Promise<boolean> } }} */
const { module } = await runnerImport(join(root, 'test', 'bench', 'fuzz-import.ts'), {
  configFile: false,
  root,
  logLevel: 'error',
});
const isGood = values.control ? module.runControls() : module.fuzzImport(Number(values.copies));
if (!(await isGood)) process.exitCode = 1;
