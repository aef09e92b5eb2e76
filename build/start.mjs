// `npm start`: installs what is missing, builds what changed, and opens the app in Electron, or in
// the browser where Electron cannot run. Uses nothing but Node itself until packages are installed.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parts } from './parts.mjs';
import { isUpToDate } from './stamps.mjs';
import { runBrowserShell } from './start/browser-shell.mjs';
import { installDependencies, neededInstall } from './start/dependencies.mjs';
import { whyNoElectronWindow } from './start/display.mjs';
import { findElectronRuntime, installElectronRuntime } from './start/electron-runtime.mjs';
import { runElectron } from './start/electron-shell.mjs';
import { parseOptions, usage } from './start/options.mjs';
import { runCommand } from './start/run-command.mjs';

/** @import { StartOptions } from './start/options.mjs' */

const root = dirname(dirname(fileURLToPath(import.meta.url)));

process.exitCode = await start(process.argv.slice(2));

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
async function start(args) {
  const parsed = parseOptions(args);
  if (!parsed.ok || parsed.options.help) {
    console.log(parsed.ok ? usage : `${parsed.problem}\n${usage}`);
    return parsed.ok ? 0 : 1;
  }
  const { options } = parsed;
  if (!(await prepare())) return 1;

  const runtime = await electronOrReason(options);
  if ('executable' in runtime) {
    const result = await runElectron(runtime.executable, root);
    if (result.started) return result.code;
    console.log(`Electron did not start: ${result.reason}; using the browser instead.`);
  } else if (runtime.reason) {
    console.log(`Using the browser, because ${runtime.reason}.`);
  }
  return runBrowserShell(root, options);
}

/**
 * Installs and builds what is out of date.
 *
 * @returns {Promise<boolean>} whether everything is in place
 */
async function prepare() {
  const install = neededInstall(root);
  if (install !== 'nothing') {
    console.log('Installing packages …');
    if (!(await installDependencies(root, install))) {
      console.error('The packages could not be installed; see the messages above.');
      return false;
    }
  }
  const stale = parts.filter((part) => !isUpToDate(root, part)).map((part) => part.name);
  if (stale.length > 0) {
    const code = await runCommand(process.execPath, [join(root, 'build', 'build.mjs'), ...stale]);
    if (code !== 0) {
      console.error('The build failed; see the messages above.');
      return false;
    }
  }
  return existsSync(join(root, 'out', 'renderer', 'index.html'));
}

/**
 * @param {StartOptions} options
 * @returns {Promise<{ executable: string } | { reason: string }>} the Electron to run, or in words
 *   why there is none (empty when the user asked for the browser)
 */
async function electronOrReason(options) {
  if (options.browser) return { reason: '' };
  const noWindow = whyNoElectronWindow(process.platform, process.env, process.getuid?.());
  if (noWindow && !options.electron) return { reason: noWindow };

  let executable = findElectronRuntime(root);
  let reason = 'the Electron runtime could not be downloaded';
  if (!executable) {
    const outcome = await installElectronRuntime(root, {
      force: options.electron,
      now: Date.now(),
    });
    if (outcome === 'failed-lately') {
      reason += ' lately (npm start -- --electron tries again)';
    }
    executable = findElectronRuntime(root);
  }
  if (!executable) return { reason };
  return noWindow ? { reason: noWindow } : { executable };
}
