// `npm run eval:suggest -- <file>`: how well suggestions agree with what analysts marked, in a file of our
// own export. The measuring is TypeScript (build/eval-suggest.ts); vite compiles it in memory.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
/** @type {{ module: { default: (args: readonly string[]) => Promise<number> } }} */
const { module } = await runnerImport(join(here, 'eval-suggest.ts'), {
  configFile: false,
  root: dirname(here),
  logLevel: 'error',
});
process.exitCode = await module.default(process.argv.slice(2));
