import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  appSchemeRegistration,
  createAppSchemeHandler,
  readBundle,
} from '../../electron/app-scheme.ts';
import { contentSecurityPolicy } from '../../electron/security-headers.ts';
import { temporaryFolder } from '../fakes/temporary-folder.ts';

let handle: ReturnType<typeof createAppSchemeHandler>;
const get = (url: string) => handle({ url, method: 'GET' });

beforeEach(async () => {
  const outside = temporaryFolder();
  const folder = join(outside, 'renderer');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(outside, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'index.html'), '<!doctype html>حاشية');
  await writeFile(join(folder, 'assets', 'main-1a2b.js'), 'export {};');
  await writeFile(join(folder, 'assets', 'style.css'), 'p{}');
  await writeFile(join(folder, 'assets', 'naskh.woff2'), new Uint8Array([1, 2, 255]));
  await symlink('../secret.txt', join(folder, 'link.txt'));
  handle = createAppSchemeHandler(await readBundle(folder));
});

describe('the app scheme', () => {
  it('is registered as a standard, secure scheme, without which there is no storage', () => {
    expect(appSchemeRegistration).toEqual({
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    });
  });

  it.each([
    ['app://hashiya/', 'text/html; charset=utf-8'],
    ['app://hashiya/?start=safe', 'text/html; charset=utf-8'],
    ['app://hashiya/index.html#a', 'text/html; charset=utf-8'],
    ['app://hashiya/assets/main-1a2b.js', 'text/javascript; charset=utf-8'],
    ['app://hashiya/assets/style.css?v=1', 'text/css; charset=utf-8'],
    ['app://hashiya/assets/naskh.woff2', 'font/woff2'],
  ])('serves %s as %s', (url, type) => {
    const response = get(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
  });

  it('serves the bytes as they are', async () => {
    const response = get('app://hashiya/assets/naskh.woff2');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([1, 2, 255]));
    expect(await get('app://hashiya/').text()).toBe('<!doctype html>حاشية');
  });

  it.each([
    'app://hashiya/../secret.txt',
    'app://hashiya/assets/../index.html',
    'app://hashiya/%2e%2e/secret.txt',
    'app://hashiya/%2e%2e%2fsecret.txt',
    'app://hashiya/..%5csecret.txt',
    'app://hashiya/..\\secret.txt',
    'app://hashiya/%252e%252e%252fsecret.txt',
    'app://hashiya/assets%2fstyle.css',
    'app://hashiya//etc/passwd',
    'app://hashiya//index.html',
    'app://hashiya/C:/index.html',
    'app://hashiya/index.html%00',
    'app://hashiya/index.html\0',
    'app://hashiya/INDEX.HTML',
    'app://hashiya/assets',
    'app://hashiya/assets/',
    'app://hashiya/link.txt',
    'app://hashiya/__proto__',
    'app://hashiya/constructor',
    'app://other/index.html',
    'app://hashiya:1/index.html',
    'app://user@hashiya/index.html',
    'app://hashiya.example/index.html',
    'file:///etc/passwd',
    'https://hashiya/index.html',
    '',
  ])('95: does not find %j', async (url) => {
    const response = get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  it('answers reading requests only', () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect(handle({ url: 'app://hashiya/', method }).status).toBe(404);
    }
  });

  it('sends the policy with every answer, errors included', () => {
    for (const response of [get('app://hashiya/'), get('app://hashiya/none')]) {
      expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    }
  });

  it('90: has the strict policy', () => {
    expect(contentSecurityPolicy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; " +
        "font-src 'self'; connect-src 'none'; worker-src 'self'; form-action 'none'; " +
        "base-uri 'none'; frame-ancestors 'none'",
    );
    expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|data:|\*/);
  });
});
