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

/** What the suggestions must reach: each figure that two stand for is precision, then recall. */
interface Floors {
  readonly markAll: readonly [number, number];
  readonly mentions: readonly [number, number];
  readonly claims: readonly [number, number];
  readonly source: number;
  readonly polarity: number;
  readonly nearCandidates: number;
}

/** The aims; of mentions what was measured: not all bare numbers in words («ثلاث ورديات») are marked. */
const aims: Floors = {
  markAll: [0.97, 0.97],
  mentions: [0.78, 0.9],
  claims: [0.7, 0.8],
  source: 0.75,
  polarity: 0.9,
  nearCandidates: 0.7,
};

/** Of the blind set what its first measurement gave, in its `first-measure.json`. */
const floors: Readonly<Record<string, Floors>> = {
  'held-out-blind/annotated.json': {
    markAll: [0.92, 0.98],
    mentions: [0.82, 0.91],
    claims: [0.91, 0.83],
    source: 0.75,
    polarity: 0.9,
    nearCandidates: 0.7,
  },
};

describe.each(names)('%s', (name) => {
  const project = buildAnnotated(annotatedSets[name] ?? {});
  const floor = floors[name] ?? aims;

  it('names no entity that it does not describe', () => {
    const named = [...project.mentions.values()].map(({ entityId }) => entityId);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((id) => !project.entities.has(id))).toEqual([]);
  });

  it('is committed as its sources say', () => {
    expect(readFileSync(`test/fixtures/annotated/${name}`, 'utf8')).toBe(annotatedJson(name));
  });

  it('finds all mentions from the first', () => {
    const { precision, recall } = scoreOf(markAllQuality(project, true));
    expect(precision).toBeGreaterThanOrEqual(floor.markAll[0]);
    expect(recall).toBeGreaterThanOrEqual(floor.markAll[1]);
  });

  it('suggests mentions', () => {
    const { precision, recall } = scoreOf(mentionQuality(project, true));
    expect(precision).toBeGreaterThanOrEqual(floor.mentions[0]);
    expect(recall).toBeGreaterThanOrEqual(floor.mentions[1]);
  });

  it('suggests claims with source and polarity', () => {
    const { found, source, polarity } = claimQuality(project, true);
    const { precision, recall } = scoreOf(found);
    expect(precision).toBeGreaterThanOrEqual(floor.claims[0]);
    expect(recall).toBeGreaterThanOrEqual(floor.claims[1]);
    expect(source / found.right).toBeGreaterThanOrEqual(floor.source);
    expect(polarity / found.right).toBeGreaterThanOrEqual(floor.polarity);
  });

  it('ranks a true partner among the first five', () => {
    const ranks = candidateRanks(project);
    const near = ranks.filter((rank) => rank !== null && rank <= 5).length;
    expect(near / ranks.length).toBeGreaterThanOrEqual(floor.nearCandidates);
  });
});
