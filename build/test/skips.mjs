// Tests may be left out for a few reasons only, each a missing thing that the set-up does not install.
// A test says so with a tag in its name (test/setup/needs.ts); everything else that is skipped fails
// the run.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from '../package/find-program.mjs';
import { diskImageObstacle } from './disk-images.mjs';
import { electronObstacle } from './electron-obstacle.mjs';

/**
 * @typedef {object} AllowedSkip
 * @property {string} tag what the name of such a test contains
 * @property {(root: string) => string | undefined} missing in words what is missing here; undefined
 *   when it is there, so that the test should have run
 */

/** @type {readonly AllowedSkip[]} */
export const allowedSkips = [
  {
    tag: '[needs the Electron runtime]',
    missing: electronObstacle,
  },
  {
    tag: '[needs root and loop devices]',
    missing: diskImageObstacle,
  },
  {
    tag: '[needs the seed article]',
    missing: (root) =>
      existsSync(join(root, '..', 'shared', 'seeds', 'seed-article.txt'))
        ? undefined
        : 'there is no seed article beside the repository',
  },
  {
    tag: '[needs Python]',
    missing: () =>
      spawnSync('python3', ['--version']).status === 0 ? undefined : 'there is no python3',
  },
  {
    tag: '[needs LibreOffice]',
    missing: () =>
      findProgram(['soffice', 'libreoffice']) === undefined ? 'there is no LibreOffice' : undefined,
  },
  {
    tag: '[needs Debian]',
    missing: () =>
      process.platform === 'linux' && findProgram(['dpkg-deb']) !== undefined
        ? undefined
        : 'this is no Debian system',
  },
];

/**
 * @param {string} name full name of a test that was skipped
 * @param {string} root repository root
 * @returns {string | undefined} why it may be skipped; undefined when it may not
 */
export function allowedSkipReason(name, root) {
  return allowedSkips.find((skip) => name.includes(skip.tag))?.missing(root);
}
