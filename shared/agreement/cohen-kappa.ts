import { confusionTable } from './confusion-table.ts';
import type { ConfusionTable } from './confusion-table.ts';
import { figure, noFigure } from './figure.ts';
import type { Figure } from './figure.ts';

/** What {@link cohenKappa} counted. */
export interface KappaBasis {
  /** Pairs of labels. */
  readonly pairs: number;
  readonly agreeing: number;
  /** Share of pairs that agree; null without pairs. */
  readonly observed: number | null;
  /** Share that would agree by chance, given how often each uses each label; null without pairs. */
  readonly expected: number | null;
  readonly table: ConfusionTable;
}

/**
 * Cohen's κ of two annotators' labels on the same things: (observed − expected) / (1 − expected),
 * where the agreement expected by chance comes from each annotator's own distribution of labels
 * (Cohen 1960). 1 is complete agreement, 0 what chance gives, below 0 less than that.
 */
export function cohenKappa(pairs: readonly (readonly [string, string])[]): Figure<KappaBasis> {
  const table = confusionTable(pairs);
  const { labels, counts, total } = table;
  const agreeing = labels.reduce((sum, _label, i) => sum + (counts[i]?.[i] ?? 0), 0);
  if (total === 0) {
    const basis = { pairs: 0, agreeing, observed: null, expected: null, table };
    return noFigure('nothing-matched', basis);
  }
  const chance = labels.reduce((sum, _label, i) => {
    const row = (counts[i] ?? []).reduce((all, count) => all + count, 0);
    const column = counts.reduce((all, line) => all + (line[i] ?? 0), 0);
    return sum + row * column;
  }, 0);
  const observed = agreeing / total;
  const expected = chance / (total * total);
  const basis = { pairs: total, agreeing, observed, expected, table };
  // In whole numbers, because a sum of shares may miss 1 by rounding.
  if (chance === total * total) return noFigure('only-one-label', basis);
  return figure((observed - expected) / (1 - expected), basis);
}
