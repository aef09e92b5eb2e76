// Finds a Chromium for the end-to-end tests, and installs Debian's where that is possible.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand } from '../start/run-command.mjs';

/** What to do when there is no browser. */
export const chromiumHelp =
  'No Chromium was found for the end-to-end tests. Install Chromium or Google Chrome (Debian and Ubuntu: apt-get install chromium), or set HASHIYA_CHROMIUM to the path of its executable.';

/**
 * The executable of a Chromium or Chrome on this machine.
 *
 * @param {NodeJS.ProcessEnv} [env] HASHIYA_CHROMIUM names one outright
 * @param {NodeJS.Platform} [platform]
 * @param {(path: string) => boolean} [exists]
 * @returns {string | undefined}
 */
export function findChromium(env = process.env, platform = process.platform, exists = existsSync) {
  // A path that was given and is wrong should be noticed, not replaced by another browser.
  if (env.HASHIYA_CHROMIUM) {
    return exists(env.HASHIYA_CHROMIUM) ? env.HASHIYA_CHROMIUM : undefined;
  }
  return usualPlaces(env, platform).find((path) => exists(path));
}

/**
 * Installs Debian's Chromium, where this is Debian (or a relative) and we may.
 *
 * @returns {Promise<string | undefined>} the executable found afterwards
 */
export async function installChromium() {
  const mayInstall =
    process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!mayInstall || process.env.HASHIYA_CHROMIUM) return undefined;
  console.log('Installing Chromium for the end-to-end tests …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update', '-q'], { env });
  await runCommand('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], {
    env,
  });
  return findChromium();
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @returns {string[]} the usual places, best first
 */
function usualPlaces(env, platform) {
  if (platform === 'darwin') {
    return ['Chromium', 'Google Chrome'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Chromium', 'Application', 'chrome.exe'),
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      ]);
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  return [
    // Debian's own binary first: /usr/bin/chromium is a shell script around it.
    '/usr/lib/chromium/chromium',
    ...(env.PATH ?? '')
      .split(delimiter)
      .flatMap((folder) => names.map((name) => join(folder, name))),
    '/usr/bin/chromium',
  ];
}
