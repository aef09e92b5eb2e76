import { describe, expect, it } from 'vitest';
import { cohenKappa } from '../../../shared/agreement/cohen-kappa.ts';
import { confusionTable } from '../../../shared/agreement/confusion-table.ts';
import { nominalAlpha } from '../../../shared/agreement/krippendorff-alpha.ts';
import { spanF1 } from '../../../shared/agreement/span-f1.ts';
import { aSpan } from './a-span.ts';

/** The same pair of labels a number of times. */
const times = (count: number, mine: string, theirs: string) =>
  Array.from({ length: count }, (): [string, string] => [mine, theirs]);

describe('spanF1', () => {
  const mine = [aSpan([0, 5]), aSpan([10, 15]), aSpan([20, 25])];
  const theirs = [aSpan([0, 5]), aSpan([12, 18])];

  it('counts the same characters alone when exact', () => {
    // One of three and two matches: 2·1 / (3 + 2) = 0.4.
    expect(spanF1(mine, theirs, 'exact')).toEqual({
      value: 0.4,
      undefinedBecause: null,
      basis: { matched: 1, mine: 3, theirs: 2, recall: 1 / 2, precision: 1 / 3 },
    });
  });

  it('counts overlaps when relaxed', () => {
    // 10–15 and 12–18 share three characters: 2·2 / (3 + 2) = 0.8.
    expect(spanF1(mine, theirs, 'relaxed').value).toBe(0.8);
  });

  it('is the same from both sides, and 0 when nothing fits', () => {
    expect(spanF1(theirs, mine, 'relaxed').value).toBe(0.8);
    expect(spanF1(mine, [], 'exact').value).toBe(0);
    expect(spanF1(mine, [], 'exact').basis.recall).toBeNull();
  });

  it('is undefined when neither marked anything', () => {
    expect(spanF1([], [], 'exact')).toMatchObject({
      value: null,
      undefinedBecause: 'nothing-marked',
    });
  });
});

describe('cohenKappa', () => {
  it('takes chance from the distribution of each annotator', () => {
    // 50 things, “yes” or “no”:        theirs yes   theirs no
    //                      mine yes        20            5        25
    //                      mine no         10           15        25
    //                                      30           20        50
    // observed = 35/50 = 0.7; expected = (25·30 + 25·20)/2500 = 0.5; κ = 0.2/0.5 = 0.4.
    const pairs = [
      ...times(20, 'yes', 'yes'),
      ...times(5, 'yes', 'no'),
      ...times(10, 'no', 'yes'),
      ...times(15, 'no', 'no'),
    ];
    const { value, basis } = cohenKappa(pairs);
    expect(value).toBeCloseTo(0.4, 12);
    expect(basis).toMatchObject({ pairs: 50, agreeing: 35, observed: 0.7, expected: 0.5 });
  });

  it('handles labels that one annotator never used', () => {
    // a/a 2, b/c 1, a/b 1: observed 2/4; rows a 3, b 1, c 0; columns a 2, b 1, c 1;
    // expected = (3·2 + 1·1 + 0·1)/16 = 7/16; κ = (8/16 − 7/16)/(9/16) = 1/9.
    const { value } = cohenKappa([...times(2, 'a', 'a'), ['b', 'c'], ['a', 'b']]);
    expect(value).toBeCloseTo(1 / 9, 12);
  });

  it('is 1 for complete agreement and −1 for complete opposition of halves', () => {
    expect(cohenKappa([...times(2, 'a', 'a'), ...times(2, 'b', 'b')]).value).toBe(1);
    // observed 0, expected (2·2 + 2·2)/16 = 0.5: (0 − 0.5)/0.5 = −1.
    expect(cohenKappa([...times(2, 'a', 'b'), ...times(2, 'b', 'a')]).value).toBe(-1);
  });

  it('says why it is undefined', () => {
    expect(cohenKappa([])).toMatchObject({ value: null, undefinedBecause: 'nothing-matched' });
    const same = cohenKappa(times(7, 'a', 'a'));
    expect(same).toMatchObject({ value: null, undefinedBecause: 'only-one-label' });
    expect(same.basis.observed).toBe(1);
  });
});

describe('nominalAlpha', () => {
  it('works out a case of two annotators', () => {
    // Units aa aa bb ab: 8 values, a 5, b 3. Differing ordered pairs within units: 2 (from ab), by
    // chance (64 − 25 − 9)/7 = 30/7. α = 1 − 2/(30/7) = 1 − 14/30 = 8/15.
    const { value, basis } = nominalAlpha([
      ['a', 'a'],
      ['a', 'a'],
      ['b', 'b'],
      ['a', 'b'],
    ]);
    expect(value).toBeCloseTo(8 / 15, 12);
    expect(basis).toMatchObject({ units: 4, values: 8, observed: 0.25 });
  });

  it('weighs units of three annotators, leaves gaps out and lone labels aside', () => {
    // aab: ordered differing pairs 9 − 4 − 1 = 4, weight 1/2 → 2. bb (one gap): 0. a alone: left out.
    // 5 values, a 2, b 3; by chance (25 − 4 − 9)/4 = 3. α = 1 − 2/3 = 1/3.
    const { value, basis } = nominalAlpha([
      ['a', 'a', 'b'],
      ['b', null, 'b'],
      ['a', null, null],
    ]);
    expect(value).toBeCloseTo(1 / 3, 12);
    expect(basis).toMatchObject({ units: 2, values: 5 });
  });

  it('says why it is undefined', () => {
    expect(nominalAlpha([['a', null], []])).toMatchObject({
      value: null,
      undefinedBecause: 'nothing-to-pair',
    });
    expect(nominalAlpha([['a', 'a']])).toMatchObject({
      value: null,
      undefinedBecause: 'only-one-label',
    });
  });

  it('does not depend on the order of the annotators', () => {
    const units = [
      ['a', 'b'],
      ['b', 'b'],
      ['c', 'a'],
    ];
    const turned = units.map((unit) => unit.toReversed());
    expect(nominalAlpha(turned).value).toBeCloseTo(nominalAlpha(units).value ?? 0, 12);
  });
});

describe('confusionTable', () => {
  it('has mine in rows and theirs in columns', () => {
    expect(
      confusionTable([
        ['b', 'a'],
        ['b', 'a'],
        ['a', 'a'],
        ['b', 'c'],
      ]),
    ).toEqual({
      labels: ['a', 'b', 'c'],
      counts: [
        [1, 0, 0],
        [2, 0, 1],
        [0, 0, 0],
      ],
      total: 4,
    });
  });
});
