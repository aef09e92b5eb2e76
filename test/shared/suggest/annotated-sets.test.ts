// The annotated sets are what their sources say, and the suggestions stay as good as they were.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  candidateRanks,
  claimQuality,
  markAllQuality,
  mentionQuality,
} from '../../../build/suggest-quality.ts';
import { scoreOf } from '../../../build/import-quality.ts';
import { annotatedSets } from '../../fixtures/annotated/annotated-sets.ts';
import { buildAnnotated } from '../../fixtures/annotated/build-annotated.ts';
import { annotatedJson } from '../../fixtures/annotated/write-annotated.ts';

const names = Object.keys(annotatedSets);

describe.each(names)('%s', (name) => {
  const project = buildAnnotated(annotatedSets[name] ?? {});

  it('is committed as its sources say', () => {
    expect(readFileSync(`test/fixtures/annotated/${name}`, 'utf8')).toBe(annotatedJson(name));
  });

  it('finds all mentions from the first', () => {
    const { precision, recall } = scoreOf(markAllQuality(project, true));
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect(recall).toBeGreaterThanOrEqual(0.97);
  });

  it('suggests mentions', () => {
    const { precision, recall } = scoreOf(mentionQuality(project, true));
    // Not all bare numbers in words («ثلاث ورديات») are marked in the sets; many are suggested.
    expect(precision).toBeGreaterThanOrEqual(0.78);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });

  it('suggests claims with source and polarity', () => {
    const { found, source, polarity } = claimQuality(project, true);
    const { precision, recall } = scoreOf(found);
    expect(recall).toBeGreaterThanOrEqual(0.8);
    expect(precision).toBeGreaterThanOrEqual(0.7);
    expect(source / found.right).toBeGreaterThanOrEqual(0.75);
    expect(polarity / found.right).toBeGreaterThanOrEqual(0.9);
  });

  it('ranks a true partner among the first five', () => {
    const ranks = candidateRanks(project);
    const near = ranks.filter((rank) => rank !== null && rank <= 5).length;
    expect(near / ranks.length).toBeGreaterThanOrEqual(0.7);
  });
});
