// Tests may be left out for three reasons only, each a missing thing that the set-up does not install.
// A test says so with a tag in its name (test/setup/needs.ts); everything else that is skipped fails
// the run.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findElectronRuntime } from '../start/electron-runtime.mjs';

/**
 * @typedef {object} AllowedSkip
 * @property {string} tag what the name of such a test contains
 * @property {string} reason why it did not run, in words
 * @property {(root: string) => boolean} applies whether the thing is really missing
 */

/** @type {readonly AllowedSkip[]} */
export const allowedSkips = [
  {
    tag: '[needs the Electron runtime]',
    reason: 'no Electron runtime',
    applies: (root) => findElectronRuntime(root) === undefined,
  },
  {
    tag: '[needs the seed article]',
    reason: 'no seed article beside the repository',
    applies: (root) => !existsSync(join(root, '..', 'shared', 'seeds', 'seed-article.txt')),
  },
  {
    tag: '[needs Python]',
    reason: 'no python3',
    applies: () => spawnSync('python3', ['--version']).status !== 0,
  },
];

/**
 * @param {string} name full name of a test that was skipped
 * @param {string} root repository root
 * @returns {string | undefined} why it may be skipped; undefined when it may not
 */
export function allowedSkipReason(name, root) {
  return allowedSkips.find((skip) => name.includes(skip.tag) && skip.applies(root))?.reason;
}
