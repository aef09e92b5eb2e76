// `npm run rig:kill -- --rounds 200 [--target journal|window|browser|actions] [--seed 1]`: kills the process
// that keeps the work, that of the window, and the whole browser with `kill -9` while they write, so
// many rounds each, and looks each time whether everything that was confirmed is there; `actions`
// marks, undoes and writes at random in the window before it kills the browser. Exit code 1 when
// something is not there.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { quantile } from './quantile.mjs';
import { chromiumHelp, findChromium } from './test/chromium.mjs';

/** @typedef {{ rounds: number, confirmed: number, lost: number, torn: number, problems: string[], starts?: number[] }} Counts */

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    target: { type: 'string', multiple: true, default: ['journal', 'window', 'browser'] },
    seed: { type: 'string', default: '1' },
  },
});
process.exitCode = await rig(Number(values.rounds), values.target, Number(values.seed));

/**
 * @param {number} rounds of each target
 * @param {readonly string[]} targets
 * @param {number} seed
 * @returns {Promise<number>} exit code
 */
async function rig(rounds, targets, seed) {
  if (findChromium() === undefined) {
    console.error(chromiumHelp);
    return 3;
  }
  const { killJournal } = await load('kill-journal.ts');
  const { killApp } = await load('kill-app.ts');
  const { actAndKill } = await load('random-actions.ts');
  /** @type {Record<string, Counts>} */
  const results = {};
  for (const target of targets) {
    let told = performance.now();
    /** @param {Counts} so */
    const report = (so) => {
      if (performance.now() - told < 10_000) return;
      told = performance.now();
      console.log(
        `${target}: ${String(so.rounds)} of ${String(rounds)}, ${String(so.confirmed)} confirmed, ${String(so.lost)} lost`,
      );
    };
    results[target] =
      target === 'journal'
        ? await killJournal(rounds, seed, report)
        : target === 'actions'
          ? await actAndKill(rounds, seed, report)
          : await killApp(target, rounds, seed, report);
  }
  const summary = Object.entries(results).map(([target, { starts, ...counts }]) => [
    target,
    starts === undefined
      ? counts
      : { ...counts, startP50: quantile(starts, 0.5), startSlowest: quantile(starts, 1) },
  ]);
  const text = JSON.stringify(Object.fromEntries(summary), null, 2);
  console.log(text);
  const folder = join(root, 'out', 'rigs');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'kill.json'), `${text}\n`);
  const faults = Object.values(results).map(
    ({ lost, torn, problems }) => lost + torn + problems.length,
  );
  return faults.every((count) => count === 0) ? 0 : 1;
}

/**
 * @param {string} file of test/rigs
 * @returns {Promise<any>} its exports
 */
async function load(file) {
  const path = join(root, 'test', 'rigs', file);
  return (await runnerImport(path, { configFile: false, root, logLevel: 'error' })).module;
}
