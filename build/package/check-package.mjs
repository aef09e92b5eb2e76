// What must hold for an unpacked package, whatever the configuration says: looks at the files.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { extractFile, listPackage, statFile } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** Largest archive that is not a mistake, in bytes. */
export const archiveLimitBytes = 12_000_000;

/** Languages of Chromium's own words: those that the window speaks. macOS says `en` for `en-US`. */
const wantedLocales = ['ar', 'en-US'];

/** How the binary writes a switch that is on or off: as a digit. */
const [offState, onState] = [48, 49];

/** The switches of the binary and how they must stand. */
const wantedFuses = [
  { fuse: FuseV1Options.RunAsNode, on: false },
  { fuse: FuseV1Options.EnableNodeOptionsEnvironmentVariable, on: false },
  { fuse: FuseV1Options.EnableNodeCliInspectArguments, on: false },
  { fuse: FuseV1Options.GrantFileProtocolExtraPrivileges, on: false },
  { fuse: FuseV1Options.OnlyLoadAppFromAsar, on: true },
  { fuse: FuseV1Options.EnableEmbeddedAsarIntegrityValidation, on: true },
];

/** What is compiled; nothing else belongs into the archive besides package.json. */
const compiled = /^out\/(?:main|preload|renderer)(?:\/|$)/;

/**
 * @param {object} unpacked
 * @param {string} unpacked.resources folder with app.asar
 * @param {string} unpacked.executable file with the fuses (on macOS the application folder)
 * @param {readonly string[]} [unpacked.buildPaths] folders of the build machine, which no file may name
 * @returns {Promise<string[]>} in words what is wrong
 */
export async function packageProblems({ resources, executable, buildPaths = [] }) {
  const archive = join(resources, 'app.asar');
  if (!existsSync(archive)) return [`There is no ${archive}.`];
  return [
    ...archiveProblems(archive, buildPaths),
    ...resourceProblems(resources),
    ...localeProblems(localeFolder(resources)),
    ...(await fuseProblems(executable)),
  ];
}

/**
 * @param {string} archive
 * @param {readonly string[]} buildPaths
 */
function archiveProblems(archive, buildPaths) {
  const problems = [];
  const { size } = statSync(archive);
  if (size > archiveLimitBytes) {
    problems.push(`The archive has ${size} bytes; the limit is ${archiveLimitBytes}.`);
  }
  const paths = listPackage(archive, { isPack: false }).map((path) =>
    path.replaceAll('\\', '/').replace(/^\//, ''),
  );
  for (const needed of [
    'package.json',
    'out/main/main.js',
    'out/preload/preload.cjs',
    'out/renderer/index.html',
    'out/renderer/third-party-licences.md',
  ]) {
    if (!paths.includes(needed)) problems.push(`The archive lacks ${needed}.`);
  }
  for (const path of paths) {
    if (path !== 'package.json' && path !== 'out' && !compiled.test(path)) {
      problems.push(`${path} does not belong into the archive.`);
    }
    if (/\.map$|\.tsx?$|\.test\./.test(path)) problems.push(`${path} is for developers only.`);
    if ('files' in statFile(archive, path, false)) continue;
    const content = extractFile(archive, path);
    for (const folder of buildPaths) {
      if (content.includes(folder)) problems.push(`${path} names ${folder} of the build machine.`);
    }
    if (/\.(?:c?js|css)$/.test(path) && content.includes('sourceMappingURL=')) {
      problems.push(`${path} refers to a source map.`);
    }
  }
  const manifest = /** @type {Record<string, unknown>} */ (
    JSON.parse(extractFile(archive, 'package.json').toString('utf8'))
  );
  for (const field of ['scripts', 'devDependencies', 'dependencies']) {
    if (Object.keys(manifest[field] ?? {}).length > 0) {
      problems.push(`package.json of the archive still has ${field}.`);
    }
  }
  return problems;
}

/** @param {string} resources */
function resourceProblems(resources) {
  // default_app.asar would let anybody start another program as ours; a folder `app` or
  // `app.asar.unpacked` would lie outside the checked archive.
  return readdirSync(resources)
    .filter((name) => /^(?:default_app\.asar|app|app\.asar\.unpacked)$/.test(name))
    .map((name) => `${name} does not belong beside the archive.`);
}

/** @param {string} executable */
async function fuseProblems(executable) {
  const wire = await getCurrentFuseWire(executable).catch(() => undefined);
  if (wire === undefined) return [`${executable} has no fuses that can be read.`];
  return wantedFuses
    .filter(({ fuse, on }) => Number(wire[fuse]) !== (on ? onState : offState))
    .map(({ fuse, on }) => `The fuse ${FuseV1Options[fuse]} must be ${on ? 'on' : 'off'}.`);
}

/**
 * @param {string} resources
 * @returns {string} where the words of Chromium lie: as folders among the resources on macOS, as
 *   files beside them elsewhere
 */
function localeFolder(resources) {
  return resources.endsWith('.app/Contents/Resources')
    ? resources
    : join(dirname(resources), 'locales');
}

/**
 * @param {string} folder
 * @returns {string[]} in words what is wrong with the languages in it
 */
function localeProblems(folder) {
  const found = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => /\.(?:pak|lproj)$/.test(name))
    .map((name) => name.replace(/\.\w+$/, ''))
    .map((name) => (name === 'en' ? 'en-US' : name.replace('_', '-')));
  return [
    ...wantedLocales
      .filter((locale) => !found.includes(locale))
      .map((locale) => `The package does not speak ${locale}.`),
    ...found
      .filter((locale) => !wantedLocales.includes(locale))
      .sort()
      .map((locale) => `The package speaks ${locale} as well.`),
  ];
}
