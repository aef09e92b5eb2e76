import { describe, expect, it } from 'vitest';
import {
  nextWordBorder,
  previousWordBorder,
  snapToWords,
  tokenize,
  trimSpan,
  wordAt,
} from '../../../shared/text/words.ts';

/** The tokens but for white space, each as `kind:text`. */
const read = (text: string): string[] =>
  tokenize(text)
    .filter((token) => token.kind !== 'space')
    .map((token) => `${token.kind}:${text.slice(token.start, token.end)}`);

/** The words, numbers and symbols alone, as text. */
const words = (text: string): string[] =>
  tokenize(text)
    .filter((token) => token.kind !== 'space' && token.kind !== 'punctuation')
    .map((token) => text.slice(token.start, token.end));

/** Snaps the part of `text` between the bars of `marked` and shows the result the same way. */
const snapped = (marked: string): string => {
  const start = marked.indexOf('|');
  const text = marked.replaceAll('|', '');
  const span = snapToWords(text, { start, end: marked.lastIndexOf('|') - 1 });
  return `${text.slice(0, span.start)}|${text.slice(span.start, span.end)}|${text.slice(span.end)}`;
};

describe('tokenize', () => {
  it('keeps Arabic words with harakat, tatweel and joiners whole', () => {
    expect(words('أَكَّدَ الوزيرُ أنّ «السـلام» می\u200Cخواهد')).toEqual([
      'أَكَّدَ',
      'الوزيرُ',
      'أنّ',
      'السـلام',
      'می\u200Cخواهد',
    ]);
  });

  it('separates what is written onto a number or a foreign name', () => {
    expect(read('3 آلاف و645 شخصاً')).toEqual([
      'number:3',
      'word:آلاف',
      'word:و',
      'number:645',
      'word:شخصاً',
    ]);
    expect(words('أعلنت شركتا OpenAI وMicrosoft')).toEqual([
      'أعلنت',
      'شركتا',
      'OpenAI',
      'و',
      'Microsoft',
    ]);
  });

  it('reads acronyms with full stops as one word', () => {
    expect(words('نقلت (أ.ف.ب) و(د.ب.أ) عن سي.إن.إن')).toEqual([
      'نقلت',
      'أ.ف.ب',
      'و',
      'د.ب.أ',
      'عن',
      'سي.إن.إن',
    ]);
    expect(words('the U.S. and the U.K. met, e.g. on aawsat.com')).toEqual([
      'the',
      'U.S.',
      'and',
      'the',
      'U.K.',
      'met',
      'e.g.',
      'on',
      'aawsat.com',
    ]);
  });

  it('does not take the end of a sentence for an acronym', () => {
    expect(read('وصل إلى بغداد.ثم غادر')).toContain('punctuation:.');
    expect(words('It ended.Next day')).toEqual(['It', 'ended', 'Next', 'day']);
    expect(words('نشرته أ.ف.ب. أمس')).toEqual(['نشرته', 'أ.ف.ب', 'أمس']);
  });

  it('reads numbers with their separators, in every digit system', () => {
    expect(read('بلغت ١٢٬٣٤٥٫٦ و1,234.5 و۷۸، ثم 03:44.')).toEqual([
      'word:بلغت',
      'number:١٢٬٣٤٥٫٦',
      'word:و',
      'number:1,234.5',
      'word:و',
      'number:۷۸',
      'punctuation:،',
      'word:ثم',
      'number:03:44',
      'punctuation:.',
    ]);
    expect(read('نسبة 5.5% أو ٥٪')).toEqual([
      'word:نسبة',
      'number:5.5',
      'symbol:%',
      'word:أو',
      'number:٥',
      'symbol:٪',
    ]);
  });

  it('keeps apostrophes and hyphens inside Latin words, and hyphens before digits', () => {
    expect(words("don’t O'Brien Al-Sudani COVID-19 5G 19-year-old كوفيد-19")).toEqual([
      'don’t',
      "O'Brien",
      'Al-Sudani',
      'COVID-19',
      '5G',
      '19-year-old',
      'كوفيد-19',
    ]);
    expect(words('العلاقات العراقية-الأميركية 2023-2024')).toEqual([
      'العلاقات',
      'العراقية',
      'الأميركية',
      '2023',
      '2024',
    ]);
    expect(words("قالت: 'لا نعلم' وسكتت")).toEqual(['قالت', 'لا', 'نعلم', 'وسكتت']);
  });

  it('reads an emoji or a flag as one symbol, and hashtags with their underscores', () => {
    expect(read('👨‍👩‍👧🇮🇶👍🏽 #العراق_ينتصر')).toEqual([
      'symbol:👨‍👩‍👧',
      'symbol:🇮🇶',
      'symbol:👍🏽',
      'symbol:#',
      'word:العراق_ينتصر',
    ]);
  });

  it('gives for a span the whole tokens that overlap it', () => {
    const text = 'قال الوزير أمس';
    expect(tokenize(text, { start: 6, end: 7 })).toEqual([{ start: 4, end: 10, kind: 'word' }]);
  });
});

