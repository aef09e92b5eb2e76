// `node build/package/draw-icons.mjs`: draws the icons of the packages from renderer/icon.svg, which
// is the only drawing. The results are kept in the repository, so that packaging needs no browser.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumHelp, findChromium } from '../test/chromium.mjs';
import { icnsFile, icoFile } from './icon-files.mjs';

const folder = dirname(fileURLToPath(import.meta.url));
const svg = readFileSync(join(folder, '../../renderer/icon.svg'), 'utf8');

/** Sizes in pixels. */
const linux = [16, 24, 32, 48, 64, 128, 256, 512];
const windows = [16, 24, 32, 48, 64, 128, 256];
const mac = [32, 64, 128, 256, 512, 1024];

const executablePath = findChromium();
if (executablePath === undefined) throw new Error(chromiumHelp);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage();
/** @type {Map<number, Buffer>} */
const drawn = new Map();
for (const size of new Set([...linux, ...windows, ...mac])) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  drawn.set(size, await page.screenshot({ omitBackground: true }));
}
await browser.close();

/** @param {readonly number[]} sizes */
const pictures = (sizes) =>
  sizes.map((size) => ({ size, png: drawn.get(size) ?? Buffer.alloc(0) }));
mkdirSync(join(folder, 'icons'), { recursive: true });
for (const { size, png } of pictures(linux)) {
  writeFileSync(join(folder, 'icons', `${size}x${size}.png`), png);
}
writeFileSync(join(folder, 'icon.ico'), icoFile(pictures(windows)));
writeFileSync(join(folder, 'icon.icns'), icnsFile(pictures(mac)));
