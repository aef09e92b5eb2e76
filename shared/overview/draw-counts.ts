import { fitText } from './picture.ts';
import type { Picture, Shape } from './picture.ts';
import { stanceBar } from './stance-bar.ts';

/** The words of a bar chart. */
export interface CountWords {
  readonly key: string;
  readonly name: string;
  readonly label: string;
  readonly asserts: number;
  readonly denies: number;
  readonly mentions: number;
}

const names = 220;
const rowHeight = 26;

/** Draws counts as bars, `width` wide: what asserts, what denies, mentions. */
export function drawCounts(rows: readonly CountWords[], width: number): Picture {
  const total = ({ asserts, denies, mentions }: CountWords): number => asserts + denies + mentions;
  const most = rows.reduce((largest, row) => Math.max(largest, total(row)), 1);
  const unit = (width - names - 64) / most;
  return {
    width,
    height: rows.length * rowHeight + 20,
    items: rows.map((row, n) => {
      const y = 10 + n * rowHeight;
      const parts = [
        { count: row.asserts, look: 'asserts' as const },
        { count: row.denies, look: 'denies' as const },
        { count: row.mentions, look: 'mentions' as const },
      ];
      let x = names;
      const bars = parts.flatMap(({ count, look }): readonly Shape[] => {
        if (count === 0) return [];
        const box = { x, y: y + 6, width: count * unit - 3, height: 14 };
        x += count * unit;
        return look === 'mentions'
          ? [{ kind: 'rect', ...box, fill: 'mark-slate-ink' }]
          : stanceBar(look, box);
      });
      return {
        key: row.key,
        label: row.label,
        shapes: [
          {
            kind: 'text',
            x: 12,
            y: y + 18,
            text: fitText(row.name, names - 24, 13),
            size: 13,
            fill: 'ink',
          },
          ...bars,
          {
            kind: 'text',
            x: x + 8,
            y: y + 18,
            text: String(total(row)),
            size: 12,
            fill: 'ink-soft',
          },
        ],
      };
    }),
  };
}
