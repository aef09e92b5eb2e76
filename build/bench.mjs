// `npm run bench [-- --quick] [--only hashiya,codemirror]`: the reader and its peers on the same
// Arabic texts in one browser, turn by turn. The peers are packages of test/bench alone.
import { existsSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { buildPages } from '../test/bench/build-pages.mjs';
import { runCell } from '../test/bench/run-cell.mjs';
import { documents, subjects } from '../test/bench/subjects.mjs';
import { aims, measures, quantile, table } from '../test/bench/table.mjs';
import { readBundle } from './start/bundle.mjs';
import { runCommand } from './start/run-command.mjs';
import { serveBundle } from './start/serve.mjs';
import { chromiumHelp, findChromium } from './test/chromium.mjs';

/** @import { CellRun } from '../test/bench/run-cell.mjs' */
/** @import { Cell } from '../test/bench/table.mjs' */

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'test', 'bench');
const pages = join(root, 'out', 'bench');
const results = join(folder, 'results');

process.exitCode = await bench(process.argv.slice(2));

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
async function bench(args) {
  const quick = args.includes('--quick');
  const names = args.includes('--only') ? args[args.indexOf('--only') + 1]?.split(',') : undefined;
  const rounds = quick ? 2 : 5;
  const options = { repeat: quick ? 5 : 9, limit: quick ? 20_000 : 240_000 };
  const measured = subjects.filter(({ name }) => names?.includes(name) ?? true);
  const sizes = documents.filter((document) => !quick || document.quick);

  const executablePath = findChromium();
  if (executablePath === undefined) {
    console.error(chromiumHelp);
    return 1;
  }
  if (!isInstalled() && !(await installPeers())) return 1;
  await buildPages(measured, pages);

  const server = await serveBundle(readBundle(pages), 0);
  // Without the wait for the screen a frame lasts as long as the work for it.
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-frame-rate-limit', '--disable-gpu-vsync'],
  });
  /** @type {Map<string, CellRun[]>} */
  const runs = new Map();
  try {
    for (let round = 1; round <= rounds; round += 1) {
      for (const document of sizes) {
        for (const { name, label } of measured) {
          const key = `${name} ${document.label}`;
          const before = runs.get(key) ?? [];
          // Who was too slow or failed once is not asked again.
          if (before.some(({ problem }) => problem !== null)) continue;
          const run = await runCell(browser, `${server.address}${name}.html`, document, options);
          runs.set(key, [...before, run]);
          const opened = run.timings.open?.toFixed(0) ?? '–';
          console.log(
            `${String(round)}/${String(rounds)} ${document.label} ${label}: ${run.problem ?? `open ${opened} ms`}`,
          );
        }
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }

  const cells = measured.flatMap(({ name }) =>
    sizes.map((document) => toCell(name, document.label, runs.get(`${name} ${document.label}`))),
  );
  const cpu = cpus()[0]?.model ?? 'unknown processor';
  const text = [
    `Chromium ${browser.version()}, ${String(cpus().length)} × ${cpu}, ${String(rounds)} rounds, medians.`,
    '',
    table(measured, sizes, cells),
    '**Aims**',
    '',
    aims(measured, sizes, cells),
    '',
  ].join('\n');
  console.log(`\n${text}`);
  await mkdir(results, { recursive: true });
  const stamp = new Date().toISOString().replaceAll(':', '-').slice(0, 19);
  await writeFile(
    join(results, `${stamp}.json`),
    `${JSON.stringify({ cpu, cells, runs: [...runs] }, null, 1)}\n`,
  );
  await writeFile(join(results, `${stamp}.md`), text);
  console.log(`Written to test/bench/results/${stamp}.json`);
  return 0;
}

/** Whether the peers are there as the lock file has them. */
function isInstalled() {
  const written = join(folder, 'node_modules', '.package-lock.json');
  const lock = join(folder, 'package-lock.json');
  return existsSync(written) && statSync(written).mtimeMs >= statSync(lock).mtimeMs;
}

/** @returns {Promise<boolean>} */
async function installPeers() {
  const args = ['ci', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'];
  return (await runCommand('npm', args, { cwd: folder })) === 0;
}

/**
 * @param {string} subject
 * @param {string} document
 * @param {readonly CellRun[]} [runs]
 * @returns {Cell}
 */
function toCell(subject, document, runs = []) {
  /** @type {Cell['median']} */
  const median = {};
  for (const { key } of measures) {
    const values = runs.flatMap(({ timings }) => timings[key] ?? []);
    if (values.length > 0) median[key] = quantile(values, 0.5);
  }
  const scrolls = runs.flatMap(({ timings }) => timings.scroll ?? []);
  return {
    subject,
    document,
    problem: runs.find(({ problem }) => problem !== null)?.problem ?? null,
    median,
    scrollP95: scrolls.length === 0 ? null : quantile(scrolls, 0.95),
  };
}
