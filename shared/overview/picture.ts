import { firstStrongDirection } from '../text/bidi.ts';

/** Colours by the name of their token (`renderer/styles/tokens.css`, `--<name>`). */
export type Ink =
  | 'paper'
  | 'paper-raised'
  | 'paper-sunken'
  | 'ink'
  | 'ink-soft'
  | 'ink-faint'
  | 'hairline'
  | 'hairline-strong'
  | 'claim-line'
  | 'claim-denied'
  | 'mark-slate-ink';

/** A stretch drawn in one go. Lengths in CSS pixels, `x` from the side where reading begins. */
export type Shape =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius?: number;
      readonly fill: Ink;
      readonly stroke?: Ink;
    }
  | {
      readonly kind: 'curve';
      /** Begin, two handles, end: a cubic Bézier curve; a straight line repeats its ends. */
      readonly points: readonly [Point, Point, Point, Point];
      readonly stroke: Ink;
      readonly width?: number;
      readonly dashes?: readonly number[];
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly fill: Ink;
      readonly bold?: boolean;
      readonly align?: 'start' | 'middle' | 'end';
    };

/** A place in a picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Shapes that belong together; with a label they can be reached and opened. */
export interface PictureItem {
  readonly key: string;
  readonly shapes: readonly Shape[];
  /** What it says, for those who do not see it; without, it is only decoration. */
  readonly label?: string;
}

/** A drawing as data, the same for the screen, SVG and PNG. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PictureItem[];
}

/** Solid for what cannot both hold, dashes for tension, dots for what is left out. */
export type LineLook = 'solid' | 'dashed' | 'dotted';
/** See {@link LineLook}. */
export const dashesOf: Readonly<Record<LineLook, readonly number[] | undefined>> = {
  solid: undefined,
  dashed: [7, 4],
  dotted: [2, 4],
};

/** A straight line. */
export function line(from: Point, to: Point, stroke: Ink): Extract<Shape, { kind: 'curve' }> {
  return { kind: 'curve', points: [from, from, to, to], stroke };
}

/** The picture as it stands in a language: for one that reads from the right, mirrored. */
export function facing(picture: Picture, direction: 'rtl' | 'ltr'): Picture {
  if (direction === 'ltr') return picture;
  const flip = ({ x, y }: Point): Point => ({ x: picture.width - x, y });
  const mirrored = (shape: Shape): Shape => {
    switch (shape.kind) {
      case 'rect':
        return { ...shape, x: picture.width - shape.x - shape.width };
      case 'curve': {
        const [a, b, c, d] = shape.points;
        return { ...shape, points: [flip(a), flip(b), flip(c), flip(d)] };
      }
      case 'text': {
        const align = shape.align ?? 'start';
        const other = { start: 'end', middle: 'middle', end: 'start' } as const;
        return { ...shape, x: picture.width - shape.x, align: other[align] };
      }
    }
  };
  return {
    ...picture,
    items: picture.items.map((item) => ({ ...item, shapes: item.shapes.map(mirrored) })),
  };
}

/** `text-anchor` of a text whose `align` means a side of the sheet (after {@link facing}). */
export function anchorOfText(shape: Extract<Shape, { kind: 'text' }>): {
  readonly anchor: 'start' | 'middle' | 'end';
  readonly direction: 'rtl' | 'ltr';
} {
  const direction = firstStrongDirection(shape.text) ?? 'ltr';
  const align = shape.align ?? 'start';
  if (align === 'middle' || direction === 'ltr') return { anchor: align, direction };
  return { anchor: align === 'start' ? 'end' : 'start', direction };
}

/** A curve as the `d` of an SVG path. */
export function pathOf([a, b, c, d]: readonly [Point, Point, Point, Point]): string {
  const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
  return `M${at(a)}C${at(b)} ${at(c)} ${at(d)}`;
}

/** Cuts a text to about this width at this size (letters are taken for half their size wide). */
export function fitText(text: string, width: number, size: number): string {
  const most = Math.max(1, Math.floor(width / (size * 0.5)));
  const plain = text.replace(/\s+/gu, ' ').trim();
  if (plain.length <= most) return plain;
  const cut = plain.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/u, '');
  const space = cut.lastIndexOf(' ');
  return `${space > most / 2 ? cut.slice(0, space) : cut}…`;
}

/** Lines of about this width, the last one cut. */
export function wrapText(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = [];
  let left = text.replace(/\s+/gu, ' ').trim();
  while (left !== '' && lines.length < most - 1) {
    const cut = fitText(left, width, size);
    if (cut === left) break;
    const kept = cut.slice(0, -1).trimEnd();
    lines.push(kept);
    left = left.slice(kept.length).trim();
  }
  if (left !== '') lines.push(fitText(left, width, size));
  return lines;
}

/** A picture as an SVG file; `colour` gives the value of a token, `font` the family names. */
export function writeSvg(picture: Picture, colour: (ink: Ink) => string, font: string): string {
  const { width, height, items } = picture;
  const shapes = items.flatMap((item) => {
    const inner = item.shapes.map((shape) => svgOf(shape, colour));
    const title = item.label === undefined ? '' : `<title>${escapeXml(item.label)}</title>`;
    return [`<g>${title}${inner.join('')}</g>`];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(font)}">`,
    `<rect width="${width}" height="${height}" fill="${escapeXml(colour('paper'))}"/>`,
    ...shapes,
    '</svg>\n',
  ].join('\n');
}

function svgOf(shape: Shape, colour: (ink: Ink) => string): string {
  const ink = (name: Ink | undefined): string =>
    name === undefined ? 'none' : escapeXml(colour(name));
  switch (shape.kind) {
    case 'rect':
      return `<rect x="${round(shape.x)}" y="${round(shape.y)}" width="${round(shape.width)}" height="${round(shape.height)}" rx="${shape.radius ?? 0}" fill="${ink(shape.fill)}" stroke="${ink(shape.stroke)}"/>`;
    case 'curve':
      return `<path d="${pathOf(shape.points)}" fill="none" stroke="${ink(shape.stroke)}" stroke-width="${shape.width ?? 1}"${shape.dashes === undefined ? '' : ` stroke-dasharray="${shape.dashes.join(' ')}"`}/>`;
    case 'text': {
      const { anchor, direction } = anchorOfText(shape);
      return `<text x="${round(shape.x)}" y="${round(shape.y)}" font-size="${shape.size}"${shape.bold === true ? ' font-weight="600"' : ''} fill="${ink(shape.fill)}" text-anchor="${anchor}" direction="${direction}">${escapeXml(shape.text)}</text>`;
    }
  }
}

/** Text for XML; control characters that XML cannot hold are left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n]|[\uD800-\uDFFF\uFFFE\uFFFF]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
