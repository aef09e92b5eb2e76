// Writes the JSON Schema of the own export from the zod schemas it is generated from. The result is
// committed, so that others can validate our files without our code; a test fails when it differs.
//
//   node build/write-schema.mjs
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { runnerImport } from 'vite';

const script = fileURLToPath(import.meta.url);
const folder = join(dirname(dirname(script)), 'shared', 'formats', 'project-json');

/** Where the schema is kept. */
export const schemaFile = join(folder, 'hashiya-export.schema.json');

/**
 * The text of the file for a schema document.
 * @param {Record<string, unknown>} document
 */
export async function schemaText(document) {
  return format(JSON.stringify(document), {
    ...(await resolveConfig(schemaFile)),
    parser: 'json',
  });
}

if (process.argv[1] === script) {
  /** @type {{ module: { projectJsonSchemaDocument(): Record<string, unknown> } }} */
  const { module } = await runnerImport(join(folder, 'json-schema.ts'), {
    configFile: false,
    logLevel: 'error',
  });
  const text = await schemaText(module.projectJsonSchemaDocument());
  const before = await readFile(schemaFile, 'utf8').catch(() => '');
  if (before !== text) await writeFile(schemaFile, text);
  console.log(before === text ? 'The schema is up to date.' : 'The schema was written.');
}
