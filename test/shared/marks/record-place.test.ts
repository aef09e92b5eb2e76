import { describe, expect, it } from 'vitest';
import { placeOfRecord } from '../../../shared/marks/record-place.ts';
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
