// `npm run bench:project [-- --articles 200 --records 20000]`: how long a project takes from the
// drop until it is shown and saved, and from the button to the file, with the longest gap between
// two frames meanwhile, in real Chromium on the production build. Nothing is asserted.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '200' },
    records: { type: 'string', default: '20000' },
  },
});

/** @type {{ module: { measureProject: (articles: number, records: number) => Promise<object> } }} */
const { module } = await runnerImport(join(root, 'test', 'bench', 'project.ts'), {
  configFile: false,
  root,
  logLevel: 'error',
});
console.log(await module.measureProject(Number(values.articles), Number(values.records)));
