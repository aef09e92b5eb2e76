// What must hold for the compiled programs, whatever the sources say.
import { builtinModules } from 'node:module';
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * What the window may load before it shows anything, gzipped, without fonts. The aim is 250 kB; this
 * is a fence at what is reached so far, so that it does not grow unnoticed.
 */
export const startLimitBytes = 286_000;

/** Ways of making code out of text. A method of that name on anything else is none. */
const codeFromText = [
  /(?<![\w$.])(?:new\s+)?Function\s*\(/,
  /(?<![\w$.])(?:(?:window|globalThis|self)\.)?eval\s*\(/,
  /\(\s*0\s*,\s*(?:(?:window|globalThis|self)\.)?eval\s*\)/,
];

/** Where a style sheet names what the policy would not load. */
const foreignInStyles = [
  /url\(\s*["']?(?:data:|(?:https?:)?\/\/)/i,
  /@import\s+(?:url\(\s*)?["']?(?:data:|(?:https?:)?\/\/)/i,
];

/** Markup that the content security policy would refuse to run. */
const inlineCode = [
  { pattern: /<script(?![^>]*\ssrc=)[^>]*>/i, what: 'an inline script' },
  { pattern: /<style[\s>]/i, what: 'an inline style sheet' },
  { pattern: /<[^>]+\sstyle\s*=/i, what: 'a style attribute' },
  { pattern: /<[^>]+\son[a-z]+\s*=/i, what: 'an event handler attribute' },
  { pattern: /\b(?:src|href)\s*=\s*["']?(?:https?:)?\/\//i, what: 'an address outside the bundle' },
];

/**
 * @param {string} folder compiled renderer
 * @param {number} [limit] bytes, gzipped, that the page may load at its start
 * @returns {{ problems: string[], startBytes: number }} in words what is wrong, and the gzipped size
 *   of the scripts and styles that index.html names, with the strings of the larger language
 */
export function rendererProblems(folder, limit = startLimitBytes) {
  const problems = mapFiles(folder);
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  for (const { pattern, what } of inlineCode) {
    if (pattern.test(html)) problems.push(`index.html has ${what}.`);
  }
  for (const file of listFiles(folder).filter((path) => extname(path) === '.js')) {
    // The policy refuses it, so it would only fail late.
    const source = readFileSync(join(folder, file), 'utf8');
    if (codeFromText.some((pattern) => pattern.test(source))) {
      problems.push(`${file} makes code out of text.`);
    }
  }
  for (const file of listFiles(folder).filter((path) => extname(path) === '.css')) {
    const css = readFileSync(join(folder, file), 'utf8');
    if (foreignInStyles.some((pattern) => pattern.test(css))) {
      problems.push(`${file} has an address outside the bundle.`);
    }
  }
  const named = [...html.matchAll(/\b(?:src|href)="\/([^"/][^"]*\.(?:js|css))"/g)].map(
    (match) => match[1] ?? '',
  );
  const languages = listFiles(folder).filter((file) => /^assets\/(?:ar|en)-[^/]*\.js$/.test(file));
  if (languages.length !== 2)
    problems.push('The strings of a language are not a file of their own.');
  /** @param {string} file */
  const gzipped = (file) => gzipSync(readFileSync(join(folder, file))).length;
  const startBytes =
    named.reduce((sum, file) => sum + gzipped(file), 0) +
    Math.max(0, ...languages.filter((file) => !named.includes(file)).map(gzipped));
  if (!named.some((file) => file.endsWith('.js'))) problems.push('index.html names no script.');
  if (startBytes > limit) {
    problems.push(
      `The page loads ${kilobytes(startBytes)} before it shows anything; the limit is ${kilobytes(limit)}.`,
    );
  }
  return { problems, startBytes };
}

/**
 * The preload must be one file that asks for nothing but Electron, else the sandbox refuses it.
 *
 * @param {string} folder compiled preload
 * @returns {string[]} in words what is wrong
 */
export function preloadProblems(folder) {
  const problems = mapFiles(folder);
  const files = listFiles(folder);
  if (files.join() !== 'preload.cjs')
    problems.push(`The preload is not one file: ${files.join(', ')}.`);
  for (const asked of requests(folder, files).filter((name) => name !== 'electron')) {
    problems.push(`The preload asks for ${asked}.`);
  }
  return problems;
}

/**
 * The main process carries its libraries inside: a packaged app has no node_modules.
 *
 * @param {string} folder compiled main process
 * @returns {string[]} in words what is wrong
 */
export function mainProblems(folder) {
  const builtin = new Set([
    'electron',
    ...builtinModules,
    ...builtinModules.map((name) => `node:${name}`),
  ]);
  const missing = requests(folder, listFiles(folder)).filter(
    (name) => !builtin.has(name) && !name.startsWith('.'),
  );
  return [...mapFiles(folder), ...missing.map((name) => `The main process asks for ${name}.`)];
}

/** @param {number} bytes */
export function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(0)} kB`;
}

/**
 * @param {string} folder
 * @param {readonly string[]} files
 * @returns {string[]} what the files import or require, each once
 */
function requests(folder, files) {
  const pattern =
    /(?:^|[\s;])(?:(?:import|export)\s*(?:[\w*${},\s]+?from\s*)?|[\w$]*require\(\s*|import\(\s*)["']([^"'\n]+)["']/gm;
  const names = files
    .filter((file) => /\.c?js$/.test(file))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(pattern)])
    .map((match) => match[1] ?? '');
  return [...new Set(names)];
}

/** @param {string} folder */
function mapFiles(folder) {
  return listFiles(folder)
    .filter((file) => file.endsWith('.map'))
    .map((file) => `${file} is a source map.`);
}

/** @param {string} folder */
function listFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
