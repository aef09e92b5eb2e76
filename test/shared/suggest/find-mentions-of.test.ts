import { describe, expect, it } from 'vitest';
import { findMentionsOf, tickedFrom } from '../../../shared/suggest/find-mentions-of.ts';
import { namePartsOf } from '../../../shared/suggest/names/name-parts.ts';
import { anEntity } from '../../builders.ts';

const person = anEntity({ id: 'p', type: 'person', name: 'سامي الحلبي' });
const city = anEntity({ id: 'c', type: 'gpe', name: 'بغداد' });

const hitsIn = (
  entity: typeof person,
  text: string,
  ...rest: [marked?: { start: number; end: number; entityId: string }[], otherNames?: string[]]
) =>
  findMentionsOf(entity, text, rest[0] ?? [], { otherNames: rest[1] ?? [] }).map((hit) => [
    text.slice(hit.span.start, hit.span.end),
    hit.reason,
    hit.confidence >= tickedFrom,
  ]);

describe('findMentionsOf', () => {
  it('finds the full name and the family name, through prefixes', () => {
    expect(hitsIn(person, 'قال سامي الحلبي، وللحلبي رأي آخر. وسامي غائب.')).toEqual([
      ['سامي الحلبي', 'same-name', true],
      ['لحلبي', 'part-of-name', true],
    ]);
  });

  it('never matches inside a longer word', () => {
    expect(hitsIn(city, 'البغدادي والبغداديون')).toEqual([]);
  });

  it('shows a part of a longer name apart', () => {
    expect(hitsIn(city, 'في بغداد، وفي جامعة بغداد')).toEqual([
      ['بغداد', 'same-name', true],
      ['بغداد', 'inside-longer-name', false],
    ]);
    expect(hitsIn(city, 'مؤتمر بغداد للسلام', [], ['مؤتمر بغداد للسلام'])).toEqual([
      ['بغداد', 'inside-longer-name', false],
    ]);
  });

  it('shows a ministry apart where its minister or a committee is called after it', () => {
    const ministry = anEntity({
      id: 'm',
      type: 'organization',
      name: 'وزارة الصحة',
      aliases: ['الصحة'],
    });
    expect(hitsIn(ministry, 'نفت الصحة ما قالته وزيرة الصحة ولجنة الصحة')).toEqual([
      ['الصحة', 'alias', true],
      ['الصحة', 'inside-longer-name', false],
      ['الصحة', 'inside-longer-name', false],
    ]);
  });

  it('ticks a name of three letters only where it stands apart as a name', () => {
    const agency = anEntity({
      id: 'w',
      type: 'organization',
      name: 'وكالة ميسان',
      aliases: ['وما'],
    });
    expect(hitsIn(agency, 'قال لـ«وما» (وما) وما قيل')).toEqual([
      ['وما', 'alias', true],
      ['وما', 'alias', true],
      ['وما', 'alias', false],
    ]);
  });

  it('leaves out what is marked as it, and shows overlaps with others apart', () => {
    const text = 'بغداد وبغداد';
    expect(hitsIn(city, text, [{ start: 0, end: 5, entityId: 'c' }])).toEqual([
      ['بغداد', 'same-name', true],
    ]);
    expect(hitsIn(city, 'بغداد', [{ start: 0, end: 5, entityId: 'other' }])).toEqual([
      ['بغداد', 'overlaps-mark', false],
    ]);
  });
});

describe('namePartsOf', () => {
  it.each([
    ['سامي الحلبي', 'person', ['الحلبي']],
    ['خالد عبد الله', 'person', ['عبد الله']],
    ['Sami al-Darwish', 'person', ['al-Darwish']],
    ['شركة «المرساة الزرقاء» للإنشاءات', 'organization', ['المرساة الزرقاء']],
    ['وزارة النقل', 'organization', []],
    ['رشا', 'person', []],
  ])('%s', (name, type, parts) => {
    expect(namePartsOf(name, type)).toEqual(parts);
  });
});
