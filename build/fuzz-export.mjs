// `npm run fuzz:export [-- --times 10]`: the property tests of the own export on so many times as many
// cases as `npm test` tries: with 10, 2,000 random projects that have to come back from their export
// byte for byte, and 4,500 damaged exports that have to be refused or read soundly. Every run draws
// other projects; a failure prints the seed that repeats it. Exit code 1 when one fails.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runCommand } from './start/run-command.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({ options: { times: { type: 'string', default: '10' } } });
process.exitCode = await runCommand(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--project',
    'unit',
    '--reporter=verbose',
    'test/property/export-round-trip.test.ts',
    'test/property/export-mutations.test.ts',
  ],
  { cwd: root, env: { ...process.env, HASHIYA_LONG_RUN: values.times } },
);
