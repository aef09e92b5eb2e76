// Decides where the browser shell is served. The port is part of the origin, and the browser keeps
// one library per origin: another port shows another, usually empty, library.
import { probeServer, serveBundle } from './serve.mjs';

/** @import { Bundle } from './bundle.mjs' */
/** @import { RunningServer } from './serve.mjs' */

/** The usual port. Changing it would hide everyone's library. */
export const usualPort = 4827;

/**
 * @typedef {{ kind: 'serving', server: RunningServer, otherLibrary: boolean }
 *   | { kind: 'already-running', address: string, sameBuild: boolean }
 *   | { kind: 'port-taken', port: number }} Served
 * `otherLibrary`: it is not the usual address, so what was saved there is not visible.
 */

/**
 * Serves at the usual port, or finds out that we already do, or takes the next free port. A port
 * that the user asked for is taken or refused, never replaced.
 *
 * @param {Bundle} bundle
 * @param {number | undefined} wanted port the user asked for
 * @param {number} [usual]
 * @returns {Promise<Served>}
 */
export async function serveAtBestPort(bundle, wanted, usual = usualPort) {
  const first = wanted ?? usual;
  const server = await tryPort(bundle, first);
  if (server) return { kind: 'serving', server, otherLibrary: first !== usual };

  const running = await probeServer(first);
  if (running) {
    const address = `http://127.0.0.1:${String(first)}/`;
    return { kind: 'already-running', address, sameBuild: running.build === bundle.id };
  }
  if (wanted !== undefined) return { kind: 'port-taken', port: wanted };

  for (let port = first + 1; port < first + 20; port += 1) {
    const next = await tryPort(bundle, port);
    if (next) return { kind: 'serving', server: next, otherLibrary: true };
  }
  return { kind: 'serving', server: await serveBundle(bundle, 0), otherLibrary: true };
}

/**
 * @param {Bundle} bundle
 * @param {number} port
 * @returns {Promise<RunningServer | undefined>} undefined when the port is taken or forbidden
 */
async function tryPort(bundle, port) {
  try {
    return await serveBundle(bundle, port);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE' || code === 'EACCES') return undefined;
    throw error;
  }
}
