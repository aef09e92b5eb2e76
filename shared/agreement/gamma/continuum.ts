import type { Span } from '../../model/span.ts';
import type { LabelledSpan } from '../labelled-span.ts';

/** A stretch of one text with a label. */
export interface Unit extends Span {
  readonly label: string;
}

/** One text: for each annotator the units they marked in it. */
export type Continuum = readonly (readonly Unit[])[];

/**
 * The texts of two annotators' spans. A discontinuous span counts as the stretch from its first
 * character to its last: γ knows no gaps.
 */
export function continuaOf(
  mine: readonly LabelledSpan[],
  theirs: readonly LabelledSpan[],
): Continuum[] {
  const texts = new Map<string, [Unit[], Unit[]]>();
  for (const [annotator, spans] of [mine, theirs].entries()) {
    for (const { articleId, fragments, label } of spans) {
      const [first, last] = [fragments[0], fragments.at(-1)];
      if (first === undefined || last === undefined) continue;
      const units = texts.get(articleId) ?? [[], []];
      texts.set(articleId, units);
      units[annotator]?.push({ start: first.start, end: last.end, label });
    }
  }
  return [...texts.values()];
}
