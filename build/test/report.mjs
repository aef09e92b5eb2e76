// Turns what the parts of `npm test` did into the last lines that it prints.
import { allowedSkipReason } from './skips.mjs';

/**
 * @typedef {object} PartResult
 * @property {string} name
 * @property {'passed' | 'failed' | 'did not run'} outcome
 * @property {number} seconds
 * @property {string} [reason] why it did not run
 * @property {TestCounts} [tests] for the parts that run tests
 */

/**
 * @typedef {object} TestCounts
 * @property {number} passed
 * @property {string[]} failed names
 * @property {string[]} skipped names
 */

/**
 * @typedef {{ testResults: { name: string, status: string, message: string, assertionResults: { fullName: string, status: string }[] }[] }} VitestJson
 */

/**
 * Counts the tests in a report of vitest's json reporter.
 *
 * @param {VitestJson} json
 * @returns {TestCounts}
 */
export function countTests(json) {
  /** @type {TestCounts} */
  const counts = { passed: 0, failed: [], skipped: [] };
  for (const file of json.testResults) {
    for (const { status, fullName } of file.assertionResults) {
      if (status === 'passed') counts.passed += 1;
      else if (status === 'failed') counts.failed.push(fullName);
      else counts.skipped.push(fullName);
    }
    // A file that could not even be loaded has no tests to name.
    if (
      file.status === 'failed' &&
      file.assertionResults.every(({ status }) => status !== 'failed')
    ) {
      counts.failed.push(file.name);
    }
  }
  return counts;
}

/**
 * @param {readonly PartResult[]} results
 * @param {string} root repository root
 * @returns {{ text: string, ok: boolean }} what to print last, and whether all of it may count as a success
 */
export function summarise(results, root) {
  const rows = results.map((result) => [
    result.name,
    result.outcome,
    result.tests ? String(result.tests.passed) : '',
    result.tests ? String(result.tests.failed.length) : '',
    result.tests ? String(result.tests.skipped.length) : '',
    result.seconds.toFixed(1),
  ]);
  const lines = [
    '',
    ...table([['part', 'result', 'passed', 'failed', 'not run', 'seconds'], ...rows]),
  ];

  let forbiddenSkips = 0;
  for (const { name, outcome, reason, tests } of results) {
    for (const test of tests?.failed ?? []) lines.push(`failed: ${name}: ${test}`);
    for (const test of tests?.skipped ?? []) {
      const allowed = allowedSkipReason(test, root);
      if (!allowed) forbiddenSkips += 1;
      lines.push(
        `did not run: ${name}: ${test} (${allowed ?? 'skipped without an allowed reason'})`,
      );
    }
    if (outcome === 'did not run')
      lines.push(`did not run: ${name} (${reason ?? 'unknown reason'})`);
  }

  const count = (/** @type {PartResult['outcome']} */ outcome) =>
    String(results.filter((result) => result.outcome === outcome).length);
  const sum = (/** @type {(tests: TestCounts) => number} */ of) =>
    String(results.reduce((total, { tests }) => total + (tests ? of(tests) : 0), 0));
  lines.push(
    `Parts: ${count('passed')} passed, ${count('failed')} failed, ${count('did not run')} did not run.`,
    `Tests: ${sum((tests) => tests.passed)} passed, ${sum((tests) => tests.failed.length)} failed, ${sum((tests) => tests.skipped.length)} did not run.`,
  );
  const ok = forbiddenSkips === 0 && results.every(({ outcome }) => outcome === 'passed');
  return { text: lines.join('\n'), ok };
}

/**
 * @param {readonly (readonly string[])[]} rows
 * @returns {string[]} one line a row, columns aligned
 */
function table(rows) {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
