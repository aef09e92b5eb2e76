// Worked examples of the publications that the measures come from.
import { describe, expect, it } from 'vitest';
import { cohenKappa } from '../../../shared/agreement/cohen-kappa.ts';
import { nominalAlpha } from '../../../shared/agreement/krippendorff-alpha.ts';
import { unitizingAlpha } from '../../../shared/agreement/unitizing-alpha.ts';
import { aSpan } from './a-span.ts';

/** Pairs of labels from a table of counts, mine in rows. */
const pairsOf = (table: readonly (readonly number[])[]): [string, string][] =>
  table.flatMap((row, mine) =>
    row.flatMap((count, theirs) =>
      Array.from({ length: count }, (): [string, string] => [String(mine), String(theirs)]),
    ),
  );

/** Krippendorff 1995, figure 1 A: Bertha and Bill, 24 digitised places. */
const bertha = '001111111100001111110000';
const bill = '000011110000000110000000';

describe('Cohen’s κ', () => {
  it('of Cohen 1960, table 1, is 0.492', () => {
    const { value, basis } = cohenKappa(
      pairsOf([
        [88, 14, 18],
        [10, 40, 10],
        [2, 6, 12],
      ]),
    );
    expect(basis.observed).toBeCloseTo(0.7, 12);
    expect(basis.expected).toBeCloseTo(0.41, 12);
    expect(value).toBeCloseTo(0.492, 3);
  });

  it('of Artstein and Poesio 2008, example 1, is 0.348', () => {
    const { value } = cohenKappa(
      pairsOf([
        [20, 20],
        [10, 50],
      ]),
    );
    expect(value).toBeCloseTo(0.348, 3);
  });
});

describe('Krippendorff’s α for labels', () => {
  it('of “Computing Krippendorff’s Alpha-Reliability” (2011), part C, is 0.743', () => {
    const gap = null;
    const observers = [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, gap, gap, gap],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, gap, 3],
      [gap, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, gap],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, gap],
    ];
    const units = Array.from({ length: 12 }, (_, unit) =>
      observers.map((values) => (values[unit] == null ? null : String(values[unit]))),
    );
    expect(nominalAlpha(units).value).toBeCloseTo(0.743, 3);
  });

  it('of Krippendorff 1995, Bertha and Bill place by place, is 0.329, and κ 0.385', () => {
    const pairs = [...bertha].map((label, index): [string, string] => [label, bill[index] ?? '']);
    expect(pairs).toHaveLength(24);
    expect(nominalAlpha(pairs).value).toBeCloseTo(0.329, 3);
    expect(cohenKappa(pairs).value).toBeCloseTo(0.385, 3);
  });
});

describe('Krippendorff’s α for unitising', () => {
  // Content Analysis, 2nd edition (2004), p. 254: a continuum from 150 to 450, labels c and k.
  const text = [{ articleId: 'article-1', length: 300 }];
  const at = (start: number, length: number, label: string) =>
    aSpan([start - 150, start - 150 + length], label);
  const mine = [at(180, 60, 'k'), at(300, 50, 'k'), at(225, 70, 'c'), at(370, 30, 'c')];
  const theirs = [
    at(180, 60, 'k'),
    at(300, 50, 'k'),
    at(220, 80, 'c'),
    at(355, 20, 'c'),
    at(400, 20, 'c'),
  ];
  const only = (label: string) =>
    unitizingAlpha(
      mine.filter((span) => span.label === label),
      theirs.filter((span) => span.label === label),
      text,
    );

  it('has the figures of the book', () => {
    expect(only('c').basis.observed).toBeCloseTo(0.0144, 4);
    expect(only('c').basis.expected).toBeCloseTo(0.0532, 4);
    expect(only('c').value).toBeCloseTo(0.7286, 4);
    expect(only('k').basis.expected).toBeCloseTo(0.049, 4);
    expect(only('k').value).toBe(1);
    expect(unitizingAlpha(mine, theirs, text).value).toBeCloseTo(0.8591, 3);
  });

  it('is undefined without a unit', () => {
    expect(unitizingAlpha([], [], text).undefinedBecause).toBe('nothing-marked');
  });

  it('joins what one annotator has marked twice', () => {
    const twice = [aSpan([0, 6], 'a'), aSpan([4, 10], 'a')];
    const once = [aSpan([0, 10], 'a')];
    expect(unitizingAlpha(twice, once, text).value).toBe(1);
  });
});
