import { describe, expect, it } from 'vitest';
import { fold, foldKey } from '../../../shared/text/folding.ts';

describe('foldKey', () => {
  it.each([
    ['harakat and shadda', 'مُحَمَّدٌ', 'محمد'],
    ['dagger alef', 'هٰذا', 'هذا'],
    ['tatweel', 'الســـلام', 'السلام'],
    ['forms of alef', 'أحمد إلى آخر ٱلأمر', 'احمد الي اخر الامر'],
    ['final yeh and teh marbuta', 'مصطفى في المدرسة', 'مصطفي في المدرسه'],
    ['Persian and Urdu letters', 'کشوری ہے', 'كشوري هي'],
    ['joiners and bidi controls', 'می\u200Cرود\u200F \u202Bنعم\u202C', 'ميرود نعم'],
    ['digits of three scripts', '١٢٣ ۴۵۶ 789 ٣٫٥ ١٬٠٠٠ ٪', '123 456 789 3.5 1,000 %'],
    ['presentation forms', 'ﺑﻐﺪﺍﺩ ﻻ ﷲ', 'بغداد لا الله'],
    ['presentation forms of harakat', 'مﹷحﹹﱞ', 'مح'],
    ['Latin letters with accents', 'Élysée Straße İstanbul Łódź', 'elysee strasse istanbul lodz'],
    ['full width and no-break spaces', 'ＡＢＣ\u00A0\u202F１', 'abc  1'],
    ['letters beyond the BMP', '𝐀𝒷 👍🏽', 'ab 👍🏽'],
  ])('folds %s', (_what, text, folded) => {
    expect(foldKey(text)).toBe(folded);
  });

  it('keeps ؤ and ئ, unless asked', () => {
    expect(foldKey('مسؤول رئيس شيء')).toBe('مسؤول رئيس شيء');
    expect(foldKey('مسؤول رئيس شيء', { hamzaCarriers: true })).toBe('مسوول رييس شيء');
  });

  it.each(['مسؤول', 'رئيس', 'أإآ', 'مُؤَخَّراً', 'café', 'é'])('folds %s in NFD as in NFC', (word) => {
    for (const hamzaCarriers of [true, false]) {
      expect(foldKey(word.normalize('NFD'), { hamzaCarriers })).toBe(
        foldKey(word.normalize('NFC'), { hamzaCarriers }),
      );
    }
  });

  it('leaves the vowel signs of other scripts alone', () => {
    expect(foldKey('हिन्दी')).toBe('हिन्दी');
    expect(foldKey('が한')).toBe('が한');
  });
});

describe('fold', () => {
  it('leads back to whole letters with what belongs to them', () => {
    const text = 'قال مُحَمَّدٌ: نعم';
    const { folded, originalSpan, toOriginal } = fold(text);
    expect(folded).toBe('قال محمد: نعم');
    const { start, end } = originalSpan(4, 8);
    expect(text.slice(start, end)).toBe('مُحَمَّدٌ');
    expect(toOriginal(8)).toBe(text.indexOf(':'));
    expect(toOriginal(folded.length)).toBe(text.length);
  });

  it('leads every unit of a ligature back to the whole ligature with its marks', () => {
    const text = 'لفظ ﷲُ أكبر';
    const { folded, originalSpan } = fold(text);
    const at = folded.indexOf('الله');
    expect(originalSpan(at, at + 1)).toEqual({ start: 4, end: 6 });
    expect(originalSpan(at, at + 4)).toEqual({ start: 4, end: 6 });
  });

  it('does not give a bidi control to the letter before it', () => {
    const { originalSpan } = fold('نعم\u200F لا');
    expect(originalSpan(0, 3)).toEqual({ start: 0, end: 3 });
  });

  it('copes with text that grows when folded', () => {
    const text = 'ﷺ'.repeat(100);
    const { folded } = fold(text);
    expect(folded).toBe('صلي الله عليه وسلم'.repeat(100));
  });

  it('refuses stretches outside the folded text', () => {
    expect(() => fold('نعم').originalSpan(2, 4)).toThrow(RangeError);
    expect(() => fold('نعم').originalSpan(1, 1)).toThrow(RangeError);
  });
});
