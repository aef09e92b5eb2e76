import { describe, expect, it } from 'vitest';
import { neighbourRecord } from '../../../renderer/app/neighbour-record.ts';
import { aMention, aProject, anArticle, anEntity, anchorOn } from '../../builders.ts';

const built = anArticle({ id: 'a' });
const entity = anEntity({ id: 'e' });
const project = aProject({
  articles: [built],
  entities: [entity],
  mentions: [
    aMention({ id: 'late', entityId: 'e', anchor: anchorOn(built, 'البلدية') }),
    aMention({ id: 'early', entityId: 'e', anchor: anchorOn(built, 'الوزارة') }),
  ],
});
const next = (id: string | null, step: 1 | -1) =>
  neighbourRecord(project, 'a', 'entities', id === null ? null : { table: 'mentions', id }, step)
    ?.id ?? null;

describe('neighbourRecord', () => {
  it('walks in reading order, not in the order of marking', () => {
    expect(next(null, 1)).toBe('early');
    expect(next('early', 1)).toBe('late');
    expect(next('late', -1)).toBe('early');
  });

  it('stops at both ends', () => {
    expect(next('late', 1)).toBeNull();
    expect(next('early', -1)).toBeNull();
    expect(next(null, -1)).toBe('late');
  });

  it('finds none of a kind that is not there', () => {
    expect(neighbourRecord(project, 'a', 'claims', null, 1)).toBeNull();
  });
});
