import { hasDisplay } from '../start/display.mjs';
import { findElectronRuntime } from '../start/electron-runtime.mjs';

/**
 * Why a test cannot open the app in Electron on this machine. (Being root is no obstacle to a test,
 * which may do without Chromium's sandbox; the app itself never does.)
 *
 * @param {string} root repository root
 * @returns {string | undefined} the reason in words, without a full stop; undefined when it can
 */
export function electronObstacle(root) {
  if (findElectronRuntime(root) === undefined) return 'there is no Electron runtime';
  return hasDisplay(process.platform, process.env) ? undefined : 'there is no display';
}
