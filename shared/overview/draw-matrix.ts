import { fitText, line, wrapText } from './picture.ts';
import type { Picture, PictureItem } from './picture.ts';

/** The words of a matrix: heads of columns, and rows with a sign and a name for each cell. */
export interface MatrixWords {
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    readonly cells: readonly {
      readonly asserts: number;
      readonly denies: number;
      readonly label: string;
    }[];
  }[];
}

const names = 190;
const column = 120;
const head = 92;
const rowHeight = 32;

/** Draws sources by propositions: + with the number of claims that assert, − that deny. */
export function drawMatrix({ columns, rows }: MatrixWords): Picture {
  const width = names + columns.length * column + 16;
  const height = head + rows.length * rowHeight + 16;
  const items: PictureItem[] = columns.map((text, n) => ({
    key: `column-${n}`,
    shapes: wrapText(text, column - 12, 12, 4).map((words, at) => ({
      kind: 'text',
      x: names + n * column + column / 2,
      y: 22 + at * 17,
      text: words,
      size: 12,
      fill: 'ink-soft',
      align: 'middle',
    })),
  }));
  rows.forEach(({ name, cells }, r) => {
    const y = head + r * rowHeight;
    items.push({
      key: `row-${r}`,
      shapes: [
        line({ x: 8, y }, { x: width - 8, y }, 'hairline'),
        {
          kind: 'text',
          x: 12,
          y: y + 21,
          text: fitText(name, names - 20, 13),
          size: 13,
          fill: 'ink',
        },
      ],
    });
    cells.forEach(({ asserts, denies, label }, n) => {
      const x = names + n * column + column / 2;
      const both = asserts > 0 && denies > 0;
      items.push({
        key: `cell-${r}-${n}`,
        label,
        shapes: [
          ...(asserts > 0
            ? [text(both ? x - 20 : x, y, `+ ${asserts}`, 'claim-line' as const)]
            : []),
          ...(denies > 0
            ? [text(both ? x + 20 : x, y, `− ${denies}`, 'claim-denied' as const)]
            : []),
          ...(asserts + denies === 0 ? [text(x, y, '·', 'ink-faint' as const)] : []),
        ],
      });
    });
  });
  return { width, height, items };
}

function text(
  x: number,
  y: number,
  words: string,
  fill: 'claim-line' | 'claim-denied' | 'ink-faint',
) {
  return {
    kind: 'text',
    x,
    y: y + 21,
    text: words,
    size: 14,
    bold: true,
    fill,
    align: 'middle',
  } as const;
}
