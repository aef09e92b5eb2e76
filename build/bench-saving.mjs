// `npm run bench:saving`: how long saving, a start and a rebuild from the journal take with 10,000
// annotations, in real Chromium on the production build with the main process's own modules. Prints
// figures beside what is promised; nothing is asserted, since a figure belongs to its machine.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** @type {{ module: { measureSaving: () => Promise<readonly string[]> } }} */
const { module } = await runnerImport(join(root, 'test', 'bench', 'saving.ts'), {
  configFile: false,
  root,
  logLevel: 'error',
});
for (const line of await module.measureSaving()) console.log(line);
