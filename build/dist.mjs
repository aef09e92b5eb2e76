// `npm run dist [-- linux windows mac]`: makes the packages of this system, or of those named, in
// release/, checks each, and lists what was made and what was not and why.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies, neededInstall } from './start/dependencies.mjs';
import { findElectronRuntime, installElectronRuntime } from './start/electron-runtime.mjs';
import { runCommand } from './start/run-command.mjs';

/** @typedef {'linux' | 'windows' | 'mac'} System */

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const output = join(root, 'release');

/** Node's name of the system that each package is for. */
const platforms = /** @type {const} */ ({ linux: 'linux', windows: 'win32', mac: 'darwin' });

process.exitCode = await dist(process.argv.slice(2));

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
async function dist(args) {
  const systems = /** @type {System[]} */ (Object.keys(platforms));
  const unknown = args.filter((name) => !systems.some((system) => system === name));
  if (unknown.length > 0) {
    console.error(`npm run dist [-- ${systems.join(' | ')} …]: there is no ${unknown.join(', ')}.`);
    return 1;
  }
  const install = neededInstall(root);
  if (install !== 'nothing' && !(await installDependencies(root, install))) return 1;
  const built = await runCommand(process.execPath, [join(root, 'build/build.mjs')], { cwd: root });
  if (built !== 0) return 1;

  const wanted =
    args.length > 0
      ? systems.filter((system) => args.includes(system))
      : systems.filter((system) => platforms[system] === process.platform);
  const results = [];
  for (const system of wanted) results.push(await makePackages(system));
  if (existsSync(output)) listPackages();
  return results.every(Boolean) ? 0 : 1;
}

/**
 * @param {System} system
 * @returns {Promise<boolean>} whether its packages were made and are in order
 */
async function makePackages(system) {
  const runtime = await runtimeFolder(system);
  if (runtime.problem !== undefined) {
    console.error(`No packages for ${system}: ${runtime.problem}`);
    return false;
  }
  // Loaded late: until here nothing but Node was needed.
  const { packageFor } = await import('./package/make-packages.mjs');
  const { problems, leftOut } = await packageFor(system, {
    root,
    output,
    ...(runtime.folder === undefined ? {} : { electronDist: runtime.folder }),
  });
  for (const reason of leftOut) console.log(`Left out: ${reason}`);
  for (const problem of problems) console.error(problem);
  return problems.length === 0;
}

/**
 * The runtime of this system is the one that `npm start` uses; those of other systems are fetched by
 * electron-builder itself.
 *
 * @param {System} system
 * @returns {Promise<{ folder?: string, problem?: string }>}
 */
async function runtimeFolder(system) {
  if (platforms[system] !== process.platform) return {};
  if (findElectronRuntime(root) === undefined) {
    const outcome = await installElectronRuntime(root, { force: true, now: Date.now() });
    if (outcome !== 'installed') {
      return { problem: 'the Electron runtime is not here and cannot be fetched.' };
    }
  }
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  return { folder: override ?? join(root, 'node_modules', 'electron', 'dist') };
}

function listPackages() {
  const { version } = /** @type {{ version: string }} */ (
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  );
  for (const name of readdirSync(output).sort()) {
    const stats = statSync(join(output, name));
    if (stats.isFile() && name.includes(version)) {
      console.log(`${(stats.size / 1e6).toFixed(1).padStart(8)} MB  release/${name}`);
    }
  }
}
