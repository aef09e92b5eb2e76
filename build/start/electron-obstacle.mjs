import { whyNoElectronWindow } from './display.mjs';
import { findElectronRuntime } from './electron-runtime.mjs';

/**
 * Why the app cannot be opened in Electron on this machine as it is.
 *
 * @param {string} root repository root
 * @returns {string | undefined} the reason in words, without a full stop; undefined when it can
 */
export function electronObstacle(root) {
  if (findElectronRuntime(root) === undefined) return 'there is no Electron runtime';
  return whyNoElectronWindow(process.platform, process.env, process.getuid?.());
}
