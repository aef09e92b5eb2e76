// The loopback server of the browser shell. It serves one compiled renderer, to this machine only.
import { createServer } from 'node:http';
import { cacheControl, securityHeaders } from './headers.mjs';

/** @import { Bundle } from './bundle.mjs' */
/** @import { IncomingMessage, Server, ServerResponse } from 'node:http' */
/** @import { AddressInfo } from 'node:net' */

/** Only this machine can reach it. One spelling, because each origin has its own library. */
export const host = '127.0.0.1';

/** Where a server says that it is one of ours, and which build it serves. */
export const probePath = '/.well-known/hashiya';

/**
 * @typedef {object} RunningServer
 * @property {number} port
 * @property {string} address what to open in a browser, ending in '/'
 * @property {() => Promise<void>} close ends it at once, open connections included
 */

/**
 * Starts to serve.
 *
 * @param {Bundle} bundle
 * @param {number} port 0 takes any free port
 * @returns {Promise<RunningServer>} rejects with code EADDRINUSE when the port is taken
 */
export async function serveBundle(bundle, port) {
  const server = createServer((request, response) => {
    answer(bundle, request, response);
  });
  await listen(server, port);
  const actual = /** @type {AddressInfo} */ (server.address()).port;
  return {
    port: actual,
    address: `http://${host}:${String(actual)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/**
 * Asks a port whether a server of ours answers there.
 *
 * @param {number} port
 * @returns {Promise<{ build: string } | undefined>} undefined for anything else, silence included
 */
export async function probeServer(port) {
  try {
    const response = await fetch(`http://${host}:${String(port)}${probePath}`, {
      redirect: 'error',
      signal: AbortSignal.timeout(2000),
    });
    if (!response.ok) return undefined;
    const said = /** @type {{ app?: unknown, build?: unknown } | null} */ (await response.json());
    if (said?.app !== 'hashiya' || typeof said.build !== 'string') return undefined;
    return { build: said.build };
  } catch {
    return undefined;
  }
}

/**
 * @param {Bundle} bundle
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 */
function answer(bundle, request, response) {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  const port = String(request.socket.localPort);
  const path = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
  const file = bundle.files.get(path);

  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    refuse(response, 405, 'Only GET and HEAD.');
    return;
  }
  // A page of another site can point a name of its own at 127.0.0.1 (DNS rebinding) and would then
  // share this origin's rights: such a request carries that name here.
  if (request.headers.host === `localhost:${port}` && file) {
    // Works, but would be another origin with another, empty library: send it to the usual one.
    response.setHeader('Location', `http://${host}:${port}${path}`);
    refuse(response, 308, 'Moved.');
    return;
  }
  if (request.headers.host !== `${host}:${port}`) {
    refuse(response, 403, 'This server answers only to its own address.');
    return;
  }
  if (path === probePath) {
    response.setHeader('Cache-Control', 'no-store');
    send(
      request,
      response,
      'application/json',
      JSON.stringify({ app: 'hashiya', build: bundle.id }),
    );
    return;
  }
  if (!file) {
    refuse(response, 404, 'Not found.');
    return;
  }
  response.setHeader('Cache-Control', cacheControl(path));
  send(request, response, file.type, file.body);
}

/**
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 * @param {string} type
 * @param {Buffer | string} body
 */
function send(request, response, type, body) {
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * @param {ServerResponse} response
 * @param {number} status
 * @param {string} sentence
 */
function refuse(response, status, sentence) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${sentence}\n`);
}

/**
 * @param {Server} server
 * @param {number} port
 * @returns {Promise<void>}
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
