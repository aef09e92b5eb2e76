import { describe, expect, it } from 'vitest';
import { labelledRelations, matchRelations } from '../../../shared/agreement/match-relations.ts';
import { measureRelations } from '../../../shared/agreement/measure-agreement.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import type { Contradiction } from '../../../shared/model/contradiction.ts';
import { aClaim, aContradiction, anAnchor, anArticle } from '../../builders.ts';

const article = anArticle({
  id: 'a',
  text: 'قال الوزير إن الجسر مفتوح. وقال المحافظ إنه مغلق منذ أمس.',
});
const claimAt = (id: string, start: number, end: number): Claim =>
  aClaim({ id, content: anAnchor(article, { start, end }) });
const side = (claimIds: readonly string[]) => ({ claimIds: [...claimIds], evidence: [] });
const contradiction = (
  id: string,
  [a, b]: readonly [readonly string[], readonly string[]],
  relation = 'contradicts',
): Contradiction => aContradiction('', '', { id, sideA: side(a), sideB: side(b), relation });
const tableOf = (claims: readonly Claim[]) => new Map(claims.map((claim) => [claim.id, claim]));

// Theirs overlap mine: t1 with m1, t2 with m2; t3 stands alone.
const mine = tableOf([claimAt('m1', 0, 10), claimAt('m2', 20, 30), claimAt('m3', 40, 45)]);
const theirs = tableOf([claimAt('t1', 4, 12), claimAt('t2', 22, 34), claimAt('t3', 46, 52)]);
const relations = (own: readonly Contradiction[], other: readonly Contradiction[]) =>
  labelledRelations(
    { contradictions: own, claims: mine },
    { contradictions: other, claims: theirs },
    new Set(['a']),
    ({ relation }) => relation,
  );

describe('agreement on contradictions', () => {
  it('matches them by the claims on their sides, whichever side is called A', () => {
    const [own, other] = relations(
      [contradiction('x', [['m1'], ['m2']])],
      [contradiction('y', [['t2'], ['t1']])],
    );
    for (const matching of ['exact', 'relaxed'] as const) {
      expect(matchRelations(own, other, matching).pairs.map(([a, b]) => [a.id, b.id])).toEqual([
        ['x', 'y'],
      ]);
    }
  });

  it('needs a claim in common on each side, and the same claims for an exact match', () => {
    const [own, other] = relations(
      [contradiction('x', [['m1'], ['m2', 'm3']]), contradiction('half', [['m1'], ['m3']])],
      [contradiction('y', [['t1'], ['t2']]), contradiction('far', [['t3'], ['t2']])],
    );
    expect(matchRelations(own, other, 'exact').pairs).toEqual([]);
    const relaxed = matchRelations(own, other, 'relaxed');
    expect(relaxed.pairs.map(([a, b]) => [a.id, b.id])).toEqual([['x', 'y']]);
    expect(relaxed.onlyMine.map(({ id }) => id)).toEqual(['half']);
    expect(relaxed.onlyTheirs.map(({ id }) => id)).toEqual(['far']);
  });

  it('gives the one with the same claims before the one with some of them', () => {
    const [own, other] = relations(
      [contradiction('x', [['m1'], ['m2']])],
      [contradiction('wide', [['t1'], ['t2', 't3']]), contradiction('same', [['t1'], ['t2']])],
    );
    expect(matchRelations(own, other, 'relaxed').pairs[0]?.[1].id).toBe('same');
  });

  it('matches claims of one project that two authors made of the same words', () => {
    const claims = new Map([...mine, ...theirs]);
    const [own, other] = labelledRelations(
      { contradictions: [contradiction('x', [['m1'], ['m2']])], claims },
      { contradictions: [contradiction('y', [['t1'], ['m2']])], claims },
      new Set(['a']),
      ({ relation }) => relation,
    );
    expect(matchRelations(own, other, 'exact').pairs).toHaveLength(1);
  });

  it('leaves out what lies in other articles', () => {
    const [own] = labelledRelations(
      { contradictions: [contradiction('x', [['m1'], ['m2']])], claims: mine },
      { contradictions: [], claims: theirs },
      new Set(['b']),
      () => '',
    );
    expect(own).toEqual([]);
  });

  it('measures presence and labels, and says why it does not measure stretches', () => {
    const [own, other] = relations(
      [contradiction('x', [['m1'], ['m2']], 'denies'), contradiction('z', [['m1'], ['m3']])],
      [contradiction('y', [['t1'], ['t2']], 'contradicts')],
    );
    const agreement = measureRelations(own, other);
    // 2 × 1 / (2 + 1)
    expect(agreement.relaxed).toMatchObject({ value: 2 / 3, basis: { matched: 1, mine: 2 } });
    expect(agreement.kappa.basis.pairs).toBe(1);
    expect(agreement.unitizing.undefinedBecause).toBe('not-a-stretch');
    expect(agreement.confusion).toEqual([
      {
        mine: 'denies',
        theirs: 'contradicts',
        places: [{ articleId: 'a', start: 0, mine: 'x', theirs: 'y' }],
      },
      {
        mine: 'contradicts',
        theirs: null,
        places: [{ articleId: 'a', start: 0, mine: 'z', theirs: null }],
      },
    ]);
    expect(agreement.disagreements).toHaveLength(2);
  });
});
