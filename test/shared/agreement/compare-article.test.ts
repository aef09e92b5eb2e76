import { describe, expect, it } from 'vitest';
import { compareArticle } from '../../../shared/agreement/compare-article.ts';
import { pairArticles } from '../../../shared/agreement/pair-articles.ts';
import { spansOfClaims, spansOfMentions } from '../../../shared/agreement/spans-of-project.ts';
import {
  aClaim,
  aContradiction,
  aMention,
  anArticle,
  anchorOn,
  anEntity,
  aProject,
} from '../../builders.ts';

const text = 'قال الوزير إن الجسر افتُتح، ونفت البلدية ذلك في دمشق.';
const one = anArticle({ id: 'one', text });
const same = anArticle({ id: 'same', text });

const mine = aProject({
  articles: [one],
  entities: [anEntity({ id: 'e1', name: 'الوزير', type: 'person' })],
  mentions: [
    aMention({ id: 'm1', entityId: 'e1', anchor: anchorOn(one, 'الوزير') }),
    aMention({ id: 'm2', entityId: 'e1', anchor: anchorOn(one, 'البلدية') }),
  ],
  claims: [
    aClaim({ id: 'c1', content: anchorOn(one, 'الجسر افتُتح'), polarity: 'positive' }),
    aClaim({ id: 'c2', content: anchorOn(one, 'ذلك') }),
  ],
  contradictions: [aContradiction('c1', 'c2', { id: 'x1' })],
});
const theirs = aProject({
  articles: [same],
  entities: [
    anEntity({ id: 'f1', name: 'الوزير', type: 'person' }),
    anEntity({ id: 'f2', name: 'دمشق', type: 'gpe' }),
  ],
  mentions: [
    aMention({ id: 'n1', entityId: 'f1', anchor: anchorOn(same, 'الوزير') }),
    aMention({ id: 'n2', entityId: 'f2', anchor: anchorOn(same, 'دمشق') }),
  ],
  claims: [
    aClaim({ id: 'd1', content: anchorOn(same, 'الجسر افتُتح'), polarity: 'negative' }),
    aClaim({ id: 'd2', content: anchorOn(same, 'ذلك') }),
  ],
  contradictions: [aContradiction('d1', 'd2', { id: 'y1', types: ['numeric', 'negation'] })],
});

describe('pairArticles', () => {
  it('pairs by text, the same id first, and lists the rest', () => {
    const other = anArticle({ id: 'other', text: 'نص آخر.' });
    const twice = aProject({ articles: [anArticle({ id: 'copy', text }), one, other] });
    expect(pairArticles(aProject({ articles: [one, same] }), twice)).toEqual({
      pairs: [
        { mine: 'one', theirs: 'one' },
        { mine: 'same', theirs: 'copy' },
      ],
      onlyMine: [],
      onlyTheirs: ['other'],
    });
  });

  it('does not take two texts under one id for the same article', () => {
    const changed = aProject({ articles: [anArticle({ id: 'one', text: 'نص آخر.' })] });
    expect(pairArticles(mine, changed)).toEqual({
      pairs: [],
      onlyMine: ['one'],
      onlyTheirs: ['one'],
    });
  });
});

describe('compareArticle', () => {
  const compared = compareArticle(mine, theirs, { mine: 'one', theirs: 'same' });
  const of = (table: string) => compared.filter((record) => record.table === table);

  it('tells mine, theirs and both', () => {
    expect(of('mentions')).toEqual([
      { table: 'mentions', standing: 'both', mine: 'm1', theirs: 'n1', differing: [] },
      { table: 'mentions', standing: 'mine', mine: 'm2', theirs: null, differing: [] },
      { table: 'mentions', standing: 'theirs', mine: null, theirs: 'n2', differing: [] },
    ]);
  });

  it('names the judgements that differ', () => {
    expect(of('claims').map(({ standing, differing }) => [standing, differing])).toEqual([
      ['conflicting', ['polarity']],
      ['both', []],
    ]);
    expect(of('contradictions')).toMatchObject([
      { standing: 'conflicting', mine: 'x1', theirs: 'y1', differing: ['types'] },
    ]);
  });

  it('finds nothing but “both” when a project is compared with itself', () => {
    const itself = compareArticle(mine, mine, { mine: 'one', theirs: 'one' });
    expect(itself).toHaveLength(5);
    expect(itself.every(({ standing }) => standing === 'both')).toBe(true);
  });

  it('keeps records of one id together when one of them was moved', () => {
    const moved = aProject({
      articles: [one],
      entities: [...mine.entities.values()],
      mentions: [aMention({ id: 'm1', entityId: 'e1', anchor: anchorOn(one, 'دمشق') })],
    });
    expect(
      compareArticle(mine, moved, { mine: 'one', theirs: 'one' }).find(
        (record) => record.mine === 'm1',
      ),
    ).toMatchObject({ standing: 'conflicting', theirs: 'm1', differing: ['place'] });
  });
});

describe('spans of a project', () => {
  it('gives mentions with their type and claims with a label, under the common id', () => {
    const ids = new Map([['same', 'one']]);
    expect(spansOfMentions(theirs, ids).map(({ articleId, label }) => [articleId, label])).toEqual([
      ['one', 'person'],
      ['one', 'gpe'],
    ]);
    expect(
      spansOfClaims(theirs, ids, ({ polarity }) => polarity).map(({ label }) => label),
    ).toEqual(['negative', 'positive']);
    expect(spansOfMentions(theirs, new Map())).toEqual([]);
  });
});
