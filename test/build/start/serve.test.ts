import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { IncomingHttpHeaders } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBundle } from '../../../build/start/bundle.mjs';
import { serveAtBestPort } from '../../../build/start/choose-port.mjs';
import { securityHeaders } from '../../../build/start/headers.mjs';
import { probeServer, serveBundle } from '../../../build/start/serve.mjs';

let folder: string;
let toClose: (() => Promise<unknown>)[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hashiya-serve-'));
  toClose = [];
  mkdirSync(join(folder, 'renderer/assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'renderer/index.html'), '<!doctype html><title>حاشية</title>');
  writeFileSync(join(folder, 'renderer/assets/index-Cq77IzMG.js'), 'export {};');
});

afterEach(async () => {
  for (const close of toClose) await close();
  rmSync(folder, { recursive: true });
});

const bundle = () => readBundle(join(folder, 'renderer'));

/** A server on a free port, closed after the test. */
async function serve() {
  const server = await serveBundle(bundle(), 0);
  toClose.push(server.close);
  return server;
}

/** A raw request: fetch would tidy the path and set the Host header itself. */
function ask(
  port: number,
  path: string,
  options: { method?: string; host?: string } = {},
): Promise<{ status: number; headers: IncomingHttpHeaders; body: string }> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', host = `127.0.0.1:${port}` } = options;
    const sent = request({ host: '127.0.0.1', port, path, method, headers: { host } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const { statusCode = 0, headers } = answer;
        resolve({ status: statusCode, headers, body: Buffer.concat(parts).toString() });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('serveBundle', () => {
  it('serves the page at / and files by their exact path', async () => {
    const { port, address } = await serve();
    const page = await ask(port, '/');
    expect(page).toMatchObject({ status: 200, body: '<!doctype html><title>حاشية</title>' });
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['cache-control']).toBe('no-cache');
    expect(address).toBe(`http://127.0.0.1:${port}/`);

    const script = await ask(port, '/assets/index-Cq77IzMG.js?v=1');
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(script.headers['cache-control']).toContain('immutable');
  });

  it('sends every security header with every answer', async () => {
    const { port } = await serve();
    const answers = [
      await ask(port, '/'),
      await ask(port, '/missing'),
      await ask(port, '/', { method: 'POST' }),
      await ask(port, '/', { host: 'evil.example' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 405, 403]);
    for (const { headers } of answers) {
      for (const [name, value] of Object.entries(securityHeaders)) {
        expect(headers[name.toLowerCase()]).toBe(value);
      }
    }
  });

  it('has a policy without inline code, evaluation, wildcards or other hosts', () => {
    const policy = securityHeaders['Content-Security-Policy'];
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(policy).not.toMatch(/unsafe|data:|https?:|\*/);
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/..\\secret.txt',
    '//secret.txt',
    '/assets/',
    '/assets',
    '/__proto__',
    '/constructor',
  ])('reaches nothing outside the bundle by %s', async (path) => {
    const { port } = await serve();
    expect((await ask(port, path)).status).toBe(404);
  });

  it.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1:1', '[::1]:4827'])(
    'refuses the host %j (DNS rebinding)',
    async (host) => {
      const { port } = await serve();
      expect((await ask(port, '/', { host })).status).toBe(403);
    },
  );

  it('sends localhost to the usual spelling, which has the library', async () => {
    const { port } = await serve();
    const moved = await ask(port, '/', { host: `localhost:${port}` });
    expect(moved).toMatchObject({
      status: 308,
      headers: { location: `http://127.0.0.1:${port}/` },
    });
    expect((await ask(port, '//evil.example', { host: `localhost:${port}` })).status).toBe(403);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    const { port } = await serve();
    expect((await ask(port, '/', { method })).status).toBe(405);
  });

  it('answers HEAD without a body', async () => {
    const { port } = await serve();
    const head = await ask(port, '/', { method: 'HEAD' });
    expect(head).toMatchObject({ status: 200, body: '' });
    expect(Number(head.headers['content-length'])).toBeGreaterThan(0);
  });

  it('goes on serving the same build while the folder is rebuilt', async () => {
    const { port } = await serve();
    rmSync(join(folder, 'renderer/assets'), { recursive: true });
    expect((await ask(port, '/assets/index-Cq77IzMG.js')).status).toBe(200);
  });
});

describe('serveAtBestPort', () => {
  it('takes the usual port, and the second start finds the first', async () => {
    const free = await serveBundle(bundle(), 0);
    await free.close();
    const first = await serveAtBestPort(bundle(), undefined, free.port);
    if (first.kind !== 'serving') throw new Error(first.kind);
    toClose.push(first.server.close);
    expect(first).toMatchObject({ otherLibrary: false, server: { port: free.port } });

    expect(await serveAtBestPort(bundle(), undefined, free.port)).toEqual({
      kind: 'already-running',
      address: `http://127.0.0.1:${free.port}/`,
      sameBuild: true,
    });
    writeFileSync(join(folder, 'renderer/index.html'), 'newer');
    expect(await serveAtBestPort(bundle(), undefined, free.port)).toMatchObject({
      kind: 'already-running',
      sameBuild: false,
    });
  });

  it('moves aside for a stranger and says that the library is another one', async () => {
    const port = await startStranger();
    const served = await serveAtBestPort(bundle(), undefined, port);
    if (served.kind !== 'serving') throw new Error(served.kind);
    toClose.push(served.server.close);
    expect(served.otherLibrary).toBe(true);
    expect(served.server.port).not.toBe(port);
  });

  it('does not replace a port that was asked for', async () => {
    const port = await startStranger();
    expect(await serveAtBestPort(bundle(), port)).toEqual({ kind: 'port-taken', port });
  });
});

describe('probeServer', () => {
  it('does not take a stranger, or silence, for one of ours', async () => {
    expect(await probeServer(await startStranger())).toBeUndefined();
    const { port, close } = await serveBundle(bundle(), 0);
    expect(await probeServer(port)).toEqual({ build: bundle().id });
    await close();
    expect(await probeServer(port)).toBeUndefined();
  });
});

/** Another program's server, that answers everything with JSON. */
async function startStranger(): Promise<number> {
  const stranger = createServer((_request, response) => {
    response.setHeader('Content-Type', 'application/json');
    response.end('{"app":"other"}');
  });
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  toClose.push(
    () =>
      new Promise((resolve) => {
        stranger.close(resolve);
        stranger.closeAllConnections();
      }),
  );
  return (stranger.address() as AddressInfo).port;
}
