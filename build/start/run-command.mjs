import { spawn } from 'node:child_process';

/**
 * Runs a program with this terminal and waits for its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean, quiet?: boolean, timeoutMs?: number }} [options]
 *   `quiet` hides what it prints; `timeoutMs` ends it after that many milliseconds
 * @returns {Promise<number>} its exit code; 127 when it could not be started, 124 when its time was
 *   up, 128 when a signal ended it
 */
export function runCommand(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      shell: options.shell ?? false,
      stdio: options.quiet ? 'ignore' : 'inherit',
    });
    let timedOut = false;
    const timer =
      options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            child.kill('SIGKILL');
          }, options.timeoutMs);
    child.once('error', () => {
      clearTimeout(timer);
      resolve(127);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve(timedOut ? 124 : (code ?? 128));
    });
  });
}
