import { describe, expect, it } from 'vitest';
import { findEdition } from '../../../../renderer/state/importing/find-edition.ts';

const article = (id: string, patch: { title?: string; outlet?: string; url?: string } = {}) => ({
  id,
  title: '',
  outlet: '',
  url: '',
  provenance: { sha256: id },
  ...patch,
});

describe('findEdition', () => {
  it.each([
    ['https://news.example/a/12', 'https://www.news.example/a/12/?utm_source=x#top'],
    ['https://news.example/?id=5', 'http://news.example/?id=5&fbclid=z'],
  ])('takes %s and %s for the same address', (one, other) => {
    expect(findEdition(article('new', { url: one }), [article('old', { url: other })])).toEqual({
      articleId: 'new',
      previousId: 'old',
      by: 'url',
    });
  });

  it('compares title and outlet as they are read, not as they are spelled', () => {
    const old = article('old', { title: 'إفتتاح المَرفأ', outlet: 'النهار' });
    const next = article('new', { title: 'افتتاح المرفأ', outlet: 'النهار' });
    expect(findEdition(next, [old])?.by).toBe('title');
  });

  it.each([
    ['other pages', { url: 'https://news.example/a' }, { url: 'https://news.example/b' }],
    ['the bare host', { url: 'https://news.example/' }, { url: 'https://news.example' }],
    ['a title without outlet', { title: 'خبر' }, { title: 'خبر' }],
    ['another outlet', { title: 'خبر', outlet: 'أ' }, { title: 'خبر', outlet: 'ب' }],
    ['nothing known', {}, {}],
    ['no address', { url: 'not an address' }, { url: 'not an address' }],
  ])('sees no edition in %s', (_, one, other) => {
    expect(findEdition(article('new', one), [article('old', other)])).toBeNull();
  });

  it('does not take the articles of one file for editions of each other', () => {
    const url = 'https://news.example/a';
    const [one, other] = [article('one', { url }), article('two', { url })];
    expect(findEdition(one, [{ ...other, provenance: one.provenance }])).toBeNull();
  });
});
