// The three programs that are compiled, what each is compiled from, and where the result lies.
// One list, read by the builder and by `npm start` (which builds only what changed).

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {string} config vite configuration, from the repository root
 * @property {string} entry source file whose absence means that the part cannot be built
 * @property {string} output file that exists once the part is built
 * @property {string[]} inputs files and folders the result depends on
 */

/** What every part depends on besides its own sources. */
const common = [
  'shared',
  'build/parts.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
];

/** @type {readonly Part[]} */
export const parts = [
  {
    name: 'renderer',
    config: 'build/vite.renderer.config.ts',
    entry: 'renderer/index.html',
    output: 'out/renderer/index.html',
    inputs: ['renderer', 'build/vite.renderer.config.ts', 'build/only-our-languages.ts', ...common],
  },
  {
    name: 'main',
    config: 'build/vite.main.config.ts',
    entry: 'electron/main.ts',
    output: 'out/main/main.js',
    inputs: ['electron', 'build/vite.main.config.ts', ...common],
  },
  {
    name: 'preload',
    config: 'build/vite.preload.config.ts',
    entry: 'electron/preload.ts',
    output: 'out/preload/preload.cjs',
    inputs: ['electron', 'build/vite.preload.config.ts', ...common],
  },
];
