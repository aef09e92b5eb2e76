import { describe, expect, it } from 'vitest';
import { marksOfArticle } from '../../../shared/marks/marks-of-article.ts';
import {
  aClaim,
  aCodebook,
  aContradiction,
  aMention,
  aProject,
  anArticle,
  anEntity,
  anchorOn,
} from '../../builders.ts';

const here = anArticle({ id: 'here' });
const there = anArticle({ id: 'there' });
const entity = anEntity({ id: 'minister', type: 'person' });
const opened = aClaim({
  id: 'opened',
  content: anchorOn(here, 'الجسر افتُتح يوم الأحد'),
  source: { kind: 'named', entityId: entity.id, anchor: anchorOn(here, 'سامر الحلبي') },
  cue: { anchor: anchorOn(here, 'قال'), class: 'assertion', polarity: 'positive' },
});
const denied = aClaim({
  id: 'denied',
  content: anchorOn(here, 'ذلك'),
  cue: { anchor: null, class: 'denial', polarity: 'negative' },
});
const elsewhere = aClaim({ id: 'elsewhere', content: anchorOn(there, 'ذلك') });
const project = aProject({
  articles: [here, there],
  entities: [entity],
  mentions: [
    aMention({ id: 'm1', entityId: entity.id, anchor: anchorOn(here, 'سامر الحلبي') }),
    aMention({
      id: 'm2',
      entityId: entity.id,
      anchor: anchorOn(here, 'البلدية'),
      status: 'rejected',
    }),
    aMention({ id: 'm3', entityId: entity.id, anchor: anchorOn(there, 'البلدية') }),
  ],
  claims: [opened, denied, elsewhere],
  contradictions: [
    aContradiction('opened', 'elsewhere', { id: 'c1' }),
    aContradiction('denied', 'elsewhere', { id: 'c2', state: 'rejected' }),
  ],
});
const marks = marksOfArticle(project, aCodebook(), 'here');
const looksOf = (id: string) => marks.filter(({ ref }) => ref.id === id).map(({ look }) => look);

describe('marksOfArticle', () => {
  it('gives mentions the colour of their type and leaves rejected ones and other articles out', () => {
    expect(looksOf('m1')).toEqual(['entity-slate']);
    expect(looksOf('m2')).toEqual([]);
    expect(looksOf('m3')).toEqual([]);
  });

  it('marks content, cue and source of a claim apart', () => {
    expect(looksOf('opened')).toEqual(['claim-asserted', 'cue', 'source']);
    expect(here.text.text.slice(marks[1]?.start, marks[1]?.end)).toBe('الجسر افتُتح يوم الأحد');
  });

  it('takes a denial in the cue alone for a denied claim', () => {
    expect(looksOf('denied')).toEqual(['claim-denied']);
  });

  it('takes a negation that is denied for an assertion', () => {
    const twice = { ...denied, polarity: 'negative' as const };
    const other = { ...project, claims: new Map([[twice.id, twice]]), contradictions: new Map() };
    expect(marksOfArticle(other, aCodebook(), 'here').map(({ look }) => look)).toEqual([
      'entity-slate',
      'claim-asserted',
    ]);
  });

  it('marks the claims of a contradiction here, unless it was rejected', () => {
    expect(looksOf('c1')).toEqual(['contradiction']);
    expect(looksOf('c2')).toEqual([]);
  });
});
