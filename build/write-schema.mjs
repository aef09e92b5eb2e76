// Writes the JSON Schema of the own export from the zod schemas it is generated from. The result is
// committed, so that others can validate our files without our code; a test fails when it differs.
//
//   node build/write-schema.mjs
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { runnerImport } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'shared', 'formats', 'project-json');
const target = join(folder, 'hashiya-export.schema.json');

/** @type {{ module: { projectJsonSchemaDocument(): Record<string, unknown> } }} */
const { module } = await runnerImport(join(folder, 'json-schema.ts'), {
  configFile: false,
  logLevel: 'error',
});
const text = await format(JSON.stringify(module.projectJsonSchemaDocument()), {
  ...(await resolveConfig(target)),
  parser: 'json',
});
const before = await readFile(target, 'utf8').catch(() => '');
if (before === text) console.log('The schema is up to date.');
else {
  await writeFile(target, text);
  console.log('The schema was written.');
}
