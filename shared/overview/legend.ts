import { dashesOf, facing, line } from './picture.ts';
import type { LineLook, Picture, PictureItem, Shape } from './picture.ts';
import { stanceBar } from './stance-bar.ts';

/** The signs that pictures use: bars and figures of claims, lines of relations. */
export type LegendSign = 'bar-asserts' | 'bar-denies' | 'plus' | 'minus' | LineLook | 'faint';

/** A sign and what it says. */
export interface LegendEntry {
  readonly sign: LegendSign;
  readonly words: string;
}

/** Size of a sign, in CSS pixels. */
export const signSize = { width: 24, height: 14 };

const edge = 12;
const gap = 24;
const rowHeight = 22;

/** A sign by itself, its corner at 0, 0. */
export function drawSign(sign: LegendSign): readonly Shape[] {
  const { width, height } = signSize;
  const middle = height / 2;
  const box = { x: 1, y: 2, width: width - 2, height: height - 4, radius: 2 };
  switch (sign) {
    case 'bar-asserts':
      return stanceBar('asserts', box);
    case 'bar-denies':
      return stanceBar('denies', box);
    case 'plus':
    case 'minus':
      return [
        {
          kind: 'text',
          x: width / 2,
          y: height - 2,
          text: sign === 'plus' ? '+' : '−',
          size: 14,
          bold: true,
          fill: sign === 'plus' ? 'claim-line' : 'claim-denied',
          align: 'middle',
        },
      ];
    case 'faint':
      return [line({ x: 0, y: middle }, { x: width, y: middle }, 'ink-faint')];
    default: {
      const dashes = dashesOf[sign];
      return [
        {
          ...line({ x: 0, y: middle }, { x: width, y: middle }, 'claim-denied'),
          width: 1.75,
          ...(dashes === undefined ? {} : { dashes }),
        },
      ];
    }
  }
}

/**
 * The picture with what its signs say below it, for a file that stands alone. `picture` faces its
 * language already (see `facing`).
 */
export function withLegend(
  picture: Picture,
  entries: readonly LegendEntry[],
  direction: 'rtl' | 'ltr',
): Picture {
  if (entries.length === 0) return picture;
  const { width } = picture;
  let [x, y] = [edge, 0];
  const items = entries.map(({ sign, words }): PictureItem => {
    // Letters are taken for half their size wide, as in `fitText`.
    const room = signSize.width + 8 + words.length * 6.5;
    if (x > edge && x + room > width - edge) [x, y] = [edge, y + rowHeight];
    const at = x;
    x += room + gap;
    return {
      key: `legend-${sign}`,
      shapes: [
        ...drawSign(sign).map((shape) => moved(shape, at, picture.height + y)),
        {
          kind: 'text',
          x: at + signSize.width + 8,
          y: picture.height + y + 12,
          text: words,
          size: 13,
          fill: 'ink-soft',
        },
      ],
    };
  });
  const height = picture.height + y + rowHeight + edge;
  const legend = facing({ width, height, items }, direction);
  return { width, height, items: [...picture.items, ...legend.items] };
}

function moved(shape: Shape, x: number, y: number): Shape {
  if (shape.kind !== 'curve') return { ...shape, x: shape.x + x, y: shape.y + y };
  const [a, b, c, d] = shape.points.map((point) => ({ x: point.x + x, y: point.y + y }));
  if (a === undefined || b === undefined || c === undefined || d === undefined) return shape;
  return { ...shape, points: [a, b, c, d] };
}
