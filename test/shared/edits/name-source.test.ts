import { describe, expect, it } from 'vitest';
import { nameSource } from '../../../shared/edits/name-source.ts';
import { context, perform, refusalOf, valueOf } from './apply-in-tests.ts';
import { aClaim, aProject, anArticle, anEntity, anchorOn } from '../../builders.ts';

const built = anArticle({ id: 'a', text: 'عنوان\nقالت البلدية إن الجسر مغلق.\n' });
const words = anchorOn(built, 'البلدية');
const city = anEntity({ id: 'city', name: 'البلدية', type: 'organization' });
const project = aProject({
  articles: [built],
  entities: [city],
  claims: [
    aClaim({
      id: 'closed',
      content: anchorOn(built, 'الجسر مغلق'),
      source: { kind: 'implicit', entityId: null, anchor: words },
    }),
  ],
});
const mention = { anchor: words, level: 'NAM' } as const;

describe('nameSource', () => {
  it('makes entity, mention and link in one edit, which one undo takes back', () => {
    const target = { name: 'بلدية النهرين', type: 'organization' };
    const after = perform(project, nameSource(project, 'closed', target, mention, context));
    const { source } = after.claims.get('closed') ?? {};
    expect(after.entities.get(source?.entityId ?? '')).toMatchObject(target);
    expect(source?.kind).toBe('named');
    expect([...after.mentions.values()].map(({ entityId }) => entityId)).toEqual([
      source?.entityId,
    ]);
  });

  it('links one that exists, without a second mention where it is marked', () => {
    const made = nameSource(project, 'closed', { entityId: 'city' }, null, context);
    expect(valueOf(made).changes.map(({ table }) => table)).toEqual(['claims']);
  });

  it('refuses a claim or an entity that is not there', () => {
    const refused = (claim: string, entityId: string) =>
      refusalOf(project, nameSource(project, claim, { entityId }, mention, context));
    expect(refused('gone', 'city')).toBe('record-not-found');
    expect(refused('closed', 'gone')).toBe('record-not-found');
  });
});
