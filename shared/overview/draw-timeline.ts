import type { Stance } from '../marks/claim-stance.ts';
import { fitText, line } from './picture.ts';
import type { Picture, PictureItem } from './picture.ts';
import { stanceBar } from './stance-bar.ts';

/** The words of a timeline: lanes with named points, times in days since 1970. */
export interface TimelineWords {
  readonly from: number;
  readonly to: number;
  readonly dayName: (day: number) => string;
  readonly lanes: readonly {
    readonly name: string;
    readonly points: readonly {
      readonly key: string;
      readonly from: number;
      readonly to: number;
      readonly stance: Stance;
      readonly label: string;
    }[];
  }[];
}

const names = 180;
const top = 40;
const bar = 12;
const step = 18;
const shortestBar = 14;

/**
 * Draws claims on a line of time, `width` wide, time going in reading direction. Within a lane,
 * claims that would lie on each other go below one another. What asserts is filled, what denies is
 * an outline with a stroke through it.
 */
export function drawTimeline({ from, to, dayName, lanes }: TimelineWords, width: number): Picture {
  const days = Math.max(1, to - from);
  const scale = (width - names - 24) / days;
  const xOf = (day: number): number => names + (day - from) * scale;
  const every = Math.max(1, Math.ceil(days / Math.max(1, Math.floor((width - names) / 92))));
  const items: PictureItem[] = [];
  const lanesAt: { key: string; y: number }[] = [];
  const marks: PictureItem[] = [];
  let y = top;
  lanes.forEach(({ name, points }, index) => {
    const ends: number[] = [];
    lanesAt.push({ key: `lane-${index}`, y });
    for (const point of points) {
      const x = xOf(point.from) + 2;
      const length = Math.max(shortestBar, (point.to - point.from) * scale - 4);
      const free = ends.findIndex((end) => end + 4 <= x);
      const row = free < 0 ? ends.length : free;
      ends[row] = x + length;
      const barY = y + 10 + row * step;
      marks.push({
        key: point.key,
        label: point.label,
        shapes: [...stanceBar(point.stance, { x, y: barY, width: length, height: bar, radius: 3 })],
      });
    }
    items.push({
      key: `name-${index}`,
      shapes: [
        {
          kind: 'text',
          x: 12,
          y: y + 21,
          text: fitText(name, names - 24, 13),
          size: 13,
          fill: 'ink',
        },
        line({ x: 8, y }, { x: width - 8, y }, 'hairline'),
      ],
    });
    y += Math.max(1, ends.length) * step + 16;
  });
  for (let day = from; day < to; day += every) {
    const x = xOf(day);
    items.push({
      key: `day-${day}`,
      shapes: [
        line({ x, y: top - 8 }, { x, y }, 'hairline'),
        { kind: 'text', x: x + 4, y: 22, text: dayName(day), size: 12, fill: 'ink-soft' },
      ],
    });
  }
  return { width, height: y + 12, items: [...items, ...marks] };
}
