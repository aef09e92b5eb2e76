import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { further, tellable } from './combinations.ts';
import { openLookPage } from './open-look-page.ts';
import type { LookPicture } from './open-look-page.ts';

const background = { light: '#faf8f3', dark: '#1c1b19' };

/** The pictures with their names in columns, as a page. */
function sheetOf(
  pictures: readonly LookPicture[],
  theme: 'light' | 'dark',
  isRtl: boolean,
  grey: boolean,
): string {
  const images = [...new Set(pictures.map(({ image }) => image))];
  const sources = images
    .map(
      (image, number) =>
        `.i${String(number)}{background-image:url(data:image/png;base64,${image.toString('base64')})}`,
    )
    .join('');
  const cells = pictures
    .map(({ combination, image, line }) => {
      const place = `inline-size:360px;block-size:${String(line.height)}px;background-position:${String(isRtl ? 360 - line.x - line.width : -line.x)}px ${String(-line.y)}px`;
      return `<figure><figcaption>${combination.name}</figcaption><i class="i${String(images.indexOf(image))}" style="${place}"></i></figure>`;
    })
    .join('');
  const ink = theme === 'light' ? '#000' : '#fff';
  return `<style>body{margin:8px;columns:4;background:${background[theme]};color:${ink};font:11px sans-serif}figure{margin:0 0 4px;break-inside:avoid}i{display:block${grey ? ';filter:grayscale(1)' : ''}}${sources}</style>${cells}`;
}

/** Writes a sheet of every look and overlap for each theme, direction, with and without colour. */
export async function writeSheets(folder: string, say: (line: string) => void): Promise<void> {
  await mkdir(folder, { recursive: true });
  const looks = await openLookPage();
  try {
    const sheet = await looks.page.context().newPage();
    await sheet.setViewportSize({ width: 1560, height: 1400 });
    for (const direction of ['rtl', 'ltr'] as const) {
      for (const theme of ['light', 'dark'] as const) {
        const pictures = await looks.picture([...tellable, ...further], theme, direction);
        for (const grey of [false, true]) {
          const path = join(folder, `${direction}-${theme}${grey ? '-grey' : ''}.png`);
          await sheet.setContent(sheetOf(pictures, theme, direction === 'rtl', grey));
          await sheet.screenshot({ path, fullPage: true });
          say(path);
        }
      }
    }
  } finally {
    await looks.close();
  }
}
