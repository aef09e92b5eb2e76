import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Arch, Platform, build } from 'electron-builder';
import { builderConfig } from './builder-config.mjs';
import { packageProblems } from './check-package.mjs';
import { makeDebianPackage } from './debian-package.mjs';
import { findProgram } from './find-program.mjs';
import { makeTarPackage } from './tar-package.mjs';

const processor = process.arch === 'arm64' ? 'arm64' : 'x64';

/** Kinds of packages that are made here from the unpacked one, and not by electron-builder. */
const ownKinds = ['tar.gz', 'deb'];

/** Kinds of packages of each system, and what lies where in its unpacked one. */
export const systems = {
  linux: {
    platform: Platform.LINUX,
    kinds: ['dir', 'tar.gz', 'deb'],
    unpacked: processor === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked',
    resources: 'resources',
    executable: 'hashiya',
  },
  windows: {
    platform: Platform.WINDOWS,
    kinds: ['nsis', 'zip'],
    unpacked: processor === 'arm64' ? 'win-arm64-unpacked' : 'win-unpacked',
    resources: 'resources',
    executable: 'Hashiya.exe',
  },
  mac: {
    platform: Platform.MAC,
    kinds: ['dmg', 'zip'],
    unpacked: processor === 'arm64' ? 'mac-arm64' : 'mac',
    resources: 'Hashiya.app/Contents/Resources',
    executable: 'Hashiya.app',
  },
};

/**
 * Makes the packages of one system from the compiled programs in out/ and checks the unpacked one.
 *
 * @param {keyof typeof systems} system
 * @param {object} options
 * @param {string} options.root repository
 * @param {string} options.output folder for the packages
 * @param {string} [options.electronDist] folder of the runtime; without one it is downloaded
 * @param {readonly string[]} [options.kinds] kinds of packages; all of the system's when left out
 * @returns {Promise<{ unpacked: string, problems: string[], leftOut: string[] }>} the folder of the
 *   unpacked program; in sentences what is wrong, with it or with what electron-builder could not make;
 *   what was not made for want of a tool of the system
 */
export async function packageFor(system, options) {
  const { root, output, electronDist, kinds = systems[system].kinds } = options;
  const { platform, unpacked: folder, resources, executable } = systems[system];
  // electron-builder fetches an archiver of its own unless it is shown one.
  const archiver = findProgram(['7zz', '7z', '7za']);
  if (archiver !== undefined) process.env.ELECTRON_BUILDER_7ZIP_PATH ??= archiver;
  /** @param {string} kind */
  const buildKind = async (kind) =>
    build({
      projectDir: root,
      targets: platform.createTarget([kind], Arch[processor]),
      config: builderConfig({
        output,
        electronVersion: readVersion(join(root, 'node_modules/electron/package.json')),
        ...(electronDist === undefined ? {} : { electronDist }),
      }),
    });

  // The unpacked one first and alone: it needs no tool that has to be fetched.
  await buildKind('dir');
  const unpacked = join(output, folder);
  const problems = await packageProblems({
    resources: join(unpacked, resources),
    executable: join(unpacked, executable),
    buildPaths: [root],
  });
  for (const kind of kinds) {
    if (kind === 'dir' || ownKinds.includes(kind)) continue;
    // Each for itself: one whose tool cannot be had must not take the others with it.
    await buildKind(kind).catch((/** @type {unknown} */ thrown) => {
      problems.push(`No ${kind}, because electron-builder says: ${reasonOf(thrown)}`);
    });
  }
  const version = readVersion(join(root, 'package.json'));
  const leftOut = [];
  if (kinds.includes('tar.gz')) await makeTarPackage({ unpacked, output, version, processor });
  if (kinds.includes('deb')) {
    if (findProgram(['dpkg-deb']) === undefined) leftOut.push('deb, because there is no dpkg-deb.');
    else {
      const icons = join(root, 'build/package/icons');
      await makeDebianPackage({ unpacked, output, icons, version, processor });
    }
  }
  return { unpacked, problems, leftOut };
}

/**
 * @param {string} file package.json
 * @returns {string}
 */
function readVersion(file) {
  return /** @type {{ version: string }} */ (JSON.parse(readFileSync(file, 'utf8'))).version;
}

/**
 * The line of electron-builder's many that says what went wrong, without headings and places in code.
 *
 * @param {unknown} thrown
 * @returns {string}
 */
function reasonOf(thrown) {
  const lines = (thrown instanceof Error ? thrown.message : String(thrown)).split('\n');
  return lines.find((line) => !/^\s*(?:at .*|.*:\s*|Error #.*)?$/.test(line)) ?? 'nothing.';
}
