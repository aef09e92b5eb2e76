// Finds the Electron runtime, and fetches it once with Electron's own installer. The npm package
// carries no runtime: since version 42 it downloads one when it is first used.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCommand } from './run-command.mjs';

/** After a failed download, wait this long before an ordinary start tries again. */
const retryAfterMs = 24 * 60 * 60 * 1000;

/** A download that takes longer is given up; the browser shell starts instead. */
const downloadLimitMs = 120_000;

/**
 * @param {string} root repository root
 * @param {NodeJS.ProcessEnv} [env] ELECTRON_OVERRIDE_DIST_PATH names a folder with the runtime
 * @param {NodeJS.Platform} [platform]
 * @returns {string | undefined} path of the executable, when there is one of the wanted version
 */
export function findElectronRuntime(root, env = process.env, platform = process.platform) {
  const override = env.ELECTRON_OVERRIDE_DIST_PATH;
  const folder = override ?? join(root, 'node_modules', 'electron', 'dist');
  const executable = join(folder, executableName(platform));
  if (!existsSync(executable)) return undefined;
  // A runtime left over from another version of the package is not the one that was tested. In a
  // folder the user chose, the choice is theirs.
  if (override === undefined && readVersion(join(folder, 'version')) !== wantedVersion(root)) {
    return undefined;
  }
  return executable;
}

/**
 * Fetches the runtime, unless that failed lately.
 *
 * @param {string} root repository root
 * @param {{ force: boolean, now: number, run?: typeof runCommand }} options
 *   `force` tries although it failed lately; `now` is the time in milliseconds since 1970
 * @returns {Promise<'installed' | 'failed' | 'failed-lately'>}
 */
export async function installElectronRuntime(root, { force, now, run = runCommand }) {
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  const version = wantedVersion(root);
  if (!force && failedLately(root, version, now)) return 'failed-lately';
  if (!existsSync(installer)) return 'failed';

  console.log(`Fetching the Electron ${version ?? ''} runtime (once) …`);
  const code = await run(process.execPath, [installer], {
    cwd: root,
    quiet: true,
    timeoutMs: downloadLimitMs,
  });
  if (code === 0 && findElectronRuntime(root)) {
    rmSync(failureNote(root), { force: true });
    return 'installed';
  }
  mkdirSync(dirname(failureNote(root)), { recursive: true });
  writeFileSync(failureNote(root), JSON.stringify({ version, failedAt: now }));
  return 'failed';
}

/** @param {NodeJS.Platform} platform */
function executableName(platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/** @param {string} root */
function wantedVersion(root) {
  const manifest = readJson(join(root, 'node_modules', 'electron', 'package.json'));
  return typeof manifest?.version === 'string' ? manifest.version : undefined;
}

/** @param {string} file */
function readVersion(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : undefined;
}

/**
 * @param {string} root
 * @param {string | undefined} version
 * @param {number} now
 */
function failedLately(root, version, now) {
  const note = readJson(failureNote(root));
  if (note?.version !== version || typeof note?.failedAt !== 'number') return false;
  return now - note.failedAt < retryAfterMs && now >= note.failedAt;
}

/**
 * Lies in node_modules, so that a fresh installation tries again.
 *
 * @param {string} root
 */
function failureNote(root) {
  return join(root, 'node_modules', '.cache', 'hashiya', 'electron-download.json');
}

/**
 * @param {string} file
 * @returns {Record<string, unknown> | undefined}
 */
function readJson(file) {
  try {
    return /** @type {Record<string, unknown>} */ (JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}
