import { describe, expect, it } from 'vitest';
import { findEntityHits } from '../../../shared/suggest/find-entity-hits.ts';
import { aMention, aProject, anArticle, anEntity, anchorOn } from '../../builders.ts';

const built = anArticle({
  id: 'a',
  text: [
    'زيارة إلى وهران',
    'وصل الوفد إلى وهران، ومن وهران إلى المطار. وزار جامعة وهران. وقالت اللجنة شيئاً للجنة أخرى.',
    '',
  ].join('\n'),
});
const oran = anEntity({ id: 'oran', name: 'وهران', type: 'gpe' });
const university = anEntity({ id: 'university', name: 'جامعة وهران', type: 'organization' });
const text = built.text.text;
const find = (parts: Parameters<typeof aProject>[0], entity = oran) =>
  findEntityHits(aProject({ articles: [built], entities: [oran, university], ...parts }), entity, [
    'a',
  ]);

describe('findEntityHits', () => {
  it('finds every place, with what is written before it left out', () => {
    const hits = find({});
    expect(hits.map((hit) => text.slice(hit.start, hit.end))).toEqual(Array(4).fill('وهران'));
    expect(hits.map((hit) => hit.isLikely)).toEqual([true, true, true, false]);
  });

  it('leaves out what is marked as this entity, but not what was rejected', () => {
    const mark = { entityId: 'oran', anchor: anchorOn(built, 'وهران', 1) };
    expect(find({ mentions: [aMention(mark)] })).toHaveLength(3);
    expect(find({ mentions: [aMention({ ...mark, status: 'rejected' })] })).toHaveLength(4);
  });

  it('doubts a hit inside a longer mention of something else', () => {
    const anchor = anchorOn(built, 'جامعة وهران');
    const hits = find({ mentions: [aMention({ entityId: 'university', anchor })] });
    expect(hits.at(-1)).toMatchObject({ reason: 'inside-longer-name', isLikely: false });
  });

  it('doubts a hit on exactly the words of another entity', () => {
    const anchor = anchorOn(built, 'وهران', 0);
    const hits = find({ mentions: [aMention({ entityId: 'university', anchor })] });
    expect(hits[0]).toMatchObject({ reason: 'overlaps-mark', isLikely: false });
  });

  it('doubts a hit in a folded zone', () => {
    const zones = built.article.zones.map((zone) => ({ ...zone, kept: zone.kind !== 'headline' }));
    const folded = { ...built, article: { ...built.article, zones } };
    const hits = find({ articles: [folded] });
    expect(hits[0]).toMatchObject({ reason: 'folded-zone', isLikely: false });
    expect(hits[1]).toMatchObject({ reason: 'same-name', isLikely: true });
  });

  it('prefers the longest of overlapping names', () => {
    const hits = find({}, { ...university, aliases: ['وهران'] });
    expect(hits.map((hit) => text.slice(hit.start, hit.end)).at(-1)).toBe('جامعة وهران');
  });

  it('finds parts of a full name and says so', () => {
    const full = anArticle({ id: 'a', text: 'عنوان\nقال سامر الحلبي. وأضاف الحلبي.\n' });
    const samer = anEntity({ id: 'samer', name: 'سامر الحلبي' });
    const hits = find({ articles: [full], entities: [samer] }, samer);
    expect(hits.map(({ reason }) => reason)).toEqual(['same-name', 'part-of-name']);
  });

  it('finds a name whose article is fused with the preposition', () => {
    const hits = find({}, anEntity({ id: 'committee', name: 'اللجنة' }));
    expect(hits.map((hit) => text.slice(hit.start, hit.end))).toEqual(['اللجنة', 'لجنة']);
  });
});
