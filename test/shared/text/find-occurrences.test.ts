import { describe, expect, it } from 'vitest';
import { findOccurrences } from '../../../shared/text/find-occurrences.ts';
import type { OccurrenceOptions } from '../../../shared/text/find-occurrences.ts';
import { fold } from '../../../shared/text/folding.ts';

/** Each hit as `prefix|name`. */
const find = (text: string, needle: string, options?: OccurrenceOptions): string[] =>
  findOccurrences(text, needle, options).map(
    ({ span, prefixLength }) =>
      `${text.slice(span.start - prefixLength, span.start)}|${text.slice(span.start, span.end)}`,
  );

describe('findOccurrences', () => {
  it('finds a name behind conjunctions and prepositions, and leaves them outside', () => {
    expect(find('بغداد، وبغداد ولبغداد. لبغداد (ببغداد) فبغداد', 'بغداد')).toEqual([
      '|بغداد',
      'و|بغداد',
      'ول|بغداد',
      'ل|بغداد',
      'ب|بغداد',
      'ف|بغداد',
    ]);
  });

  it('takes the article for a part of the name, also where it is fused', () => {
    expect(find('العراق والعراق بالعراق وبالعراق كالعراق للعراق وللعراق', 'العراق')).toEqual([
      '|العراق',
      'و|العراق',
      'ب|العراق',
      'وب|العراق',
      'ك|العراق',
      'ل|لعراق',
      'ول|لعراق',
    ]);
    expect(find('اجتمعت اللجنة، وقيل للجنة وللجنة', 'اللجنة')).toEqual([
      '|اللجنة',
      'ل|لجنة',
      'ول|لجنة',
    ]);
    expect(find('لعراق جديد، ولعراق آخر', 'العراق')).toEqual([]);
    expect(find('السوداني', 'سوداني')).toEqual([]);
  });

  it('never finds a part of a longer word', () => {
    expect(find('العراقي العراقية معراق', 'العراق')).toEqual([]);
    expect(find('سبغداد بغدادي', 'بغداد')).toEqual([]);
    expect(find('أ.ف.ب', 'ف')).toEqual([]);
    expect(find("O'Brien", 'Brien')).toEqual([]);
    expect(find('#العراق_ينتصر', 'العراق')).toEqual([]);
  });

  it('sees the ends of words at punctuation, digits and other scripts', () => {
    expect(find('«بغداد»/بغداد-واشنطن', 'بغداد')).toHaveLength(2);
    expect(find('وصل إلى بغداد.ثم غادر', 'بغداد')).toHaveLength(1);
    expect(find("Sudani's visit, Al-Sudani said; وSudani", 'sudani')).toHaveLength(3);
    expect(find('قُتل 3 و645', '645')).toEqual(['|645']);
    expect(find('1645', '645')).toEqual([]);
    expect(find('U.S. and U.S.A', 'U.S.')).toEqual(['|U.S.']);
  });

  it('71: finds every spelling, with the harakat and tatweel of the text', () => {
    expect(find('مُحَمَّدٌ ومحمـــد', 'محمد')).toEqual(['|مُحَمَّدٌ', 'و|محمـــد']);
    expect(find('أحمد احمد إحمد', 'أحمد')).toHaveLength(3);
    expect(find('مصطفى ومصطفي', 'مصطفى')).toHaveLength(2);
    expect(find('مسؤول مسوول', 'مسؤول')).toHaveLength(2);
    expect(find('لـبغداد', 'بغداد')).toEqual(['لـ|بغداد']);
    expect(find('ﻹﻳﺮان', 'إيران')).toEqual(['|ﻹﻳﺮان']);
  });

  it('finds names of several words over any white space but a line break', () => {
    const name = 'محمد شياع السوداني';
    expect(find('ومحمد شياع\u00A0 السوداني', name)).toEqual(['و|محمد شياع\u00A0 السوداني']);
    expect(find('محمد شياع\nالسوداني', name)).toEqual([]);
    expect(find('محمد شياع، السوداني', name)).toEqual([]);
    expect(find('للأمم المتحدة وبالأمم المتحدة', 'الأمم المتحدة')).toEqual([
      'ل|لأمم المتحدة',
      'وب|الأمم المتحدة',
    ]);
  });

  it('says whether the spelling is the same', () => {
    expect(findOccurrences('أحمد واحمد', 'أحمد').map(({ exactness }) => exactness)).toEqual([
      'exact',
      'folded',
    ]);
  });

  it('can be asked for parts of words, or for no prefixes', () => {
    expect(find('العراقي', 'عراق', { wholeWords: false })).toEqual(['|عراق']);
    expect(find('بغداد وبغداد', 'بغداد', { prefixes: false })).toEqual(['|بغداد']);
  });

  it('finds nothing for nothing', () => {
    expect(find('بغداد', '')).toEqual([]);
    expect(find('بغداد', ' \u064B ')).toEqual([]);
    expect(find('', 'بغداد')).toEqual([]);
  });

  it('searches a text that was folded before, with its options', () => {
    const folded = fold('مسوول');
    expect(findOccurrences(folded, 'مسؤول')).toEqual([]);
    expect(findOccurrences(folded, 'مسوول')).toHaveLength(1);
  });
});