describe('wordAt', () => {
  const text = 'قال الوزير: نعم.';
  it('finds the word that holds the character, or that ends there', () => {
    expect(wordAt(text, 0)).toEqual({ start: 0, end: 3 });
    expect(wordAt(text, 3)).toEqual({ start: 0, end: 3 });
    expect(wordAt(text, 4)).toEqual({ start: 4, end: 10 });
    expect(wordAt(text, 10)).toEqual({ start: 4, end: 10 });
  });
  it('is null between words and at the ends of an empty text', () => {
    expect(wordAt(text, 11)).toBeNull();
    expect(wordAt(text, text.length)).toBeNull();
    expect(wordAt('', 0)).toBeNull();
  });
});

describe('snapToWords', () => {
  it('grows to whole words', () => {
    expect(snapped('قال ال|وزير إن| بلاده')).toBe('قال |الوزير إن| بلاده');
  });
  it('74: trims white space and punctuation on both sides alike', () => {
    expect(snapped('قال| «الوزير»، |ثم')).toBe('قال |«الوزير»|، ثم');
    expect(snapped('قال|: الوزير|، ثم')).toBe('قال: |الوزير|، ثم');
  });
  it('74: keeps brackets and quotation marks only in pairs', () => {
    expect(snapped('تنظيم |(داعش)| قال')).toBe('تنظيم |(داعش)| قال');
    expect(snapped('تنظيم |(داعش|) قال')).toBe('تنظيم (|داعش|) قال');
    expect(snapped('تنظيم (|داعش)| قال')).toBe('تنظيم (|داعش|) قال');
    expect(snapped('حزب |"السلام"| قال')).toBe('حزب |"السلام"| قال');
    expect(snapped('حزب "|السلام"| قال')).toBe('حزب "|السلام|" قال');
    expect(snapped('حزب |”السلام“| قال')).toBe('حزب |”السلام“| قال');
  });
  it('leaves the marks around two pairs', () => {
    expect(snapped('|(أ) و(ب)|')).toBe('|(أ) و(ب)|');
    expect(snapped('«|(أ) و«ب|»')).toBe('«|(أ) و«ب|»');
  });
  it('leaves a selection of punctuation or white space as it is', () => {
    expect(snapped('قال |...| ثم')).toBe('قال |...| ثم');
    expect(snapped('قال|  |ثم')).toBe('قال|  |ثم');
  });
  it('keeps the signs that say something', () => {
    expect(snapped('نسبة |5% |فقط')).toBe('نسبة |5%| فقط');
    expect(snapped('نسبة |5|% فقط')).toBe('نسبة |5|% فقط');
  });
  it('never leaves a haraka behind', () => {
    expect(snapped('قال م|حم|دٌ أمس')).toBe('قال |محمدٌ| أمس');
  });
});

describe('trimSpan', () => {
  it('drops white space of every kind from both ends', () => {
    const text = ' \u00A0«نعم»\n\t';
    expect(trimSpan(text, { start: 0, end: text.length })).toEqual({ start: 2, end: 7 });
  });
  it('is null when nothing else is there', () => {
    expect(trimSpan('أ \n ب', { start: 1, end: 4 })).toBeNull();
  });
});

describe('word borders', () => {
  const text = 'قال «الوزير»، ثم سكت.';
  it('go forward to the ends of words', () => {
    const ends = [0, 3, 11, 16, 20].map((offset) => nextWordBorder(text, offset));
    expect(ends).toEqual([3, 11, 16, 20, text.length]);
  });
  it('go backward to the starts of words', () => {
    const starts = [21, 17, 14, 5, 0].map((offset) => previousWordBorder(text, offset));
    expect(starts).toEqual([17, 14, 5, 0, 0]);
  });
});
