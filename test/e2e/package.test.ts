import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPackage, extractAll, listPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { builderConfig } from '../../build/package/builder-config.mjs';
import { archiveLimitBytes, packageProblems } from '../../build/package/check-package.mjs';
import { findProgram } from '../../build/package/find-program.mjs';
import { packageFor, systems } from '../../build/package/make-packages.mjs';
import { makeStandInRuntime } from './harness/stand-in-runtime.ts';

const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
};
const electron = JSON.parse(
  readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8'),
) as { version: string };

/** Every file of a folder by its path, with the hash of its content and whether it can be started. */
function filesIn(folder: string) {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    paths.sort().flatMap((path) => {
      const stats = statSync(join(folder, path));
      if (!stats.isFile()) return [];
      const hash = createHash('sha256').update(readFileSync(join(folder, path)));
      return [[path, { hash: hash.digest('hex'), isProgram: (stats.mode & 0o111) !== 0 }]];
    }),
  );
}

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
      // A zip is what electron-builder makes for other systems; its archiver fails here.
      vi.stubEnv('ELECTRON_BUILDER_7ZIP_PATH', '/bin/false');
      const kinds = [...systems.linux.kinds, 'zip'];
      made = await packageFor('linux', { root, output, electronDist: runtime.folder, kinds });
      vi.unstubAllEnvs();
      await runtime.remove();
    }, 180_000);
    afterAll(() => rmSync(output, { recursive: true, force: true }));

    it('97: holds the compiled programs and package.json alone, with all fuses set', async () => {
      expect(await packageProblems(parts())).toEqual([]);
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

    it('are made although electron-builder cannot make one of them, which is named', () => {
      expect(made.problems).toEqual([
        'No zip, because electron-builder says: /bin/false process failed 1',
      ]);
      expect(made.leftOut).toEqual([]);
      expect(readdirSync(output).filter((name) => name.startsWith('hashiya'))).toHaveLength(2);
    });

    it('speaks Arabic and English only', () => {
      expect(readdirSync(join(made.unpacked, 'locales')).sort()).toEqual(['ar.pak', 'en-US.pak']);
    });

    it('is refused with a language more or less, by name', async () => {
      const copy = mkdtempSync(join(tmpdir(), 'hashiya-locales-'));
      for (const part of ['hashiya', 'resources', 'locales']) {
        cpSync(join(made.unpacked, part), join(copy, part), { recursive: true });
      }
      const faulty = () =>
        packageProblems({ resources: join(copy, 'resources'), executable: join(copy, 'hashiya') });
      expect(await faulty()).toEqual([]);
      writeFileSync(join(copy, 'locales', 'fa.pak'), '');
      rmSync(join(copy, 'locales', 'ar.pak'));
      expect(await faulty()).toEqual([
        'The package does not speak ar.',
        'The package speaks fa as well.',
      ]);
      rmSync(join(copy, 'locales'), { recursive: true });
      expect(await faulty()).toHaveLength(2);
      // macOS keeps them as folders among the resources.
      const mac = join(copy, 'Hashiya.app', 'Contents', 'Resources');
      cpSync(join(copy, 'resources'), mac, { recursive: true });
      for (const name of ['ar.lproj', 'en.lproj', 'en_GB.lproj']) mkdirSync(join(mac, name));
      expect(await packageProblems({ resources: mac, executable: join(copy, 'hashiya') })).toEqual([
        'The package speaks en-GB as well.',
      ]);
      rmSync(copy, { recursive: true });
    });

    it('is a tar.gz of the same files, made without 7-Zip and without the names of who built it', () => {
      const name = `hashiya-${version}-linux-${process.arch}`;
      const archive = join(output, `${name}.tar.gz`);
      const folder = mkdtempSync(join(tmpdir(), 'hashiya-tar-'));
      execFileSync('tar', ['-xzf', archive, '-C', folder]);
      expect(readdirSync(folder)).toEqual([name]);
      const packed = filesIn(join(folder, name));
      expect(packed).toEqual(filesIn(made.unpacked));
      expect(packed.get('hashiya')?.isProgram).toBe(true);
      expect(packed.has('resources/app.asar')).toBe(true);
      const listed = execFileSync('tar', ['-tvzf', archive, '--numeric-owner'], {
        encoding: 'utf8',
      });
      const owners = listed
        .trim()
        .split('\n')
        .map((line) => line.split(/\s+/)[1]);
      expect([...new Set(owners)]).toEqual(['0/0']);
      rmSync(folder, { recursive: true });
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
    it('is refused with a source map, a test, a foreign file, a path of the build machine, or an open fuse', async () => {
      const copy = mkdtempSync(join(tmpdir(), 'hashiya-faulty-'));
      const unpacked = join(copy, 'out-of-archive');
      extractAll(join(parts().resources, 'app.asar'), unpacked);
      writeFileSync(join(unpacked, 'out/main/main.js.map'), '{}');
      writeFileSync(join(unpacked, 'out/main/journal.test.js'), '');
      writeFileSync(join(unpacked, 'out/main/journal.ts'), '');
      writeFileSync(
        join(unpacked, 'out/renderer/late.css'),
        '/*# sourceMappingURL=late.css.map */',
      );
      writeFileSync(
        join(unpacked, 'package.json'),
        JSON.stringify({
          scripts: { test: 'x' },
          dependencies: { dexie: '4' },
          devDependencies: { vite: '8' },
        }),
      );
      // An archive is not compressed: with this it is larger than the limit.
      writeFileSync(join(unpacked, 'out/renderer/large.bin'), Buffer.alloc(archiveLimitBytes, 1));
      writeFileSync(join(unpacked, 'secret.txt'), 'x');
      writeFileSync(join(unpacked, 'out/main/main.js'), `// ${root}/electron/main.ts`);
      rmSync(join(unpacked, 'out/preload/preload.cjs'));
      const resources = join(copy, 'resources');
      mkdirSync(resources);
      await createPackage(unpacked, join(resources, 'app.asar'));
      const { size } = statSync(join(resources, 'app.asar'));
      for (const beside of ['default_app.asar', 'app', 'app.asar.unpacked']) {
        mkdirSync(join(resources, beside));
      }
      cpSync(join(made.unpacked, 'locales'), join(copy, 'locales'), { recursive: true });
      const executable = join(copy, 'hashiya');
      copyFileSync(parts().executable, executable);
      await flipFuses(executable, {
        version: FuseVersion.V1,
        [FuseV1Options.RunAsNode]: true,
        [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
        [FuseV1Options.EnableNodeCliInspectArguments]: true,
        [FuseV1Options.GrantFileProtocolExtraPrivileges]: true,
        [FuseV1Options.OnlyLoadAppFromAsar]: false,
        [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
      });
      const problems = await packageProblems({ resources, executable, buildPaths: [root] });
      expect(problems).toEqual(
        [
          `The archive has ${String(size)} bytes; the limit is ${String(archiveLimitBytes)}.`,
          'The archive lacks out/preload/preload.cjs.',
          'out/main/journal.test.js is for developers only.',
          'out/main/journal.ts is for developers only.',
          'out/renderer/late.css refers to a source map.',
          'package.json of the archive still has scripts.',
          'package.json of the archive still has devDependencies.',
          'package.json of the archive still has dependencies.',
          'out/main/main.js.map is for developers only.',
          `out/main/main.js names ${root} of the build machine.`,
          'secret.txt does not belong into the archive.',
          'app does not belong beside the archive.',
          'app.asar.unpacked does not belong beside the archive.',
          'default_app.asar does not belong beside the archive.',
          'The fuse RunAsNode must be off.',
          'The fuse EnableNodeOptionsEnvironmentVariable must be off.',
          'The fuse EnableNodeCliInspectArguments must be off.',
          'The fuse GrantFileProtocolExtraPrivileges must be off.',
          'The fuse OnlyLoadAppFromAsar must be on.',
          'The fuse EnableEmbeddedAsarIntegrityValidation must be on.',
        ].sort((a, b) => problems.indexOf(a) - problems.indexOf(b)),
      );
      rmSync(copy, { recursive: true });
    });
  },
);

describe('what is made for each system', () => {
  it('is what it asks for', () => {
    const kinds = Object.entries(systems).map(([system, { kinds: made }]) => [system, made]);
    expect(Object.fromEntries(kinds)).toEqual({
      linux: ['dir', 'tar.gz', 'deb'],
      windows: ['nsis', 'zip'],
      mac: ['dmg', 'zip'],
    });
  });

  it('carries an id, an icon for each system and the type of our files', () => {
    const config = builderConfig({ output: '', electronVersion: electron.version });
    expect(config).toMatchObject({
      appId: 'org.hashiya.desktop',
      asar: true,
      electronLanguages: ['ar', 'en-US'],
      linux: { icon: 'icons' },
      win: { icon: 'icon.ico' },
      mac: { icon: 'icon.icns' },
      fileAssociations: [{ ext: 'hashiya' }],
      // The analyst's work outlives the program.
      nsis: { deleteAppDataOnUninstall: false },
    });
  });
});

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
