import type { WriteFileError } from '../../../shared/ipc/file-access.ts';
import type { Result } from '../../../shared/model/result.ts';
import { anchorOfText, pathOf, writeSvg } from '../../../shared/overview/picture.ts';
import type { Ink, Picture, Shape } from '../../../shared/overview/picture.ts';
import type { Services } from '../../state/services.ts';

/** Formats in which a picture can be saved. */
export type PictureFormat = 'svg' | 'png';

/** Pixels of a PNG for each pixel of the page, for print and sharp screens. */
const density = 2;
/** Browsers refuse canvases with longer sides. */
const longestSide = 16_000;

/** Makes the file in the colours of the theme and hands it to the shell. Null: cancelled. */
export async function savePicture(
  picture: Picture,
  format: PictureFormat,
  words: { readonly title: string; readonly name: string },
  { bridge }: Pick<Services, 'bridge'>,
): Promise<Result<{ readonly name: string } | null, WriteFileError>> {
  const style = getComputedStyle(document.documentElement);
  const colour = (ink: Ink): string => style.getPropertyValue(`--${ink}`).trim() || '#000';
  const font = style.getPropertyValue('--font-ui').trim() || 'sans-serif';
  const bytes =
    format === 'svg'
      ? new TextEncoder().encode(writeSvg(picture, colour, font))
      : await paintPng(picture, colour, font);
  return bridge.call('save-file', {
    title: words.title,
    name: `${words.name}.${format}`,
    filterName: format.toUpperCase(),
    extension: format,
    bytes,
  });
}

/**
 * Painted shape by shape instead of from the SVG: an SVG that is loaded as an image cannot use the
 * bundled fonts, and Arabic would fall back to whatever the machine has.
 */
async function paintPng(
  picture: Picture,
  colour: (ink: Ink) => string,
  font: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = document.createElement('canvas');
  const scale = Math.min(density, longestSide / Math.max(picture.width, picture.height));
  canvas.width = Math.ceil(picture.width * scale);
  canvas.height = Math.ceil(picture.height * scale);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.scale(scale, scale);
  context.fillStyle = colour('paper');
  context.fillRect(0, 0, picture.width, picture.height);
  for (const { shapes } of picture.items) {
    for (const shape of shapes) paint(context, shape, colour, font);
  }
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (blob === null) throw new Error('the canvas gave no picture');
  return new Uint8Array(await blob.arrayBuffer());
}

function paint(
  context: CanvasRenderingContext2D,
  shape: Shape,
  colour: (ink: Ink) => string,
  font: string,
): void {
  switch (shape.kind) {
    case 'rect': {
      context.beginPath();
      context.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius ?? 0);
      context.fillStyle = colour(shape.fill);
      context.fill();
      if (shape.stroke === undefined) return;
      context.setLineDash([]);
      context.lineWidth = 1;
      context.strokeStyle = colour(shape.stroke);
      context.stroke();
      return;
    }
    case 'curve':
      context.setLineDash([...(shape.dashes ?? [])]);
      context.lineWidth = shape.width ?? 1;
      context.strokeStyle = colour(shape.stroke);
      context.stroke(new Path2D(pathOf(shape.points)));
      return;
    case 'text': {
      const { anchor, direction } = anchorOfText(shape);
      context.font = `${shape.bold === true ? '600 ' : ''}${shape.size}px ${font}`;
      context.direction = direction;
      context.textAlign = anchor === 'middle' ? 'center' : anchor;
      context.fillStyle = colour(shape.fill);
      context.fillText(shape.text, shape.x, shape.y);
    }
  }
}
