// Checks every part of the program with its own compiler settings, so that each part sees only the
// globals it may use. `node build/typecheck.mjs [folder …]` limits it to some parts. What was checked
// is remembered beside the packages, so that the next run looks only at what changed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');

/** The parts, each a folder with its own tsconfig.json; '.' is the configuration files. */
const parts = ['.', 'shared', 'electron', 'renderer', 'build', 'test'];

const wanted = process.argv.length > 2 ? process.argv.slice(2) : parts;
const failed = [];
for (const part of wanted) {
  const project = join(root, part, 'tsconfig.json');
  if (!existsSync(project)) {
    console.error(`${project} is missing.`);
    failed.push(part);
    continue;
  }
  const memory = join(root, 'node_modules', '.cache', 'types', `${part}.tsbuildinfo`);
  const { status } = spawnSync(
    process.execPath,
    [tsc, '-p', project, '--incremental', '--tsBuildInfoFile', memory],
    { cwd: root, stdio: 'inherit' },
  );
  if (status !== 0) failed.push(part);
}

if (failed.length > 0) {
  console.error(`Type errors in: ${failed.join(', ')}`);
  process.exitCode = 1;
}
