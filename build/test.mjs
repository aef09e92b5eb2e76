// `npm test`: sets up what is missing, runs every part although an earlier one failed, and says at
// the end what passed, what failed and what did not run. `--only unit,lint` limits it to some parts.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies, neededInstall } from './start/dependencies.mjs';
import { runCommand } from './start/run-command.mjs';
import { chromiumHelp, findChromium, installChromium } from './test/chromium.mjs';
import { installDiskTools } from './test/disk-images.mjs';
import { countTests, summarise } from './test/report.mjs';
import { chooseParts } from './test/test-parts.mjs';

/** @import { PartResult, VitestJson } from './test/report.mjs' */
/** @import { TestPart } from './test/test-parts.mjs' */

const root = dirname(dirname(fileURLToPath(import.meta.url)));

process.exitCode = await test(process.argv.slice(2));

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
async function test(args) {
  const chosen = chooseParts(args);
  if (!chosen.ok) {
    console.error(chosen.problem);
    return 1;
  }
  const install = neededInstall(root);
  if (install !== 'nothing' && !(await installDependencies(root, install))) {
    console.error('The packages could not be installed; nothing was tested.');
    return 1;
  }
  /** @type {PartResult[]} */
  const results = [];
  for (const part of chosen.parts) results.push(await runPart(part));
  const { text, ok } = summarise(results, root);
  console.log(text);
  return ok ? 0 : 1;
}

/**
 * @param {TestPart} part
 * @returns {Promise<PartResult>}
 */
async function runPart(part) {
  console.log(`\n== ${part.name}`);
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;

  if (part.browser && !(findChromium() ?? (await installChromium()))) {
    console.error(chromiumHelp);
    return { name: part.name, outcome: 'did not run', reason: 'no Chromium', seconds: seconds() };
  }
  if (part.disks) await installDiskTools();
  const report = join(root, 'out', 'test-results', `${part.name}.json`);
  rmSync(report, { force: true });
  mkdirSync(dirname(report), { recursive: true });
  const reporting = part.vitest
    ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    : [];
  const code = await runCommand(
    process.execPath,
    [join(root, part.script), ...part.args, ...reporting],
    { cwd: root },
  );
  /** @type {PartResult} */
  const result = { name: part.name, outcome: code === 0 ? 'passed' : 'failed', seconds: seconds() };
  if (part.vitest && existsSync(report)) {
    result.tests = countTests(/** @type {VitestJson} */ (JSON.parse(readFileSync(report, 'utf8'))));
    // A run without a single test proves nothing.
    if (result.tests.passed === 0) result.outcome = 'failed';
  } else if (part.vitest) {
    result.outcome = 'failed';
  }
  return result;
}
