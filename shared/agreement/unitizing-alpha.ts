import type { Span } from '../model/span.ts';
import { figure, noFigure } from './figure.ts';
import type { Figure } from './figure.ts';
import type { LabelledSpan } from './labelled-span.ts';

/** What {@link unitizingAlpha} counted. */
export interface UnitizingBasis {
  /** Code units of all texts together. */
  readonly length: number;
  /** Sections that were compared, over both annotators and all labels. */
  readonly units: number;
  readonly observed: number | null;
  readonly expected: number | null;
}

/** A text with the length over which chance spreads the sections. */
export interface MeasuredText {
  readonly articleId: string;
  /** UTF-16 code units. */
  readonly length: number;
}

/**
 * Krippendorff’s α for unitising (1995; Content Analysis, 2nd edition, section 11.6): how far two
 * annotators agree on where units of each label begin and end, 1 − observed / expected disagreement
 * over the whole length of the texts, which are laid end to end. Units of one label by one annotator
 * may not overlap, so those that do are joined.
 */
export function unitizingAlpha(
  mine: readonly LabelledSpan[],
  theirs: readonly LabelledSpan[],
  texts: readonly MeasuredText[],
): Figure<UnitizingBasis> {
  const starts = new Map<string, number>();
  let length = 0;
  for (const text of texts) {
    starts.set(text.articleId, length);
    length += text.length;
  }
  const labels = [...new Set([...mine, ...theirs].map(({ label }) => label))];
  let [observed, expected, units] = [0, 0, 0];
  for (const label of labels) {
    const one = joined(spansOf(mine, label, starts));
    const other = joined(spansOf(theirs, label, starts));
    units += one.length + other.length;
    observed += observedDisagreement(one, other, length);
    expected += expectedDisagreement(one, other, length);
  }
  if (units === 0) {
    return noFigure('nothing-marked', { length, units, observed: null, expected: null });
  }
  const basis = { length, units, observed, expected };
  return expected === 0 ? noFigure('no-chance', basis) : figure(1 - observed / expected, basis);
}

/** The spans of one label on the line of all texts; each piece of a discontinuous one is a unit. */
function spansOf(
  spans: readonly LabelledSpan[],
  label: string,
  starts: ReadonlyMap<string, number>,
): Span[] {
  return spans.flatMap((span) => {
    const from = starts.get(span.articleId);
    return from === undefined || span.label !== label
      ? []
      : span.fragments.map(({ start, end }) => ({ start: from + start, end: from + end }));
  });
}

function joined(spans: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (last === undefined || span.start >= last.end) whole.push(span);
    else if (span.end > last.end) whole[whole.length - 1] = { start: last.start, end: span.end };
  }
  return whole;
}

/** The stretches between units, at both ends of the line too. */
function gapsOf(units: readonly Span[], length: number): Span[] {
  const gaps: Span[] = [];
  let from = 0;
  for (const { start, end } of [...units, { start: length, end: length }]) {
    if (start > from) gaps.push({ start: from, end: start });
    from = end;
  }
  return gaps;
}

/** Units that overlap differ by their borders, squared; a unit in a gap of the other by its length. */
function observedDisagreement(
  one: readonly Span[],
  other: readonly Span[],
  length: number,
): number {
  let sum = 0;
  for (const a of one) {
    for (const b of other) {
      if (a.start < b.end && b.start < a.end) {
        sum += (a.start - b.start) ** 2 + (a.end - b.end) ** 2;
      }
    }
  }
  sum += inGaps(one, gapsOf(other, length)) + inGaps(other, gapsOf(one, length));
  // Each pair of sections counts from both sides: 2 / (m (m − 1)) = 1 for two annotators.
  return sum / length ** 2;
}

function inGaps(units: readonly Span[], gaps: readonly Span[]): number {
  return units
    .filter((unit) => gaps.some((gap) => gap.start <= unit.start && unit.end <= gap.end))
    .reduce((sum, { start, end }) => sum + (end - start) ** 2, 0);
}

function expectedDisagreement(
  one: readonly Span[],
  other: readonly Span[],
  length: number,
): number {
  const lengths = [...one, ...other].map(({ start, end }) => end - start);
  const gaps = [...gapsOf(one, length), ...gapsOf(other, length)].map(
    ({ start, end }) => end - start,
  );
  let sum = 0;
  for (const l of lengths) {
    sum += ((lengths.length - 1) / 3) * (2 * l ** 3 - 3 * l ** 2 + l);
    for (const gap of gaps) if (gap >= l) sum += l ** 2 * (gap - l + 1);
  }
  const all = 2 * length;
  const within = lengths.reduce((total, l) => total + l * (l - 1), 0);
  return ((2 / length) * sum) / (all * (all - 1) - within);
}
