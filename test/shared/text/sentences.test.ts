import { describe, expect, it } from 'vitest';
import { sentenceAt, sentencesIn } from '../../../shared/text/sentences.ts';

const sentences = (text: string): string[] =>
  sentencesIn(text).map(({ start, end }) => text.slice(start, end));

describe('sentencesIn', () => {
  it('breaks after full stops, question and exclamation marks of both scripts', () => {
    expect(sentences('وصل الوفد أمس. هل بدأ الحوار؟ نعم! It did. Really?')).toEqual([
      'وصل الوفد أمس.',
      'هل بدأ الحوار؟',
      'نعم!',
      'It did.',
      'Really?',
    ]);
  });

  it('takes each line for itself', () => {
    expect(sentences('توسعة الميناء تنتظر التمويل\n\n  أعلنت الوزارة ذلك.\nثم سكتت')).toEqual([
      'توسعة الميناء تنتظر التمويل',
      'أعلنت الوزارة ذلك.',
      'ثم سكتت',
    ]);
  });

  it('gives closing marks to the sentence before them', () => {
    expect(sentences('قالت: «لن نقبل بذلك.» وأضاف زميلها: "ولا أنا." ثم خرجا.')).toEqual([
      'قالت: «لن نقبل بذلك.»',
      'وأضاف زميلها: "ولا أنا."',
      'ثم خرجا.',
    ]);
  });

  it('does not break at acronyms, decimals, addresses and initials', () => {
    for (const text of [
      'نقلت الوكالة (أ.ف.ب) أن النمو بلغ 3.5 في المئة',
      'قال د. سامي ل. الخطيب إن م. هدى غائبة',
      'The U.S. Navy and Dr. J. Smith use aawsat.com today',
      'راجع ص. 12 من التقرير',
    ]) {
      expect(sentences(text)).toEqual([text]);
    }
  });

  it('does not break after the number of a list item, but after a year', () => {
    expect(sentences('1. توسعة الرصيف.\n٢. شراء الرافعات.')).toEqual([
      '1. توسعة الرصيف.',
      '٢. شراء الرافعات.',
    ]);
    expect(sentences('بدأ المشروع عام 2021. ثم توقف.')).toEqual([
      'بدأ المشروع عام 2021.',
      'ثم توقف.',
    ]);
  });

  it('reads an ellipsis as a pause, in Arabic', () => {
    expect(sentences('توسعة أم بيع... خلاف بين الوزارة والنقابة')).toHaveLength(1);
    expect(sentences('الوزير: لن نبيع… والنقابة تشكك')).toHaveLength(1);
    expect(sentences('He waited... Then he left.')).toEqual(['He waited...', 'Then he left.']);
    expect(sentences('He waited... and left.')).toHaveLength(1);
  });

  it('does not break before a small letter or within brackets', () => {
    expect(sentences('“What now?” he asked. Nobody knew.')).toEqual([
      '“What now?” he asked.',
      'Nobody knew.',
    ]);
    expect(sentences('قال الوزير (لم يذكر اسمه. طلب ذلك) إن الأمر انتهى.')).toHaveLength(1);
  });

  it('gives whole sentences for a span', () => {
    const text = 'أولى هنا. ثانية هنا. ثالثة هنا.';
    const span = { start: text.indexOf('ثانية') + 2, end: text.indexOf('ثانية') + 3 };
    expect(sentencesIn(text, span).map(({ start, end }) => text.slice(start, end))).toEqual([
      'ثانية هنا.',
    ]);
  });
});

describe('sentenceAt', () => {
  const text = '  وصل الوفد.  ثم غادر.\n\nنهاية';
  const at = (offset: number): string | null => {
    const found = sentenceAt(text, offset);
    return found === null ? null : text.slice(found.start, found.end);
  };
  it('finds the sentence, and the one before a gap', () => {
    expect(at(5)).toBe('وصل الوفد.');
    expect(at(0)).toBe('وصل الوفد.');
    expect(at(13)).toBe('وصل الوفد.');
    expect(at(14)).toBe('ثم غادر.');
    expect(at(text.length)).toBe('نهاية');
  });
  it('is null on a blank line', () => {
    expect(at(text.indexOf('\n\n') + 1)).toBeNull();
    expect(sentenceAt('', 0)).toBeNull();
  });
});
