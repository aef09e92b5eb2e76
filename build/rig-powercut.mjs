// `npm run rig:powercut -- --rounds 3000 [--mode journal|app] [--seed 1]`: cuts the power of a disk in
// the middle of writing, again and again, and looks each time whether everything that was confirmed
// is there. `journal`: the main process's keeping of the work alone; `app`: the whole program, with
// the window in Chromium. First the control: the same cuts on plain Dexie, and on a journal whose
// flushes do nothing, have to find losses. Root on Linux only. Exit code 1: something confirmed was
// lost or torn; 2: the rig is blind; 3: it cannot run here.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { chromiumHelp, findChromium } from './test/chromium.mjs';
import { diskImageObstacle, installDiskTools } from './test/disk-images.mjs';
import { quantile } from './quantile.mjs';

/**
 * What the rigs of test/rigs count; each adds figures of its own.
 *
 * @typedef {{ rounds: number, confirmed: number, lost: number, torn: number, problems: string[], saves: number[], starts?: number[] }} Counts
 */

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '300' },
    mode: { type: 'string', default: 'journal' },
    seed: { type: 'string', default: '1' },
  },
});
process.exitCode = await rig(Number(values.rounds), values.mode, Number(values.seed));

/**
 * @param {number} rounds
 * @param {string} mode
 * @param {number} seed
 * @returns {Promise<number>} exit code
 */
async function rig(rounds, mode, seed) {
  if (!(rounds > 0) || (mode !== 'journal' && mode !== 'app')) {
    console.error('npm run rig:powercut -- --rounds N [--mode journal|app] [--seed N]');
    return 3;
  }
  await installDiskTools();
  const obstacle = diskImageObstacle();
  if (obstacle !== undefined) {
    console.error(`The power cannot be cut here: ${obstacle}.`);
    return 3;
  }
  if (findChromium() === undefined) {
    console.error(chromiumHelp);
    return 3;
  }

  const { cutDexie } = await load('cut-dexie.ts');
  const dexie = await cutDexie(5);
  console.log(`control, plain Dexie: ${facts(dexie)}`);
  const { cutJournal } = await load('cut-journal.ts');
  const unflushed = await cutJournal({ rounds: 10, seed, moods: ['without-flush'] });
  console.log(`control, journal without flush: ${facts(unflushed)}`);
  if (dexie.lost === 0 || unflushed.lost === 0) {
    console.error('The control lost nothing, so this rig sees nothing.');
    return 2;
  }

  const begun = performance.now();
  let told = begun;
  /** @param {Counts} so */
  const report = (so) => {
    if (performance.now() - told < 10_000) return;
    told = performance.now();
    console.log(`${facts(so)} of ${String(rounds)}`);
  };
  /** @type {Counts} */
  const result =
    mode === 'app'
      ? await (await load('cut-app.ts')).cutApp({ rounds, seed, report })
      : await cutJournal({ rounds, seed, report });
  const { saves, starts, problems, ...counts } = result;
  const summary = {
    mode,
    seed,
    minutes: Math.round((performance.now() - begun) / 6000) / 10,
    ...counts,
    problems,
    ...(starts === undefined
      ? {}
      : { startP50: quantile(starts, 0.5), startP95: quantile(starts, 0.95) }),
    saves: saves.length,
    saveP50: quantile(saves, 0.5),
    saveP95: quantile(saves, 0.95),
    controls: { dexie, unflushed: { rounds: unflushed.rounds, lost: unflushed.lost } },
  };
  const text = JSON.stringify(summary, null, 2);
  console.log(text);
  const folder = join(root, 'out', 'rigs');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `powercut-${mode}.json`), `${text}\n`);
  return result.lost + result.torn + problems.length === 0 ? 0 : 1;
}

/**
 * @param {string} file of test/rigs
 * @returns {Promise<any>} its exports
 */
async function load(file) {
  const path = join(root, 'test', 'rigs', file);
  return (await runnerImport(path, { configFile: false, root, logLevel: 'error' })).module;
}

/** @param {{ rounds: number, confirmed: number, lost: number, torn?: number }} result */
function facts({ rounds, confirmed, lost, torn }) {
  return [
    `${String(rounds)} rounds`,
    `${String(confirmed)} confirmed`,
    `${String(lost)} lost`,
    ...(torn === undefined ? [] : [`${String(torn)} torn`]),
  ].join(', ');
}
