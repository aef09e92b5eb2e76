import type { Anchor } from '../model/anchor.ts';
import type { Span } from '../model/span.ts';
import { makeFragment } from '../text/anchoring.ts';
import { nextGrapheme, previousGrapheme } from '../text/graphemes.ts';
import { nextWordBorder, previousWordBorder, trimSpan } from '../text/words.ts';

/** A step of one end of a span. */
export interface ResizeStep {
  readonly edge: 'start' | 'end';
  readonly direction: 'grow' | 'shrink';
  readonly unit: 'word' | 'letter';
}

/**
 * The anchor with one end moved by a word or a letter, spaces at the ends taken off; null when
 * nothing would be left or another fragment would be touched.
 */
export function resizeAnchor(text: string, anchor: Anchor, step: ResizeStep): Anchor | null {
  const { fragments } = anchor;
  const index = step.edge === 'start' ? 0 : fragments.length - 1;
  const fragment = fragments[index];
  if (fragment === undefined) return null;
  const isForward = (step.edge === 'end') === (step.direction === 'grow');
  const from = step.edge === 'start' ? fragment.start : fragment.end;
  const moved = borderFrom(text, from, isForward, step.unit);
  const raw: Span =
    step.edge === 'start'
      ? { start: moved, end: fragment.end }
      : { start: fragment.start, end: moved };
  const span = raw.start < raw.end ? trimSpan(text, raw) : null;
  const [before, after] = [fragments[index - 1], fragments[index + 1]];
  if (span === null || span.start < (before?.end ?? 0)) return null;
  if (after !== undefined && span.end > after.start) return null;
  return { ...anchor, fragments: fragments.with(index, makeFragment(text, span)) };
}

function borderFrom(
  text: string,
  offset: number,
  isForward: boolean,
  unit: ResizeStep['unit'],
): number {
  if (unit === 'letter') {
    return isForward ? nextGrapheme(text, offset) : previousGrapheme(text, offset);
  }
  return isForward ? nextWordBorder(text, offset) : previousWordBorder(text, offset);
}

/** The anchor with one more fragment, in reading order; null when it overlaps what is there. */
export function addFragment(text: string, anchor: Anchor, span: Span): Anchor | null {
  const overlaps = anchor.fragments.some(({ start, end }) => start < span.end && span.start < end);
  if (overlaps) return null;
  const fragments = [...anchor.fragments, makeFragment(text, span)].sort(
    (a, b) => a.start - b.start,
  );
  return { ...anchor, fragments };
}
