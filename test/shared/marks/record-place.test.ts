import { describe, expect, it } from 'vitest';
import { isInArticle, placeOfRecord } from '../../../shared/marks/record-place.ts';
import { aCompleteProject } from '../../builders.ts';

const project = aCompleteProject();

describe('placeOfRecord', () => {
  it('finds a mention, and an entity at its first mention', () => {
    const start = project.mentions.get('mention-1')?.anchor.fragments[0]?.start;
    expect(placeOfRecord(project, { table: 'mentions', id: 'mention-1' })?.offset).toBe(start);
    expect(placeOfRecord(project, { table: 'entities', id: 'entity-1' })?.offset).toBe(start);
  });

  it('finds a contradiction at the first claim of side A', () => {
    const contradiction = [...project.contradictions.values()][0];
    const claim = project.claims.get(contradiction?.sideA.claimIds[0] ?? '');
    expect(
      placeOfRecord(project, { table: 'contradictions', id: contradiction?.id ?? '' })?.offset,
    ).toBe(claim?.content.fragments[0]?.start);
  });

  it('has no place for what is not there', () => {
    expect(placeOfRecord(project, { table: 'claims', id: 'nowhere' })).toBeNull();
  });
});

describe('isInArticle', () => {
  it('looks at both sides of a contradiction, and holds an entity to be everywhere', () => {
    const [contradiction] = project.contradictions.values();
    if (contradiction === undefined) throw new Error('no contradiction');
    const { id, sideA, sideB } = contradiction;
    for (const claimId of [...sideA.claimIds, ...sideB.claimIds]) {
      const articleId = project.claims.get(claimId)?.content.articleId ?? '';
      expect(isInArticle(project, { table: 'contradictions', id }, articleId)).toBe(true);
      expect(isInArticle(project, { table: 'claims', id: claimId }, articleId)).toBe(true);
      expect(isInArticle(project, { table: 'claims', id: claimId }, 'elsewhere')).toBe(false);
    }
    expect(isInArticle(project, { table: 'contradictions', id }, 'elsewhere')).toBe(false);
    expect(isInArticle(project, { table: 'contradictions', id: 'gone' }, 'elsewhere')).toBe(false);
    expect(isInArticle(project, { table: 'entities', id: 'entity-1' }, 'elsewhere')).toBe(true);
  });
});
