import type { Stance } from '../marks/claim-stance.ts';
import { line } from './picture.ts';
import type { Shape } from './picture.ts';

/** Where a bar lies. */
export interface BarBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
}

/**
 * A bar that can be told without colour: filled where something is asserted, an outline with a stroke
 * through it where it is denied.
 */
export function stanceBar(stance: Stance, box: BarBox): readonly Shape[] {
  if (stance === 'asserts') {
    return [{ kind: 'rect', ...box, fill: 'claim-line', stroke: 'claim-line' }];
  }
  const middle = box.y + box.height / 2;
  const inset = Math.min(3, box.width / 4);
  return [
    { kind: 'rect', ...box, fill: 'paper', stroke: 'claim-denied' },
    line(
      { x: box.x + inset, y: middle },
      { x: box.x + box.width - inset, y: middle },
      'claim-denied',
    ),
  ];
}
