// Checks the arrows of .dependency-cruiser.cjs. Fails as well when it saw no module of some layer:
// a cruiser that cannot parse TypeScript reports "no violations" over nothing.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruiseLayers } from './cruise-layers.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const layers = ['shared', 'electron', 'renderer'];

const missing = layers.filter((layer) => !existsSync(join(root, layer)));
const { violations, modules } = await cruiseLayers(
  root,
  layers.filter((layer) => !missing.includes(layer)),
);
const empty = layers.filter((layer) => !modules.some((path) => path.startsWith(`${layer}/`)));

for (const violation of violations) console.error(violation);
if (empty.length > 0) console.error(`No module was looked at in: ${empty.join(', ')}.`);
if (violations.length > 0 || empty.length > 0) process.exitCode = 1;
else console.log(`${String(modules.length)} modules, no forbidden import.`);
