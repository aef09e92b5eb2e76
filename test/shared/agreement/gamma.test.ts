// Checked against pygamma-agreement (https://github.com/bootphon/pygamma-agreement), whose tests
// state the figures; the data are small enough to be written down here.
import { describe, expect, it } from 'vitest';
import { alignMany } from '../../../shared/agreement/gamma/align-many.ts';
import { alignTwo } from '../../../shared/agreement/gamma/align-two.ts';
import { totalDisorder, unitaryDisorder } from '../../../shared/agreement/gamma/alignment.ts';
import { continuaOf } from '../../../shared/agreement/gamma/continuum.ts';
import type { Unit } from '../../../shared/agreement/gamma/continuum.ts';
import {
  combined,
  plainDissimilarity,
  positional,
} from '../../../shared/agreement/gamma/dissimilarity.ts';
import type { Dissimilarity } from '../../../shared/agreement/gamma/dissimilarity.ts';
import { gamma } from '../../../shared/agreement/gamma/gamma.ts';
import { seededRandom } from '../../../shared/agreement/gamma/seeded-random.ts';
import { aSpan } from './a-span.ts';

/** Units written as “label,start,end”. */
const units = (written: string): Unit[] =>
  written.split(' ').map((word) => {
    const [label = '', start, end] = word.split(',');
    return { label, start: Number(start), end: Number(end) };
  });

/** Three annotators, as in tests/data/AlexPaulSuzan.csv there. */
const alexPaulSuzan = [
  units('1,2,9 2,11,17 5,24,30 6,32,36 6,36,44 7,44,60'),
  units('1,2,9 3,11,17 5,19,25 6,32,44'),
  units('1,2,9 4,11,17 5,21,27 6,32,36 6,36,40 6,40,44'),
];
const positionThrice = { ...plainDissimilarity, alpha: 3 };

describe('dissimilarities', () => {
  it.each([
    // tests/test_dissimilarity.py, figure 10 of the paper.
    ['4,14', '40,44', 22.2],
    ['4,14', '4,14', 0],
    ['4,14', '20,25', 3.2],
    ['4,14', '14,24', 1],
    ['20,30', '20,25', 0.11],
    ['20,25', '14,24', 0.22],
  ])('of the positions %s and %s is about %f', (one, other, expected) => {
    const [a, b] = units(`x,${one} x,${other}`);
    const value = positional(a!, b!);
    expect(Math.abs(value - expected)).toBeLessThanOrEqual(expected * 0.1);
  });

  it('of a tuple weighs position, label and what is missing', () => {
    // tests/test_alignement.py: same place, labels 0.3 apart, one annotator without a unit, Δ∅ = 0.5;
    // divided by a mean of two thirds of a unit it is 0.575 there.
    const by: Dissimilarity = { alpha: 1, beta: 1, empty: 0.5, labels: () => 0.3 };
    const [carol, alice] = units('Carol,12,18 Alice,12,18');
    expect(unitaryDisorder([carol!, alice!, null], by) / (2 / 3)).toBeCloseTo(0.575, 6);
  });

  it('are the same from both sides and for any scale', () => {
    const [a, b, c, d] = units('x,0,7 y,0,10 x,0,21 y,0,30');
    expect(combined(a!, b!, plainDissimilarity)).toBe(combined(b!, a!, plainDissimilarity));
    expect(positional(a!, b!)).toBeCloseTo(positional(c!, d!), 12);
  });
});

describe('best alignment', () => {
  it('has the disorder that is stated for three annotators and a table of labels', () => {
    // tests/test_alignement.py, test_best_alignment: 0.43478875578596043.
    const names = ['Alice', 'Bob', 'Carol', 'Jeremy'];
    const table = [
      [0, 0.5, 0.3, 0.7],
      [0.5, 0, 0.6, 0.4],
      [0.3, 0.6, 0, 0.7],
      [0.7, 0.4, 0.7, 0],
    ];
    const by: Dissimilarity = {
      alpha: 3,
      beta: 1,
      empty: 0.5,
      labels: (one, other) => table[names.indexOf(one)]?.[names.indexOf(other)] ?? NaN,
    };
    const continuum = [
      units('Carol,1,5 Bob,6,8 Carol,12,18 Alice,7,20'),
      units('Carol,2,6 Bob,7,8 Alice,12,18 Alice,8,10 Jeremy,7,19'),
      units('Carol,1,6 Alice,8,10 Jeremy,7,19 Alice,19,20'),
    ];
    const disorder = totalDisorder(alignMany(continuum, by), by) / (13 / 3);
    expect(disorder).toBeCloseTo(0.43478875578596043, 6);
  });

  it('is the same by assignment as by trying everything', () => {
    const random = seededRandom(7);
    const some = (): Unit[] =>
      Array.from({ length: Math.floor(random() * 7) }, () => {
        const start = Math.floor(random() * 40);
        const label = random() < 0.5 ? 'a' : 'b';
        return { start, end: start + 1 + Math.floor(random() * 12), label };
      });
    for (let round = 0; round < 300; round += 1) {
      const [mine, theirs] = [some(), some()];
      const quick = alignTwo(mine, theirs, plainDissimilarity);
      const all = alignMany([mine, theirs], plainDissimilarity);
      expect(totalDisorder(quick, plainDissimilarity)).toBeCloseTo(
        totalDisorder(all, plainDissimilarity),
        6,
      );
      // Every unit once.
      expect(quick.map(([one]) => one).filter(Boolean)).toHaveLength(mine.length);
      expect(new Set(quick.map(([, other]) => other)).size).toBe(
        theirs.length + (quick.some(([, other]) => other === null) ? 1 : 0),
      );
    }
  });
});

