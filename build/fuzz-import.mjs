// `npm run fuzz:import [-- --copies 200]`: imports damaged copies of every fixture (bits flipped,
// pieces cut, doubled, swapped, overwritten; always the same seeds), each fixture in a process of its
// own. Prints time and memory; fails at a crash, above 5 s for a copy, or 300 MB.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({ options: { copies: { type: 'string', default: '200' } } });

/** @type {{ module: { fuzzImport: (copies: number) => Promise<boolean> } }} */
const { module } = await runnerImport(join(root, 'test', 'bench', 'fuzz-import.ts'), {
  configFile: false,
  root,
  logLevel: 'error',
});
if (!(await module.fuzzImport(Number(values.copies)))) process.exitCode = 1;
