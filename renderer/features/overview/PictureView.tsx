import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { anchorOfText, pathOf } from '../../../shared/overview/picture.ts';
import type { Picture, PictureItem, Shape } from '../../../shared/overview/picture.ts';

interface PictureViewProps {
  /** Name of the picture. */
  readonly label: string;
  /** As it stands on the sheet, mirrored already where the language asks for it. */
  readonly picture: Picture;
  readonly onOpen: (key: string) => void;
}

/** A picture on the page. One stop of the Tab key; the arrows go to the nearest item that way. */
export function PictureView({ label, picture, onOpen }: PictureViewProps) {
  const reachable = picture.items.filter((item) => item.label !== undefined);
  const [chosen, setChosen] = useState('');
  const current = reachable.find(({ key }) => key === chosen) ?? reachable[0];

  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || current === undefined) return;
    if (event.code === 'Enter' || event.code === 'Space') onOpen(current.key);
    else {
      const next = nearest(reachable, current, event.code);
      if (next === null) return;
      setChosen(next.key);
      const target = [...event.currentTarget.querySelectorAll<SVGElement>('[data-key]')].find(
        (element) => element.dataset.key === next.key,
      );
      target?.focus();
      target?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <svg
      className="picture"
      role="group"
      aria-label={label}
      width={picture.width}
      height={picture.height}
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      onKeyDown={onKeyDown}
    >
      {picture.items.map((item) =>
        item.label === undefined ? (
          <g key={item.key} aria-hidden>
            <Shapes shapes={item.shapes} />
          </g>
        ) : (
          <g
            key={item.key}
            data-key={item.key}
            role="button"
            tabIndex={item === current ? 0 : -1}
            aria-label={item.label}
            className="picture-item"
            onFocus={() => {
              setChosen(item.key);
            }}
            onClick={() => {
              onOpen(item.key);
            }}
          >
            <title>{item.label}</title>
            <Shapes shapes={item.shapes} />
          </g>
        ),
      )}
    </svg>
  );
}

/** Draws shapes in the colours of the theme. */
export function Shapes({ shapes }: { readonly shapes: readonly Shape[] }) {
  return shapes.map((shape, index) => <ShapeView key={index} shape={shape} />);
}

function ShapeView({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case 'rect':
      return (
        <rect
          x={shape.x}
          y={shape.y}
          width={shape.width}
          height={shape.height}
          rx={shape.radius ?? 0}
          fill={`var(--${shape.fill})`}
          stroke={shape.stroke === undefined ? 'none' : `var(--${shape.stroke})`}
        />
      );
    case 'curve':
      return (
        <path
          d={pathOf(shape.points)}
          fill="none"
          stroke={`var(--${shape.stroke})`}
          strokeWidth={shape.width ?? 1}
          strokeDasharray={shape.dashes?.join(' ')}
        />
      );
    case 'text': {
      const { anchor, direction } = anchorOfText(shape);
      return (
        <text
          x={shape.x}
          y={shape.y}
          fontSize={shape.size}
          fontWeight={shape.bold === true ? 600 : 400}
          fill={`var(--${shape.fill})`}
          textAnchor={anchor}
          direction={direction}
        >
          {shape.text}
        </text>
      );
    }
  }
}

/** The item to go to with an arrow key: straight ahead counts more than near; null at the edge. */
function nearest(
  items: readonly PictureItem[],
  from: PictureItem,
  code: string,
): PictureItem | null {
  const ways: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
  };
  const way = ways[code];
  if (way === undefined) return null;
  const [fromX, fromY] = centreOf(from);
  let best: PictureItem | null = null;
  let least = Infinity;
  for (const item of items) {
    const [x, y] = centreOf(item);
    const ahead = (x - fromX) * way[0] + (y - fromY) * way[1];
    if (item === from || ahead <= 1) continue;
    const aside = Math.abs((x - fromX) * way[1]) + Math.abs((y - fromY) * way[0]);
    const distance = ahead + 3 * aside;
    if (distance < least) [best, least] = [item, distance];
  }
  return best;
}

function centreOf({ shapes }: PictureItem): readonly [number, number] {
  const [first] = shapes;
  if (first === undefined) return [0, 0];
  if (first.kind === 'rect') return [first.x + first.width / 2, first.y + first.height / 2];
  if (first.kind === 'text') return [first.x, first.y];
  const [a, , , d] = first.points;
  return [(a.x + d.x) / 2, (a.y + d.y) / 2];
}