describe('gamma', () => {
  // tests/test_gammas.py, test_gamma_alexpaulsuzan: 6 unitary alignments, disorder 0.96 ± 1 %,
  // γ 0.44–0.47, γ-cat 0.38–0.42, γ-k of “6” 0.37 ± 0.01.
  const figures = gamma([alexPaulSuzan], {
    random: seededRandom(4772),
    dissimilarity: positionThrice,
    loneUnits: true,
  });

  it('has the figures that are stated for Alex, Paul and Suzan', () => {
    expect(figures.gamma.basis.alignments).toBe(6);
    expect(figures.gamma.basis.observed).toBeCloseTo(0.960625, 6);
    expect(figures.gamma.value).toBeGreaterThanOrEqual(0.44);
    expect(figures.gamma.value).toBeLessThanOrEqual(0.47);
    expect(figures.gammaCat.value).toBeGreaterThanOrEqual(0.38);
    expect(figures.gammaCat.value).toBeLessThanOrEqual(0.42);
    const byLabel = new Map(figures.gammaK.map(([label, { value }]) => [label, value]));
    expect(byLabel.get('1')).toBe(1);
    expect(byLabel.get('5')).toBe(1);
    expect(Math.abs((byLabel.get('6') ?? NaN) - 0.37)).toBeLessThanOrEqual(0.015);
    for (const label of ['2', '3', '4', '7']) {
      expect(byLabel.get(label), label).toBeLessThanOrEqual(1e-9);
    }
  });

  it('gives the same figure for the same seed', () => {
    const again = gamma([alexPaulSuzan], {
      random: seededRandom(4772),
      dissimilarity: positionThrice,
      loneUnits: true,
    });
    expect(again).toEqual(figures);
  });

  it('is 1 for the same units, and near 0 for what chance has put there', () => {
    const same = units('a,0,10 b,12,20 a,40,44');
    expect(gamma([[same, same]], { random: seededRandom(1) }).gamma.value).toBe(1);
    const random = seededRandom(3);
    const scattered = (): Unit[] =>
      Array.from({ length: 60 }, () => {
        const start = Math.floor(random() * 3000);
        return { start, end: start + 20, label: random() < 0.5 ? 'a' : 'b' };
      });
    const byChance = gamma([[scattered(), scattered()]], { random: seededRandom(1) });
    expect(Math.abs(byChance.gamma.value ?? 1)).toBeLessThan(0.15);
  });

  it('keeps the units of several texts apart', () => {
    const spans = [
      aSpan([0, 5], 'a', { articleId: 'one' }),
      aSpan([0, 5], 'a', { articleId: 'two' }),
    ];
    const other = [
      aSpan([0, 5], 'a', { articleId: 'one' }),
      aSpan([100, 105], 'a', { articleId: 'two' }),
    ];
    const texts = continuaOf(spans, other);
    expect(texts).toHaveLength(2);
    const { basis } = gamma(texts, { random: seededRandom(1) }).gamma;
    expect(basis).toMatchObject({ units: [2, 2], texts: 2, aligned: 1, alignments: 3 });
  });

  it('says why it is undefined', () => {
    expect(gamma([], { random: seededRandom(1) }).gamma.undefinedBecause).toBe('nothing-marked');
    const apart = gamma([[units('a,0,2'), units('b,90,92')]], { random: seededRandom(1) });
    expect(apart.gammaCat.undefinedBecause).toBe('nothing-matched');
    const one = gamma([[units('a,0,2 a,9,12'), units('a,0,3')]], { random: seededRandom(1) });
    expect(one.gammaCat.undefinedBecause).toBe('only-one-label');
  });

  it('tells how far it is', () => {
    const seen: number[] = [];
    gamma([alexPaulSuzan], {
      random: seededRandom(1),
      samples: 5,
      mostSamples: 5,
      onProgress: (done, all) => {
        expect(all).toBe(5);
        seen.push(done);
      },
    });
    expect(seen).toEqual([1, 2, 3, 4, 5]);
  });
});
