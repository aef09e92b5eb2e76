import { figure, noFigure } from '../figure.ts';
import type { Figure } from '../figure.ts';
import { alignMany } from './align-many.ts';
import { alignTwo } from './align-two.ts';
import { meanUnits, totalDisorder } from './alignment.ts';
import type { UnitaryAlignment } from './alignment.ts';
import type { Continuum } from './continuum.ts';
import { plainDissimilarity } from './dissimilarity.ts';
import type { Dissimilarity } from './dissimilarity.ts';
import { labelDisorder } from './label-disorder.ts';
import { sampleContinuum } from './sample-continuum.ts';
import type { Random } from './sample-continuum.ts';

/** What γ and γ-cat were computed from. */
export interface GammaBasis {
  /** Units of each annotator. */
  readonly units: readonly number[];
  /** Texts with a unit in them. */
  readonly texts: number;
  /** Unitary alignments of the best alignment, and those of them with two units or more. */
  readonly alignments: number;
  readonly aligned: number;
  /** Observed disorder; null without units. */
  readonly observed: number | null;
  /** Mean disorder of the samples; null without any. */
  readonly expected: number | null;
  /** Random samples that the expectation rests on. */
  readonly samples: number;
}

/** The measures of the γ family. */
export interface GammaFigures {
  readonly gamma: Figure<GammaBasis>;
  /** Agreement on labels alone. */
  readonly gammaCat: Figure<GammaBasis>;
  /** The same for one label at a time, sorted by label. */
  readonly gammaK: readonly (readonly [label: string, Figure<GammaBasis>])[];
}

/** How γ is computed; the defaults are those of the papers. */
export interface GammaOptions {
  readonly random: Random;
  readonly dissimilarity?: Dissimilarity;
  /** Samples at least, and at most. */
  readonly samples?: number;
  readonly mostSamples?: number;
  /** How exact the expectation has to be, at 95 % confidence, as a share of itself. */
  readonly precision?: number;
  /** See `labelDisorder`. */
  readonly loneUnits?: boolean;
  /** Called after each sample with how many are done and how many there will be, as far as known. */
  readonly onProgress?: (done: number, all: number) => void;
}

/**
 * Mathet, Widlöcher and Métivier’s γ (Computational Linguistics 41, 2015): 1 − observed / expected
 * disorder of the best alignment, for spans that may overlap and that each annotator chose freely.
 * Several texts are one sum: disorders and numbers of units are added up before dividing, and the
 * samples move units within their own text only.
 */
export function gamma(texts: readonly Continuum[], options: GammaOptions): GammaFigures {
  const { random, dissimilarity = plainDissimilarity, loneUnits = false } = options;
  const { samples = 30, mostSamples = 300, precision = 0.05, onProgress } = options;
  const continua = texts.filter((text) => text.some((units) => units.length > 0));
  const labels = [...new Set(continua.flat(2).map(({ label }) => label))].sort();
  const best = continua.map((text) => align(text, dissimilarity));
  const observed = measure(continua, best, dissimilarity, labels, loneUnits);

  const chance: Measured[] = [];
  const enough = (): number => {
    if (chance.length < samples) return samples;
    const { mean, deviation } = spread(chance.map(({ disorder }) => disorder));
    const needed = Math.ceil(((deviation / mean) * 1.96) ** 2 / precision ** 2);
    return Math.min(mostSamples, Math.max(samples, Number.isFinite(needed) ? needed : samples));
  };
  while (continua.length > 0 && chance.length < enough()) {
    const sampled = continua.map((text) => sampleContinuum(text, random));
    const aligned = sampled.map((text) => align(text, dissimilarity));
    chance.push(measure(sampled, aligned, dissimilarity, labels, loneUnits));
    onProgress?.(chance.length, enough());
  }

  const counts = {
    units: (texts[0] ?? []).map((_, annotator) =>
      continua.reduce((sum, text) => sum + (text[annotator]?.length ?? 0), 0),
    ),
    texts: continua.length,
    alignments: best.flat().length,
    aligned: best.flat().filter(isAligned).length,
    samples: chance.length,
  };
  const conclude = (valueOf: (measured: Measured) => number | null): Figure<GammaBasis> => {
    if (continua.length === 0) {
      return noFigure('nothing-marked', { ...counts, observed: null, expected: null });
    }
    const seen = valueOf(observed);
    const values = chance.map(valueOf).filter((value) => value !== null);
    const expected = values.length === 0 ? null : spread(values).mean;
    const basis = { ...counts, observed: seen, expected };
    if (seen === null) return noFigure('nothing-matched', basis);
    if (seen === 0) return figure(1, basis);
    if (expected === null || expected === 0) return noFigure('no-chance', basis);
    return figure(1 - seen / expected, basis);
  };
  const only = conclude(({ labelDisorder: all }) => all);
  return {
    gamma: conclude(({ disorder }) => disorder),
    // One label alone cannot be confused with another.
    gammaCat: labels.length === 1 ? noFigure('only-one-label', only.basis) : only,
    gammaK: labels.map((label, index) => [
      label,
      conclude(({ byLabel }) => byLabel[index] ?? null),
    ]),
  };
}

interface Measured {
  readonly disorder: number;
  /** Null where no two units are aligned. */
  readonly labelDisorder: number | null;
  /** In the order of the labels. */
  readonly byLabel: readonly (number | null)[];
}

function align(text: Continuum, by: Dissimilarity): UnitaryAlignment[] {
  const [one, other, ...more] = text;
  return one !== undefined && other !== undefined && more.length === 0
    ? alignTwo(one, other, by)
    : alignMany(text, by);
}

function measure(
  texts: readonly Continuum[],
  alignments: readonly (readonly UnitaryAlignment[])[],
  by: Dissimilarity,
  labels: readonly string[],
  loneUnits: boolean,
): Measured {
  const units = texts.reduce((sum, text) => sum + meanUnits(text), 0);
  const all = alignments.flat();
  const share = (only: string | null): number | null => {
    const { sum, weight, pairs } = labelDisorder(all, by, only, loneUnits);
    if (pairs === 0) return null;
    return sum === 0 ? 0 : sum / weight;
  };
  return {
    disorder: totalDisorder(all, by) / units,
    labelDisorder: share(null),
    byLabel: labels.map(share),
  };
}

function isAligned(alignment: UnitaryAlignment): boolean {
  return alignment.filter((unit) => unit !== null).length > 1;
}

function spread(values: readonly number[]): { readonly mean: number; readonly deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(square) };
}
