import type { Stance } from '../marks/claim-stance.ts';
import { dashesOf, fitText, wrapText } from './picture.ts';
import type { Ink, LineLook, Picture, PictureItem, Point } from './picture.ts';

/** The words of a map: claims in columns of clusters, and relations between them. */
export interface MapWords {
  readonly clusters: readonly {
    readonly id: string;
    readonly title: string;
    readonly columns: readonly (readonly MapNodeWords[])[];
  }[];
  readonly relations: readonly {
    readonly key: string;
    readonly from: string;
    readonly to: string;
    readonly name: string;
    readonly label: string;
    readonly line: LineLook;
    /** Judged to be none, or not judged yet: drawn faint. */
    readonly isFaint: boolean;
  }[];
  /** Whether clusters stand beside each other (articles) or below each other (matters). */
  readonly beside: boolean;
}

/** The words of one claim. */
export interface MapNodeWords {
  readonly key: string;
  readonly speaker: string;
  readonly words: string;
  readonly stance: Stance;
  readonly label: string;
}

const card = { width: 208, height: 74 };
const between = { across: 104, down: 22 };
const edge = 16;
const title = 30;

/** Draws claims as cards and relations as lines between them, without chance or motion. */
export function drawMap({ clusters, relations, beside }: MapWords): Picture {
  const places = new Map<string, Point>();
  const items: PictureItem[] = [];
  let [x, y, width, height] = [edge, edge, 0, 0];
  for (const { id, title: words, columns } of clusters) {
    items.push({
      key: `cluster-${id}`,
      shapes: [
        {
          kind: 'text',
          x,
          y: y + 14,
          text: fitText(words, beside ? card.width : 420, 13),
          size: 13,
          bold: true,
          fill: 'ink-soft',
        },
      ],
    });
    const most = Math.max(...columns.map((column) => column.length));
    const tallest = most * (card.height + between.down) - between.down;
    columns.forEach((column, n) => {
      const own = column.length * (card.height + between.down) - between.down;
      const from = y + title + (beside ? 0 : (tallest - own) / 2);
      column.forEach((node, at) => {
        const place = {
          x: x + n * (card.width + between.across),
          y: from + at * (card.height + between.down),
        };
        places.set(node.key, place);
        items.push(drawCard(node, place));
      });
    });
    const own = columns.length * (card.width + between.across) - between.across;
    width = Math.max(width, x + own + edge);
    height = Math.max(height, y + title + tallest + edge);
    if (beside) x += card.width + between.across;
    else y += title + tallest + between.down * 1.5;
  }
  const lines = relations.flatMap((relation): PictureItem[] => {
    const [from, to] = [places.get(relation.from), places.get(relation.to)];
    if (from === undefined || to === undefined) return [];
    const points = curveBetween(from, to);
    const stroke: Ink = relation.isFaint ? 'ink-faint' : 'claim-denied';
    const pattern = dashesOf[relation.line];
    const middle = middleOf(points);
    return [
      {
        key: relation.key,
        label: relation.label,
        shapes: [
          {
            kind: 'curve',
            points,
            stroke,
            width: relation.isFaint ? 1 : 1.75,
            ...(pattern === undefined ? {} : { dashes: pattern }),
          },
          ...(relation.name === ''
            ? []
            : [
                {
                  kind: 'rect' as const,
                  x: middle.x - relation.name.length * 3.2 - 5,
                  y: middle.y - 9,
                  width: relation.name.length * 6.4 + 10,
                  height: 18,
                  radius: 3,
                  fill: 'paper' as const,
                },
                {
                  kind: 'text' as const,
                  x: middle.x,
                  y: middle.y + 4,
                  text: relation.name,
                  size: 12,
                  fill: relation.isFaint ? ('ink-faint' as const) : ('claim-denied' as const),
                  align: 'middle' as const,
                },
              ]),
        ],
      },
    ];
  });
  // Longer names than the last column leaves room for, and lines on the far side, stay inside.
  return { width: width + 60, height, items: [...lines, ...items] };
}

function drawCard(
  { key, speaker, words, stance, label }: MapNodeWords,
  { x, y }: Point,
): PictureItem {
  const ink: Ink = stance === 'asserts' ? 'claim-line' : 'claim-denied';
  return {
    key,
    label,
    shapes: [
      {
        kind: 'rect',
        x,
        y,
        width: card.width,
        height: card.height,
        radius: 3,
        fill: 'paper-raised',
        stroke: 'hairline-strong',
      },
      { kind: 'rect', x, y, width: 3, height: card.height, fill: ink },
      {
        kind: 'text',
        x: x + 14,
        y: y + 20,
        text: stance === 'asserts' ? '+' : '−',
        size: 14,
        bold: true,
        fill: ink,
      },
      {
        kind: 'text',
        x: x + 28,
        y: y + 20,
        text: fitText(speaker, card.width - 40, 13),
        size: 13,
        bold: true,
        fill: 'ink',
      },
      ...wrapText(words, card.width - 26, 12.5, 2).map((part, n) => ({
        kind: 'text' as const,
        x: x + 14,
        y: y + 42 + n * 19,
        text: part,
        size: 12.5,
        fill: 'ink-soft' as const,
      })),
    ],
  };
}

/** From side to side; cards of one column are joined by a bow on their far side. */
function curveBetween(a: Point, b: Point): readonly [Point, Point, Point, Point] {
  const [left, right] = a.x <= b.x ? [a, b] : [b, a];
  const middle = card.height / 2;
  const from = { x: left.x + card.width, y: left.y + middle };
  if (left.x === right.x) {
    const to = { x: right.x + card.width, y: right.y + middle };
    const bow = 34 + Math.abs(to.y - from.y) / 12;
    return [from, { ...from, x: from.x + bow }, { ...to, x: to.x + bow }, to];
  }
  const to = { x: right.x, y: right.y + middle };
  const pull = Math.max(40, (to.x - from.x) / 2);
  return [from, { ...from, x: from.x + pull }, { ...to, x: to.x - pull }, to];
}

function middleOf([a, b, c, d]: readonly [Point, Point, Point, Point]): Point {
  return { x: (a.x + 3 * b.x + 3 * c.x + d.x) / 8, y: (a.y + 3 * b.y + 3 * c.y + d.y) / 8 };
}
