import { join } from 'node:path';
import { readBundle } from './bundle.mjs';
import { serveAtBestPort, usualPort } from './choose-port.mjs';
import { openBrowser } from './open-browser.mjs';

/**
 * Serves the app to the user's browser until Ctrl+C.
 *
 * @param {string} root repository root, with the compiled renderer in out/renderer
 * @param {{ port: number | undefined, open: boolean }} options
 * @returns {Promise<number>} exit code
 */
export async function runBrowserShell(root, { port, open }) {
  const served = await serveAtBestPort(readBundle(join(root, 'out', 'renderer')), port);
  if (served.kind === 'port-taken') {
    console.error(`Port ${String(served.port)} is used by another program.`);
    return 1;
  }
  if (served.kind === 'already-running') {
    console.log(`Hashiya is already running at ${served.address}`);
    if (!served.sameBuild) {
      console.log(
        'That is another build than this one: end it (Ctrl+C) and start again to use this one.',
      );
    }
    if (open) openBrowser(served.address);
    return 0;
  }

  const { server } = served;
  if (served.otherLibrary) {
    console.log(
      `Work saved under the usual address (http://127.0.0.1:${String(usualPort)}/) is not visible at this one: each address has its own library.`,
    );
  }
  console.log(`Hashiya: ${server.address}  (Ctrl+C ends it)`);
  if (open) openBrowser(server.address);
  await new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await server.close();
  return 0;
}
