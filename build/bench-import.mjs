// `npm run bench:import [-- --rounds 7 --files 500]`: how long articles take from the drop to the
// screen, in real Chromium on the production build. Prints medians; nothing is asserted, since a
// figure belongs to the machine it was taken on.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    files: { type: 'string', default: '500' },
  },
});

/** @type {{ module: { measureImport: (rounds: number, files: number) => Promise<readonly string[]> } }} */
const { module } = await runnerImport(join(root, 'test', 'bench', 'import.ts'), {
  configFile: false,
  root,
  logLevel: 'error',
});
const lines = await module.measureImport(Number(values.rounds), Number(values.files));
for (const line of lines) console.log(line);
