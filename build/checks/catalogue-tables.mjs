import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** @import { CatalogueCase } from '../../test/catalogue.mjs' */

/** The comments of the README between which the tables stand. */
const borders = [
  '<!-- catalogue: written by build/checks/catalogue.mjs -->',
  '<!-- /catalogue -->',
];

/** A string that begins with numbers of the catalogue: the name of a test. */
const name = /[`'"]((?:\d{1,3}, )*\d{1,3}): /g;

/**
 * Which numbers the names of the tests carry, and in which files.
 *
 * @param {string} root repository root
 * @returns {Map<number, string[]>} files by number, from the root, with slashes
 */
export function numbersInTests(root) {
  /** @type {Map<number, string[]>} */
  const found = new Map();
  const files = readdirSync(join(root, 'test'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes(`${sep}node_modules${sep}`))
    .sort();
  for (const path of files) {
    const file = relative(root, path).split(sep).join('/');
    for (const number of numbersInNames(readFileSync(path, 'utf8'))) {
      found.set(number, [...(found.get(number) ?? []), file]);
    }
  }
  return found;
}

/**
 * @param {string} source of a test file
 * @returns {ReadonlySet<number>} the numbers that names in it begin with
 */
export function numbersInNames(source) {
  return new Set(
    [...source.matchAll(name)].flatMap((match) => (match[1] ?? '').split(', ').map(Number)),
  );
}

/**
 * Where the catalogue and the tests contradict each other.
 *
 * @param {readonly CatalogueCase[]} catalogue
 * @param {ReadonlyMap<number, readonly string[]>} found files by number
 * @returns {string[]} in sentences
 */
export function catalogueProblems(catalogue, found) {
  const problems = [];
  const known = new Set(catalogue.map(({ number }) => number));
  for (const { number, notHere } of catalogue) {
    const files = found.get(number) ?? [];
    if (files.length === 0 && !notHere) problems.push(`${number}: no test and no reason`);
    if (files.length > 0 && notHere) {
      problems.push(`${number}: ${files.join(', ')} has it, so the reason has to go`);
    }
  }
  if (known.size !== catalogue.length) problems.push('a number stands in the catalogue twice');
  for (const [number, files] of found) {
    if (!known.has(number)) problems.push(`${number}: not in the catalogue (${files.join(', ')})`);
  }
  return problems;
}

/**
 * The tables of the README: which file proves which numbers, and what is not proven here.
 *
 * @param {readonly CatalogueCase[]} catalogue
 * @param {ReadonlyMap<number, readonly string[]>} found files by number
 * @returns {string} Markdown
 */
export function catalogueTables(catalogue, found) {
  /** @type {Map<string, number[]>} */
  const byFile = new Map();
  for (const { number } of catalogue) {
    for (const file of found.get(number) ?? []) {
      byFile.set(file, [...(byFile.get(file) ?? []), number]);
    }
  }
  const proven = [...byFile]
    .sort(([, one], [, other]) => (one[0] ?? 0) - (other[0] ?? 0))
    .map(([file, numbers]) => [numbers.join(', '), `\`${file}\``]);
  const open = catalogue.flatMap(({ number, what, notHere, partly }) => {
    const reason = notHere ?? (partly ? `in part: ${partly}` : null);
    return reason === null ? [] : [[String(number), what, reason]];
  });
  const tables = [markdownTable([['Numbers', 'Test'], ...proven])];
  if (open.length > 0)
    tables.push(markdownTable([['Number', 'Case', 'Not here, because'], ...open]));
  return tables.join('\n\n');
}

/**
 * @param {string} readme
 * @param {string} tables
 * @returns {string | null} the README with the tables between its two comments; null without these
 */
export function withTables(readme, tables) {
  const [begin = '', end = ''] = borders;
  const from = readme.indexOf(begin);
  const to = readme.indexOf(end, from);
  if (from === -1 || to === -1) return null;
  return `${readme.slice(0, from + begin.length)}\n\n${tables}\n\n${readme.slice(to)}`;
}

/**
 * As prettier writes it.
 *
 * @param {readonly (readonly string[])[]} rows the first is the head
 */
function markdownTable(rows) {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  /** @param {readonly string[]} cells */
  const line = (cells) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}
