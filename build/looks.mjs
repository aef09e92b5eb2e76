// `npm run looks`: pictures of every look of a mark alone and overlapping each other one, in both
// themes, both directions, with and without colour, as sheets in out/looks, to be looked at.
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** @type {{ module: { writeSheets: (folder: string, say: (line: string) => void) => Promise<void> } }} */
const { module } = await runnerImport(join(root, 'test', 'looks', 'sheets.ts'), {
  configFile: false,
  root,
  logLevel: 'error',
});
await module.writeSheets(join(root, 'out', 'looks'), (path) => {
  console.log(relative(root, path));
});
