import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { mediaType } from './headers.mjs';

/**
 * @typedef {object} Bundle
 * @property {ReadonlyMap<string, { body: Buffer, type: string }>} files by address path ('/', '/assets/x.js')
 * @property {string} id digest of everything in it: two servers with the same id serve the same program
 */

/**
 * Reads a compiled renderer into memory. The server answers from this map alone, so no address can
 * reach a file outside it, and a rebuild while it runs cannot mix two versions.
 *
 * @param {string} folder compiled renderer, with index.html at its top
 * @returns {Bundle}
 */
export function readBundle(folder) {
  /** @type {Map<string, { body: Buffer, type: string }>} */
  const files = new Map();
  const digest = createHash('sha256');
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
  for (const path of paths) {
    const body = readFileSync(join(folder, path));
    const address = `/${path.split(sep).join('/')}`;
    files.set(address, { body, type: mediaType(extname(path)) });
    digest.update(`${address}\0${String(body.length)}\0`).update(body);
  }
  const index = files.get('/index.html');
  if (index) files.set('/', index);
  return { files, id: digest.digest('hex').slice(0, 16) };
}
