// `npm run bench:suggest`: what suggestions take for an article of 100 KB, and candidates over 20,000
// claims in 2,000 articles, whole and after one change; processor time, best of three.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** @type {{ module: { measureSuggest: () => Record<string, number> } }} */
const { module } = await runnerImport(join(root, 'test', 'bench', 'suggest.ts'), {
  configFile: false,
  root,
  logLevel: 'error',
});
for (const [what, figure] of Object.entries(module.measureSuggest())) {
  console.log(`${what.padEnd(16)} ${Math.round(figure)}`);
}
