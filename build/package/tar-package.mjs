// The Linux package for every distribution: the unpacked one as a tar.gz. electron-builder would want
// 7-Zip for this, and fetch it where it is missing; the library that it packs with is enough.
import { basename, join } from 'node:path';
import { create } from 'tar';

/**
 * @param {object} options
 * @param {string} options.unpacked folder that electron-builder made
 * @param {string} options.output folder for the package
 * @param {string} options.version
 * @param {string} options.processor Node's name of it
 * @returns {Promise<string>} path of the package
 */
export async function makeTarPackage({ unpacked, output, version, processor }) {
  const path = join(output, `hashiya-${version}-linux-${processor}.tar.gz`);
  await create(
    {
      file: path,
      cwd: unpacked,
      gzip: true,
      // Everything lies in one folder, so that unpacking litters nobody's own.
      prefix: basename(path, '.tar.gz'),
      // Without the names and numbers of whoever built it.
      portable: true,
    },
    ['.'],
  );
  return path;
}
