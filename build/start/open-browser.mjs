import { spawn } from 'node:child_process';
import { hasDisplay } from './display.mjs';

/**
 * The command that opens an address in the user's browser.
 *
 * @param {string} address
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {[command: string, args: string[]] | undefined} undefined where nothing can be shown
 */
export function openCommand(address, platform, env) {
  if (!hasDisplay(platform, env)) return undefined;
  if (platform === 'darwin') return ['open', [address]];
  // The empty argument is the window title that `start` expects before a quoted address.
  if (platform === 'win32') return ['cmd', ['/c', 'start', '', address]];
  return ['xdg-open', [address]];
}

/**
 * Opens the address in the user's browser, where there is one; else does nothing. The address has
 * been printed already, so a failure needs no message.
 *
 * @param {string} address
 */
export function openBrowser(address) {
  const command = openCommand(address, process.platform, process.env);
  if (!command) return;
  const child = spawn(command[0], command[1], { stdio: 'ignore', detached: true });
  child.once('error', () => {});
  child.unref();
}
