import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { CustomScheme } from 'electron';
import { appAddress, appScheme } from './app-origin.ts';
import { securityHeaders } from './security-headers.ts';

/** To be registered before the app is ready. Only a standard scheme has storage. */
export const appSchemeRegistration: CustomScheme = {
  scheme: appScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/** The files of the window, by path from the root of the bundle with forward slashes. */
export type Bundle = ReadonlyMap<string, BundleFile>;

interface BundleFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Reads every file below `folder`, once, at start. */
export async function readBundle(folder: string): Promise<Bundle> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    await Promise.all(
      files.map(async (file) => {
        const path = join(file.parentPath, file.name);
        const bytes = new Uint8Array(await readFile(path));
        const type = types[extname(path).toLowerCase()] ?? 'application/octet-stream';
        return [relative(folder, path).split(sep).join('/'), { bytes, type }] as const;
      }),
    ),
  );
}

/**
 * Answers requests of the app scheme from the bundle in memory. There is no path to climb out of:
 * an address is either spelled exactly like a file of the bundle, or it is not found. Nothing is
 * decoded or normalised.
 */
export function createAppSchemeHandler(
  bundle: Bundle,
): (request: Pick<Request, 'url' | 'method'>) => Response {
  return ({ url, method }) => {
    const file = url.startsWith(appAddress) ? bundle.get(pathIn(url)) : undefined;
    if (!file || method !== 'GET')
      return new Response(null, { status: 404, headers: securityHeaders });
    return new Response(file.bytes, {
      headers: { ...securityHeaders, 'content-type': file.type },
    });
  };
}

function pathIn(url: string): string {
  const path = url.slice(appAddress.length).replace(/[?#].*$/s, '');
  return path === '' ? 'index.html' : path;
}
