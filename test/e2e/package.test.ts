import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPackage, extractAll, listPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packagedLocales, packageProblems } from '../../build/package/check-package.mjs';
import { findProgram } from '../../build/package/find-program.mjs';
import { packageFor } from '../../build/package/make-packages.mjs';
import { makeStandInRuntime } from './harness/stand-in-runtime.ts';

const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
};
const electron = JSON.parse(
  readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8'),
) as { version: string };

describe.runIf(process.platform === 'linux' && findProgram(['dpkg-deb']))(
  'the packages for Linux, around a stand-in runtime [needs Debian]',
  () => {
    const output = mkdtempSync(join(tmpdir(), 'hashiya-release-'));
    let made: Awaited<ReturnType<typeof packageFor>>;
    const parts = () => ({
      resources: join(made.unpacked, 'resources'),
      executable: join(made.unpacked, 'hashiya'),
      buildPaths: [root],
    });

    beforeAll(async () => {
      const runtime = await makeStandInRuntime(electron.version);
      // tar.gz needs an archiver that electron-builder would otherwise fetch.
      const kinds = ['dir', ...(findProgram(['7zz', '7z', '7za']) ? ['tar.gz'] : []), 'deb'];
      made = await packageFor('linux', { root, output, electronDist: runtime.folder, kinds });
      await runtime.remove();
    }, 180_000);
    afterAll(() => rmSync(output, { recursive: true, force: true }));

    it('97: holds the compiled programs and package.json alone, with all fuses set', () => {
      expect(made.problems).toEqual([]);
      const archive = join(made.unpacked, 'resources', 'app.asar');
      const top = new Set(
        listPackage(archive, { isPack: false }).map((path) =>
          path.split('/').slice(1, 3).join('/'),
        ),
      );
      expect([...top].sort()).toEqual([
        'out',
        'out/main',
        'out/preload',
        'out/renderer',
        'package.json',
      ]);
    });

    it('speaks Arabic and English only', () => {
      expect(packagedLocales(made.unpacked)).toEqual(['ar', 'en-US']);
    });

    it('is a Debian package that opens project files', () => {
      const deb = join(
        output,
        `hashiya_${version}_${process.arch === 'x64' ? 'amd64' : 'arm64'}.deb`,
      );
      const field = (name: string) =>
        execFileSync('dpkg-deb', ['--field', deb, name], { encoding: 'utf8' }).trim();
      expect([field('Package'), field('Version')]).toEqual(['hashiya', version]);
      const listed = execFileSync('dpkg-deb', ['--contents', deb], { encoding: 'utf8' });
      for (const path of [
        'usr/lib/hashiya/resources/app.asar',
        'usr/share/applications/hashiya.desktop',
        'usr/share/mime/packages/hashiya.xml',
        'usr/share/icons/hicolor/256x256/apps/hashiya.png',
        'usr/bin/hashiya -> ../lib/hashiya/hashiya',
      ]) {
        expect(listed).toContain(path);
      }
      // Chromium's sandbox needs its helper to be root's, with the set-user bit.
      expect(listed).toMatch(/^-rwsr-xr-x root\/root .*usr\/lib\/hashiya\/chrome-sandbox$/m);
    });

    /** Each fault, made in a copy of the good package, must be found. */
    it('is refused with a source map, a foreign file, a path of the build machine, or an open fuse', async () => {
      const copy = mkdtempSync(join(tmpdir(), 'hashiya-faulty-'));
      const unpacked = join(copy, 'out-of-archive');
      extractAll(join(parts().resources, 'app.asar'), unpacked);
      writeFileSync(join(unpacked, 'out/main/main.js.map'), '{}');
      writeFileSync(join(unpacked, 'secret.txt'), 'x');
      writeFileSync(join(unpacked, 'out/main/main.js'), `// ${root}/electron/main.ts`);
      rmSync(join(unpacked, 'out/preload/preload.cjs'));
      await createPackage(unpacked, join(copy, 'app.asar'));
      writeFileSync(join(copy, 'default_app.asar'), '');
      const executable = join(copy, 'hashiya');
      copyFileSync(parts().executable, executable);
      await flipFuses(executable, {
        version: FuseVersion.V1,
        [FuseV1Options.RunAsNode]: true,
        [FuseV1Options.OnlyLoadAppFromAsar]: false,
      });
      const problems = await packageProblems({ resources: copy, executable, buildPaths: [root] });
      expect(problems).toEqual(
        [
          'The archive lacks out/preload/preload.cjs.',
          'out/main/main.js.map is for developers only.',
          `out/main/main.js names ${root} of the build machine.`,
          'secret.txt does not belong into the archive.',
          'default_app.asar does not belong beside the archive.',
          'The fuse RunAsNode must be off.',
          'The fuse OnlyLoadAppFromAsar must be on.',
        ].sort((a, b) => problems.indexOf(a) - problems.indexOf(b)),
      );
      rmSync(copy, { recursive: true });
    });
  },
);

describe('icons', () => {
  it('are there in the sizes that each system asks for', () => {
    const folder = join(root, 'build/package');
    expect(readdirSync(join(folder, 'icons')).length).toBeGreaterThanOrEqual(8);
    for (const icon of readdirSync(join(folder, 'icons'))) {
      const png = readFileSync(join(folder, 'icons', icon));
      const size = `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}.png`;
      expect(size).toBe(icon);
    }
    expect(existsSync(join(folder, 'icon.ico'))).toBe(true);
    expect(readFileSync(join(folder, 'icon.icns')).readUInt32BE(4)).toBe(
      readFileSync(join(folder, 'icon.icns')).length,
    );
  });
});
