// Installs what package-lock.json names when node_modules does not hold exactly that.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './run-command.mjs';

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, devDependencies?: Record<string, string>, dependencies?: Record<string, string> }} LockEntry */
/** @typedef {{ packages?: Record<string, LockEntry> }} Lock */

/**
 * What has to be done before anything that uses a package can run.
 * `ci`: node_modules is missing or differs from the lock file. `install`: there is no lock file, or
 * package.json asks for something else than the lock file holds.
 *
 * npm writes node_modules/.package-lock.json at the very end of an installation, so an interrupted
 * one is seen as well.
 *
 * @param {string} root repository root
 * @returns {'nothing' | 'ci' | 'install'}
 */
export function neededInstall(root) {
  const manifest = /** @type {LockEntry} */ (readJson(join(root, 'package.json')) ?? {});
  const lock = /** @type {Lock | undefined} */ (readJson(join(root, 'package-lock.json')));
  if (!lock?.packages) return 'install';
  if (!sameRequests(manifest, lock.packages[''] ?? {})) return 'install';

  const installed = /** @type {Lock | undefined} */ (
    readJson(join(root, 'node_modules', '.package-lock.json'))
  );
  if (!installed?.packages) return 'ci';
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (path === '') continue;
    const present = installed.packages[path];
    // Optional packages are those of other systems, mostly: they may be absent, not different.
    if (!present && (entry.optional ?? entry.devOptional)) continue;
    if (present?.version !== entry.version) return 'ci';
  }
  return 'nothing';
}

/**
 * @param {string} root repository root
 * @param {'ci' | 'install'} kind
 * @returns {Promise<boolean>} whether npm succeeded
 */
export async function installDependencies(root, kind) {
  const npmArguments = [kind, '--no-audit', '--no-fund'];
  // Started by npm, its own script is known; else npm is looked for on the PATH.
  const npmScript = process.env.npm_execpath;
  const code =
    npmScript?.endsWith('.js') && existsSync(npmScript)
      ? await runCommand(process.execPath, [npmScript, ...npmArguments], { cwd: root })
      : await runCommand('npm', npmArguments, { cwd: root, shell: process.platform === 'win32' });
  return code === 0;
}

/**
 * @param {LockEntry} manifest
 * @param {LockEntry} locked
 */
function sameRequests(manifest, locked) {
  const requests = (/** @type {LockEntry} */ { dependencies, devDependencies }) =>
    JSON.stringify(Object.entries({ ...dependencies, ...devDependencies }).sort());
  return requests(manifest) === requests(locked);
}

/**
 * @param {string} file
 * @returns {unknown} undefined when the file is absent or no JSON
 */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
