import { describe, expect, it } from 'vitest';
import { projectOfComparison } from '../../../shared/agreement/comparison-project.ts';
import { labelsOf, withLabels } from '../../../shared/agreement/labels.ts';
import { makeComparison } from '../../../shared/agreement/make-comparison.ts';
import { comparisonSchema } from '../../../shared/model/comparison.ts';
import { aCodebook, aCompleteProject, builtAt, builtBy } from '../../builders.ts';
import { hudasWork, karimsWork } from '../../two-analysts.ts';

const copy = {
  id: 'comparison',
  fileName: 'karim.json',
  sha256: 'a'.repeat(64),
  exportedAt: builtAt,
  addedBy: builtBy,
  addedAt: builtAt,
};

describe('the labels of a colleague’s copy', () => {
  it('are those that the records name, each once, from the colleague’s codebook', () => {
    const project = aCompleteProject();
    const labels = labelsOf(aCodebook(), {
      entities: [...project.entities.values()],
      mentions: [...project.mentions.values()],
      claims: [...project.claims.values()],
      contradictions: [...project.contradictions.values()],
    });
    const ids = Object.entries(labels).map(([kind, list]) => [kind, list.map(({ id }) => id)]);
    expect(Object.fromEntries(ids)).toEqual({
      entityTypes: ['person'],
      cueClasses: ['assertion', 'denial'],
      verdicts: ['not-checked'],
      relationTypes: ['contradicts'],
      contradictionTypes: ['negation'],
    });
  });

  it('name in the copy what the own codebook does not know, and offer nothing', () => {
    const mine = hudasWork();
    const comparison = makeComparison(mine, karimsWork(), copy)!;
    expect(comparisonSchema.safeParse(comparison).error).toBeUndefined();
    const own = mine.codebook.get('codebook')!;
    const theirs = projectOfComparison(mine, comparison).codebook.get('codebook')!;
    expect(theirs.entityTypes.slice(0, own.entityTypes.length)).toEqual(own.entityTypes);
    expect(theirs.entityTypes.slice(own.entityTypes.length)).toEqual([
      expect.objectContaining({
        id: 'location',
        name: { ar: 'موضع', en: 'Spot' },
        hidden: true,
        shortcut: '',
      }),
    ]);
  });

  it('are absent in a copy of before, which is read as it was', () => {
    const { labels, ...before } = makeComparison(hudasWork(), karimsWork(), copy)!;
    expect(labels).toBeDefined();
    expect(comparisonSchema.safeParse(before).success).toBe(true);
    const own = aCodebook();
    expect(withLabels(own, undefined)).toBe(own);
  });
});
