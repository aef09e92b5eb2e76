// `npm run eval:import -- <folder> [--pages]`: how well the import reads pages whose articles are
// known. The measuring is TypeScript (build/eval-import.ts); vite compiles it in memory.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
/** @type {{ module: { default: (args: readonly string[]) => Promise<number> } }} */
const { module } = await runnerImport(join(here, 'eval-import.ts'), {
  configFile: false,
  root: dirname(here),
  logLevel: 'error',
});
process.exitCode = await module.default(process.argv.slice(2));
