// `npm run bench:saving`: how long saving, a start and a rebuild from the journal take with 10,000
// annotations, and a start and the opening of an article with 2,000 articles in the library; in real
// Chromium, on the production build, with the main process's own modules. Prints figures beside what is
// promised; nothing is asserted, since a figure belongs to its machine.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * @template T
 * @param {string} name
 * @returns {Promise<T>}
 */
async function load(name) {
  const { module } = await runnerImport(join(root, 'test', 'bench', name), {
    configFile: false,
    root,
    logLevel: 'error',
  });
  return /** @type {T} */ (module);
}

/** @type {{ measureSaving: () => Promise<readonly string[]> }} */
const saving = await load('saving.ts');
/** @type {{ measureOpening: () => Promise<readonly string[]> }} */
const opening = await load('opening.ts');
// The shorter one alone: `npm run bench:saving -- opening`.
const parts = process.argv.includes('opening')
  ? [opening.measureOpening]
  : [saving.measureSaving, opening.measureOpening];
for (const measure of parts) for (const line of await measure()) console.log(line);
