import type { Page } from 'playwright-core';
import type { LookPicture } from './open-look-page.ts';

/** From which difference in brightness (0–255) on a pixel counts as another. */
const visible = 8;
/** Pictures are alike when less than this share of their pixels differs: half of a thin dashed line. */
const least = 0.01;

/** The pairs of pictures that cannot be told apart without colour where their looks overlap. */
export async function alikeIn(page: Page, pictures: readonly LookPicture[]): Promise<string[]> {
  const images = [...new Set(pictures.map(({ image }) => image))];
  const cuts = pictures.map(({ combination, image, overlap }) => ({
    name: combination.name,
    image: images.indexOf(image),
    box: overlap,
  }));
  return page.evaluate(
    async ([encoded, wanted, from, share]) => {
      const bitmaps = await Promise.all(
        encoded.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          return createImageBitmap(new Blob([bytes]));
        }),
      );
      const greys = wanted.map(({ image, box }) => {
        const [width, height] = [Math.round(box.width), Math.round(box.height)];
        const context = new OffscreenCanvas(width, height).getContext('2d');
        const bitmap = bitmaps[image];
        if (context === null || bitmap === undefined) throw new Error('no picture');
        context.drawImage(bitmap, -Math.round(box.x), -Math.round(box.y));
        const { data } = context.getImageData(0, 0, width, height);
        return Float32Array.from({ length: width * height }, (_, pixel) => {
          const [red = 0, green = 0, blue = 0] = data.subarray(pixel * 4, pixel * 4 + 3);
          return 0.299 * red + 0.587 * green + 0.114 * blue;
        });
      });
      const alike: string[] = [];
      greys.forEach((one, index) => {
        greys.slice(index + 1).forEach((other, further) => {
          const differing = one.filter(
            (grey, pixel) => Math.abs(grey - (other[pixel] ?? 0)) >= from,
          ).length;
          if (differing >= one.length * share) return;
          const percent = ((100 * differing) / one.length).toFixed(1);
          const names = [wanted[index]?.name, wanted[index + 1 + further]?.name];
          alike.push(`${names.join(' = ')} (${percent} %)`);
        });
      });
      return alike;
    },
    [images.map((image) => image.toString('base64')), cuts, visible, least] as const,
  );
}
