import { describe, expect, it } from 'vitest';
import { listDisagreements } from '../../../shared/agreement/list-disagreements.ts';
import { matchSpans } from '../../../shared/agreement/match-spans.ts';
import { aSpan } from './a-span.ts';

describe('matchSpans', () => {
  it('pairs equal labels first where several spans stand in one place', () => {
    const mine = [aSpan([0, 4], 'gpe'), aSpan([0, 4], 'person')];
    const theirs = [aSpan([0, 4], 'person'), aSpan([0, 4], 'unit')];
    const { pairs } = matchSpans(mine, theirs, 'exact');
    expect(pairs).toEqual([
      [mine[0], theirs[1]],
      [mine[1], theirs[0]],
    ]);
  });

  it('pairs each span once, and as many as can be paired', () => {
    // Mine A 0–10 overlaps X 0–6 (6) and Y 6–10 (4); mine B 2–6 overlaps X alone. Taking the larger
    // overlap first would leave B alone; A has to make room.
    const [a, b] = [aSpan([0, 10]), aSpan([2, 5])];
    const [x, y] = [aSpan([0, 6]), aSpan([6, 10])];
    expect(matchSpans([a, b], [x, y], 'relaxed').pairs).toEqual([
      [a, y],
      [b, x],
    ]);
  });

  it('never pairs across articles, nor spans that only touch', () => {
    const mine = [aSpan([0, 4]), aSpan([10, 14])];
    const theirs = [aSpan([4, 8]), aSpan([10, 14], 'person', { articleId: 'article-2' })];
    const { pairs, onlyMine, onlyTheirs } = matchSpans(mine, theirs, 'relaxed');
    expect(pairs).toEqual([]);
    expect(onlyMine).toEqual(mine);
    expect(onlyTheirs).toEqual(theirs);
  });

  it('tells a discontinuous span from the stretch that it skips', () => {
    const gap = {
      fragments: [
        { start: 0, end: 3 },
        { start: 8, end: 12 },
      ],
    };
    const mine = [aSpan([0, 12], 'person', gap)];
    expect(matchSpans(mine, [aSpan([3, 8])], 'relaxed').pairs).toEqual([]);
    expect(matchSpans(mine, [aSpan([0, 12])], 'exact').pairs).toEqual([]);
    expect(matchSpans(mine, [aSpan([0, 12])], 'relaxed').pairs).toHaveLength(1);
  });
});

describe('listDisagreements', () => {
  it('lists every difference in reading order with its kinds', () => {
    const same = aSpan([0, 2]);
    const mine = [aSpan([40, 44]), same, aSpan([10, 14], 'gpe'), aSpan([20, 24], 'gpe')];
    const theirs = [
      aSpan([0, 2]),
      aSpan([10, 14], 'person'),
      aSpan([20, 26], 'unit'),
      aSpan([5, 8]),
    ];
    const found = listDisagreements(matchSpans(mine, theirs, 'relaxed'));
    expect(found.map(({ kinds }) => kinds)).toEqual([
      ['only-theirs'],
      ['label'],
      ['label', 'bounds'],
      ['only-mine'],
    ]);
    expect(found[1]).toMatchObject({ mine: mine[2], theirs: theirs[1] });
  });

  it('is empty when both marked the same', () => {
    expect(listDisagreements(matchSpans([aSpan([0, 2])], [aSpan([0, 2])], 'exact'))).toEqual([]);
  });
});
