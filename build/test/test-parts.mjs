// What `npm test` runs, in order. `--only` takes the names of parts and of groups.

/**
 * @typedef {object} TestPart
 * @property {string} name
 * @property {string} [group] another name under which `--only` finds it
 * @property {string} script JavaScript file to run, from the repository root
 * @property {string[]} args
 * @property {boolean} [vitest] whether it writes a report of tests
 * @property {boolean} [browser] whether it needs Chromium
 * @property {boolean} [disks] whether it mounts file systems of its own where that is allowed
 */

const vitest = 'node_modules/vitest/vitest.mjs';

/** @type {readonly TestPart[]} */
export const testParts = [
  {
    name: 'format',
    script: 'node_modules/prettier/bin/prettier.cjs',
    args: ['--check', '--log-level', 'warn', '.'],
  },
  {
    name: 'oxlint',
    group: 'lint',
    script: 'node_modules/oxlint/bin/oxlint',
    args: ['--deny-warnings', '--report-unused-disable-directives'],
  },
  {
    name: 'eslint',
    group: 'lint',
    script: 'node_modules/eslint/bin/eslint.js',
    args: ['--max-warnings=0', '.'],
  },
  {
    name: 'stylelint',
    group: 'lint',
    script: 'node_modules/stylelint/bin/stylelint.mjs',
    args: ['renderer/**/*.css'],
  },
  { name: 'layers', group: 'lint', script: 'build/checks/layers.mjs', args: [] },
  { name: 'catalogue', group: 'lint', script: 'build/checks/catalogue.mjs', args: [] },
  { name: 'knip', group: 'lint', script: 'node_modules/knip/bin/knip.js', args: [] },
  { name: 'types', script: 'build/typecheck.mjs', args: [] },
  { name: 'unit', script: vitest, args: ['run', '--project', 'unit'], vitest: true },
  { name: 'component', script: vitest, args: ['run', '--project', 'component'], vitest: true },
  { name: 'build', script: 'build/build.mjs', args: [] },
  { name: 'bundle', group: 'build', script: 'build/checks/bundle.mjs', args: [] },
  {
    name: 'e2e',
    script: vitest,
    args: ['run', '--project', 'e2e'],
    vitest: true,
    browser: true,
    disks: true,
  },
];

/**
 * @param {readonly string[]} args command line of `npm test`
 * @returns {{ ok: true, parts: readonly TestPart[] } | { ok: false, problem: string }}
 */
export function chooseParts(args) {
  const words = args.flatMap((argument) => argument.split('='));
  if (words.length === 0) return { ok: true, parts: testParts };
  const known = new Set(testParts.flatMap(({ name, group }) => (group ? [name, group] : [name])));
  const wanted = (words[1] ?? '').split(',');
  if (words[0] !== '--only' || words.length !== 2 || !wanted.every((name) => known.has(name))) {
    return { ok: false, problem: `npm test [-- --only ${[...known].join(',')}]` };
  }
  return {
    ok: true,
    parts: testParts.filter(
      ({ name, group }) => wanted.includes(name) || (group !== undefined && wanted.includes(group)),
    ),
  };
}
