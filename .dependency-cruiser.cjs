// The arrows of the architecture: who may import whom, types included. Each has a test in
// test/fences/ that breaks it.

/** Pure libraries that shared/ may use: no DOM, no Node, no clock. */
const pureLibraries = [
  'zod',
  'fflate',
  'jschardet',
  '@mozilla/readability',
  'linkedom',
  // Ciphers and digests, for encrypted PDFs that anybody may open.
  '@noble/ciphers',
  '@noble/hashes',
  'approx-string-match',
];

/** Folders of shared/ and what each may import of shared/ (itself always included). */
const sharedArrows = {
  model: [],
  text: ['model'],
  cleaning: ['model', 'text'],
  edits: ['model', 'text'],
  upgrades: ['model'],
  history: ['model', 'edits'],
  suggest: ['model', 'text'],
  agreement: ['model', 'text'],
  formats: ['model', 'text', 'cleaning'],
  ipc: ['model'],
};

/** Folders of renderer/ and what each may not import of renderer/. */
const rendererFences = {
  ui: ['app', 'features', 'state', 'storage', 'bridge'],
  strings: ['app', 'features', 'state', 'storage', 'bridge', 'ui', 'keys'],
  keys: ['app', 'features', 'state', 'storage', 'bridge', 'ui'],
  features: ['app', 'storage'],
  state: ['app', 'features', 'ui', 'storage'],
  storage: ['app', 'features', 'ui', 'bridge'],
  bridge: ['app', 'features', 'ui', 'state', 'storage'],
};

/** @param {readonly string[]} names */
const anyOf = (names) => `(?:${names.join('|')})`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A module that nothing imports and that imports nothing is dead.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['[.]d[.]ts$', '^electron/(?:main|preload)[.]ts$', '^renderer/main[.]tsx$'],
      },
      to: {},
    },
    {
      name: 'imports-resolve',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '[?](?:url|worker|raw)' },
    },
    {
      name: 'electron-not-renderer',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^(?:renderer|test|build)/' },
    },
    {
      name: 'renderer-not-electron',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: ['^(?:electron|test|build)/', '(?:^|/)node_modules/electron/'] },
    },
    {
      name: 'renderer-not-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shared-only-itself',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(?:electron|renderer|test|build)/' },
    },
    {
      name: 'shared-only-pure-libraries',
      severity: 'error',
      from: { path: '^shared/' },
      to: {
        couldNotResolve: false,
        dependencyTypesNot: ['local'],
        pathNot: [`(?:^|/)node_modules/${anyOf(pureLibraries)}/`, '^shared/'],
      },
    },
    ...Object.entries(sharedArrows).map(([folder, allowed]) => ({
      name: `shared-${folder}`,
      severity: /** @type {const} */ ('error'),
      from: { path: `^shared/${folder}/` },
      to: { path: '^shared/', pathNot: `^shared/${anyOf([folder, ...allowed])}/` },
    })),
    ...Object.entries(rendererFences).map(([folder, forbidden]) => ({
      name: `renderer-${folder}`,
      severity: /** @type {const} */ ('error'),
      from: { path: `^renderer/${folder}/` },
      // The interface of the storage lies in state; its implementation is seen by main.tsx alone.
      to: { path: `^renderer/${anyOf(forbidden)}/` },
    })),
    {
      name: 'storage-only-state-interface',
      severity: 'error',
      from: { path: '^renderer/storage/' },
      to: { path: '^renderer/state/', pathNot: '^renderer/state/storage[.]ts$' },
    },
    {
      name: 'feature-not-feature',
      comment: 'Features meet in state.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'dexie-only-in-storage',
      severity: 'error',
      from: { pathNot: '^renderer/storage/' },
      to: { path: '(?:^|/)node_modules/dexie' },
    },
    {
      name: 'declared-dependencies',
      comment: 'What is imported stands in package.json.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(?:^|/)(?:out|release|coverage)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css'],
    },
  },
};
