// `node build/checks/catalogue.mjs [--write]`: holds the catalogue of faults (test/catalogue.mjs)
// against the names of the tests, and the README against both; `--write` brings the README up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogue } from '../../test/catalogue.mjs';
import {
  catalogueProblems,
  catalogueTables,
  numbersInTests,
  withTables,
} from './catalogue-tables.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const readme = join(root, 'README.md');
const found = numbersInTests(root);
const problems = catalogueProblems(catalogue, found);

const before = readFileSync(readme, 'utf8');
const after = withTables(before, catalogueTables(catalogue, found));
if (after === null) {
  problems.push('README.md has no place for the catalogue (two comments, see withTables)');
} else if (after !== before) {
  if (process.argv.includes('--write')) writeFileSync(readme, after);
  else problems.push('README.md differs: node build/checks/catalogue.mjs --write');
}
for (const problem of problems) console.error(problem);
const open = catalogue.filter(({ number }) => !found.has(number)).length;
console.log(`Catalogue: ${catalogue.length - open} of ${catalogue.length} numbers have a test.`);
process.exitCode = problems.length === 0 ? 0 : 1;
