import { spawn } from 'node:child_process';

/** Electron that ends sooner than this, and badly, has not really started. */
const startupMs = 5000;

/**
 * Runs the app in Electron until its last window closes or Ctrl+C.
 *
 * @param {string} executable
 * @param {string} root folder with the package.json that names the main process
 * @returns {Promise<{ started: true, code: number } | { started: false, reason: string }>}
 */
export function runElectron(executable, root) {
  return new Promise((resolve) => {
    const env = { ...process.env };
    // Set by tools that use Electron as plain Node; it would keep the window from opening.
    delete env.ELECTRON_RUN_AS_NODE;
    const begun = Date.now();
    let stopping = false;
    const child = spawn(executable, [root], { stdio: 'inherit', env });
    const stop = () => {
      stopping = true;
      child.kill('SIGTERM');
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    const forget = () => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
    };
    child.once('error', (error) => {
      forget();
      resolve({ started: false, reason: error.message });
    });
    child.once('exit', (code, signal) => {
      forget();
      if (stopping || code === 0) resolve({ started: true, code: 0 });
      else if (Date.now() - begun < startupMs) {
        resolve({ started: false, reason: `it stopped at once (${signal ?? String(code)})` });
      } else resolve({ started: true, code: code ?? 1 });
    });
  });
}
