/**
 * Says why a window cannot be shown by Electron here, if so.
 *
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @param {number | undefined} userId numeric user id, where the system has one
 * @returns {string | undefined} the reason in words, without a full stop
 */
export function whyNoElectronWindow(platform, env, userId) {
  if (!hasDisplay(platform, env)) return 'there is no display';
  // Chromium's sandbox does not work for root, and Hashiya never runs without the sandbox.
  if (platform === 'linux' && userId === 0) return 'Electron does not run as root';
  return undefined;
}

/**
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {boolean} whether windows can be shown (macOS and Windows always count as able)
 */
export function hasDisplay(platform, env) {
  if (platform === 'darwin' || platform === 'win32') return true;
  return Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
}
