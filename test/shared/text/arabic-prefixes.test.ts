import { describe, expect, it } from 'vitest';
import { isProclitic, stripPrefixes, stripSuffixes } from '../../../shared/text/arabic-prefixes.ts';

const prefixReadings = (word: string): string[] =>
  stripPrefixes(word).map(({ prefix, rest }) => `${prefix}+${rest}`);

describe('stripPrefixes', () => {
  it('reads conjunction, preposition and article, the longest first, the whole word last', () => {
    expect(prefixReadings('وبالعراق')).toEqual([
      'وبال+عراق',
      'وب+العراق',
      'و+بالعراق',
      '+وبالعراق',
    ]);
  });
  it('reads the article that is fused with ل', () => {
    expect(prefixReadings('للوزير')).toEqual(['لل+وزير', 'ل+لوزير', '+للوزير']);
    expect(prefixReadings('ولله')).toContain('و+لله');
  });
  it('reads س only before the imperfect', () => {
    expect(prefixReadings('وسيعلن')).toContain('وس+يعلن');
    expect(prefixReadings('سلام')).toEqual(['+سلام']);
  });
  it('leaves a stem long enough', () => {
    expect(prefixReadings('بيت')).toEqual(['+بيت']);
    expect(prefixReadings('وقد')).toEqual(['و+قد', '+وقد']);
    expect(prefixReadings('في')).toEqual(['+في']);
    expect(prefixReadings('')).toEqual(['+']);
  });
});

describe('stripSuffixes', () => {
  it('reads attached pronouns, the longest first, the whole word last', () => {
    expect(stripSuffixes('موقفهما')).toEqual([
      { rest: 'موقف', suffix: 'هما' },
      { rest: 'موقفهما', suffix: '' },
    ]);
    expect(stripSuffixes('قولها')).toEqual([
      { rest: 'قول', suffix: 'ها' },
      { rest: 'قولها', suffix: '' },
    ]);
    expect(stripSuffixes('له')).toEqual([{ rest: 'له', suffix: '' }]);
  });
});

describe('isProclitic', () => {
  it('knows conjunctions and prepositions in their order, without article', () => {
    expect(['و', 'ب', 'ول', 'فك'].every(isProclitic)).toBe(true);
    expect(['', 'لو', 'ال', 'بال', 'س', 'ور'].some(isProclitic)).toBe(false);
  });
});
