// Compiles the parts named on the command line (all of them when none is named) and notes what they
// were compiled from. `--changed` leaves out those whose sources are the same as last time.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { parts } from './parts.mjs';
import { hashInputs, isUpToDate, writeStamp } from './stamps.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const onlyChanged = process.argv.includes('--changed');

const unknown = names.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no part ${unknown.join(', ')}: ${parts.map((part) => part.name).join(', ')}.`,
  );
  process.exit(1);
}

for (const part of parts) {
  if (names.length > 0 && !names.includes(part.name)) continue;
  if (onlyChanged && isUpToDate(root, part)) continue;
  const hash = hashInputs(root, part.inputs);
  await build({ configFile: join(root, part.config), logLevel: 'warn' });
  writeStamp(root, part, hash);
  console.log(`Built ${part.name}.`);
}
