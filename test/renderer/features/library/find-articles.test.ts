import { describe, expect, it } from 'vitest';
import {
  findArticles,
  noFilter,
  outletsOf,
} from '../../../../renderer/features/library/find-articles.ts';
import { anArticle } from '../../../builders.ts';

const articles = [
  anArticle({ id: 'a', title: 'المدرسة الأولى', outlet: 'الشراع', author: 'هدى' }).article,
  anArticle({ id: 'b', title: 'مدرسه جديدة', outlet: '', direction: 'ltr' }).article,
];
const ids = (query: string) =>
  findArticles(articles, { ...noFilter, query }, 'title').map(({ id }) => id);

describe('findArticles', () => {
  it('folds ة and ه, hamza forms and harakat alike', () => {
    expect(ids('مَدْرَسَة').sort()).toEqual(['a', 'b']);
    expect(ids('الاولي')).toEqual(['a']);
  });

  it('wants every word, in any field', () => {
    expect(ids('هدى الشراع')).toEqual(['a']);
    expect(ids('هدى جديدة')).toEqual([]);
  });

  it('tells “no outlet” from “any outlet”', () => {
    expect(findArticles(articles, { ...noFilter, outlet: '' }, 'title')).toHaveLength(1);
    expect(findArticles(articles, noFilter, 'title')).toHaveLength(2);
    expect(outletsOf(articles)).toEqual(['', 'الشراع']);
  });

  it('puts articles without outlet last when sorted by outlet', () => {
    expect(findArticles(articles, noFilter, 'outlet').map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
