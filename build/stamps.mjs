// Knows whether a compiled part is still what its sources would give, by the content of the sources:
// modification times change with every checkout and copy, content does not.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @import { Part } from './parts.mjs' */

/**
 * SHA-256 over the paths and contents of all files under `inputs`, in a fixed order.
 * An input that does not exist counts as such, so creating it changes the result.
 *
 * @param {string} root folder that `inputs` are relative to
 * @param {readonly string[]} inputs files and folders
 * @returns {string} hexadecimal digest
 */
export function hashInputs(root, inputs) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => listFiles(root, input)).sort()) {
    const path = join(root, file);
    hash.update(`${file}\0`);
    hash.update(
      existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest() : 'absent',
    );
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]} `path` itself, or the files below it when it is a folder
 */
function listFiles(root, path) {
  const stats = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => listFiles(root, `${path}/${name}`));
}

/**
 * @param {string} root
 * @param {Pick<Part, 'name' | 'inputs' | 'output'>} part
 * @returns {boolean} whether the part is built, from exactly the present sources
 */
export function isUpToDate(root, part) {
  if (!existsSync(join(root, part.output))) return false;
  return readStamp(root, part) === hashInputs(root, part.inputs);
}

/**
 * @param {string} root
 * @param {Pick<Part, 'name'>} part
 * @returns {string | undefined} what the part was built from, if that was noted
 */
function readStamp(root, part) {
  const file = stampFile(root, part);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/**
 * Notes what the part was built from. The hash is taken before the build: a source that changes
 * while it is compiled must not count as compiled.
 *
 * @param {string} root
 * @param {Pick<Part, 'name'>} part
 * @param {string} hash what hashInputs gave for the part's inputs
 */
export function writeStamp(root, part, hash) {
  const file = stampFile(root, part);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, hash);
}

/**
 * @param {string} root
 * @param {Pick<Part, 'name'>} part
 */
function stampFile(root, part) {
  return join(root, 'out', 'stamps', part.name);
}
