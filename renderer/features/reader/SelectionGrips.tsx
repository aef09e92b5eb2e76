import { useLayoutEffect, useState } from 'react';
import type { PointerEvent, RefObject } from 'react';
import { useStrings } from '../../strings/use-strings.ts';
import type { BlockRegistry } from './block-registry.ts';
import { spanOf } from './shown-selection.ts';
import type { Caret } from './shown-selection.ts';
import { gripReach } from './use-touch-selection.ts';

interface SelectionGripsProps {
  readonly caret: Caret;
  /** Called when a finger takes a grip, with the end that stays and the way up to the words. */
  readonly grip: (event: PointerEvent, fixed: number, lift: number) => void;
  readonly registry: BlockRegistry;
  readonly page: RefObject<HTMLElement | null>;
  readonly layout: object;
}

interface Grip {
  readonly edge: 'start' | 'end';
  /** The end of the selection that stays when this grip moves. */
  readonly fixed: number;
  readonly x: number;
  readonly y: number;
  readonly lineHeight: number;
}

/** Grips below both ends of a selection made with a finger; they only stand where words are shown. */
export function SelectionGrips({ caret, grip, registry, page, layout }: SelectionGripsProps) {
  const strings = useStrings();
  const [grips, setGrips] = useState<readonly Grip[]>([]);

  useLayoutEffect(() => {
    const origin = page.current?.getBoundingClientRect();
    const { start, end } = spanOf(caret);
    if (origin === undefined || start === end) {
      setGrips([]);
      return;
    }
    const gripAt = (edge: Grip['edge'], offset: number, fixed: number): Grip[] => {
      const rect = registry.caretRectAt(offset, edge === 'start' ? 'forward' : 'back');
      if (rect === null) return [];
      return [
        {
          edge,
          fixed,
          x: rect.left - origin.left,
          y: rect.bottom - origin.top,
          lineHeight: rect.height,
        },
      ];
    };
    setGrips([...gripAt('start', start, end), ...gripAt('end', end, start)]);
  }, [caret, registry, page, layout]);

  return grips.map(({ edge, fixed, x, y, lineHeight }) => (
    <div
      key={edge}
      className="selection-grip"
      title={edge === 'start' ? strings.reader.moveStart : strings.reader.moveEnd}
      style={{ transform: `translate(${String(x - gripReach / 2)}px, ${String(y)}px)` }}
      onPointerDown={(event) => {
        const { top } = event.currentTarget.getBoundingClientRect();
        grip(event, fixed, event.clientY - top + lineHeight / 2);
      }}
    />
  ));
}
