// The package for Debian and its descendants, made with dpkg-deb from the unpacked Linux package.
// electron-builder would fetch a tool of its own for this; dpkg-deb is on every such system.
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  chmodSync,
  existsSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../start/run-command.mjs';
import { projectExtension, projectMimeType } from './builder-config.mjs';

/** What Electron's Chromium loads at run time and no package of ours brings along. */
const depends = [
  'libasound2 | libasound2t64',
  'libatk-bridge2.0-0 | libatk-bridge2.0-0t64',
  'libatspi2.0-0 | libatspi2.0-0t64',
  'libcups2 | libcups2t64',
  'libdrm2',
  'libgbm1',
  'libgtk-3-0 | libgtk-3-0t64',
  'libnotify4',
  'libnss3',
  'libsecret-1-0',
  'libxss1',
  'libxtst6',
  'xdg-utils',
];

/** Debian's names of processors, by Node's. */
const architectures = new Map([
  ['x64', 'amd64'],
  ['arm64', 'arm64'],
]);

/**
 * @param {object} options
 * @param {string} options.unpacked folder that electron-builder made
 * @param {string} options.output folder for the package
 * @param {string} options.icons folder with NxN.png
 * @param {string} options.version
 * @param {string} options.processor Node's name of it
 * @returns {Promise<string>} path of the package
 */
export async function makeDebianPackage(options) {
  const { unpacked, output, icons, version, processor } = options;
  const architecture = architectures.get(processor);
  if (architecture === undefined) throw new Error(`Debian has no package for ${processor}.`);
  const stage = mkdtempSync(join(tmpdir(), 'hashiya-deb-'));
  try {
    // A folder made by mkdtemp is closed to others, and it becomes the root of the package.
    chmodSync(stage, 0o755);
    const program = join(stage, 'usr/lib/hashiya');
    cpSync(unpacked, program, { recursive: true });
    const sandbox = join(program, 'chrome-sandbox');
    if (existsSync(sandbox)) chmodSync(sandbox, 0o4755);
    mkdirSync(join(stage, 'usr/bin'), { recursive: true });
    symlinkSync('../lib/hashiya/hashiya', join(stage, 'usr/bin/hashiya'));
    write(stage, 'usr/share/applications/hashiya.desktop', desktopEntry);
    write(stage, 'usr/share/mime/packages/hashiya.xml', mimeInfo);
    write(stage, 'usr/share/doc/hashiya/copyright', copyright);
    for (const icon of readdirSync(icons)) {
      const size = icon.replace('.png', '');
      const target = join(stage, 'usr/share/icons/hicolor', size, 'apps');
      mkdirSync(target, { recursive: true });
      cpSync(join(icons, icon), join(target, 'hashiya.png'));
    }
    write(stage, 'DEBIAN/control', control(version, architecture));
    const path = join(output, `hashiya_${version}_${architecture}.deb`);
    const code = await runCommand('dpkg-deb', ['--root-owner-group', '--build', stage, path], {
      quiet: true,
    });
    if (code !== 0) throw new Error(`dpkg-deb ended with ${code}.`);
    return path;
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

/**
 * @param {string} stage
 * @param {string} path
 * @param {string} content
 */
function write(stage, path, content) {
  const file = join(stage, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, content);
}

/**
 * @param {string} version
 * @param {string} architecture
 */
const control = (version, architecture) => `Package: hashiya
Version: ${version}
Architecture: ${architecture}
Section: editors
Priority: optional
Maintainer: Hashiya
Depends: ${depends.join(', ')}
Description: read, annotate and review news articles
 Marks entities, claims and contradictions in news articles, Arabic and other
 right-to-left ones first. Everything stays on the machine.
`;

const desktopEntry = `[Desktop Entry]
Type=Application
Name=Hashiya
Name[ar]=حاشية
Comment=Read, annotate and review news articles
Comment[ar]=اقرأ المقالات الصحفية وعلّق عليها وراجعها
Exec=hashiya %F
Icon=hashiya
Terminal=false
StartupNotify=true
StartupWMClass=Hashiya
Categories=Office;
MimeType=${projectMimeType};
`;

const mimeInfo = `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="${projectMimeType}">
    <comment>Hashiya project</comment>
    <comment xml:lang="ar">مشروع حاشية</comment>
    <sub-class-of type="application/json"/>
    <glob pattern="*.${projectExtension}"/>
  </mime-type>
</mime-info>
`;

const copyright = `Hashiya. All rights reserved.
The licences of the libraries in it are in /usr/lib/hashiya/LICENSE.electron.txt,
/usr/lib/hashiya/LICENSES.chromium.html and in the program under Help.
`;
