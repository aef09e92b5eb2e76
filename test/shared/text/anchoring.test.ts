import { describe, expect, it } from 'vitest';
import { fragmentSchema } from '../../../shared/model/anchor.ts';
import { findFragment, makeFragment } from '../../../shared/text/anchoring.ts';

const headline = 'وزير النقل يعلن خطة جديدة للموانئ';
const first = 'أعلن وزير النقل سامي الخطيب، أمس، خطة لتوسعة ميناء الفاو بحلول نهاية العام المقبل.';
const second = 'وقال الخطيب للصحافيين إن الخطة «لا تشمل بيع أي رصيف»، من دون أن يذكر كلفتها.';
const third = 'ونفت نقابة عمال الموانئ أن تكون استُشيرت في الأمر، ودعت إلى اجتماع عاجل.';
const edition = [headline, first, second, third].join('\n\n');

/** The fragment of the nth occurrence of a quote. */
const fragmentOf = (text: string, quote: string, nth = 0) => {
  let start = text.indexOf(quote);
  for (let n = 0; n < nth; n += 1) start = text.indexOf(quote, start + 1);
  if (start < 0) throw new Error(`no “${quote}” in the text`);
  return makeFragment(text, { start, end: start + quote.length });
};

/** Status and the quoted candidates of a search. */
const search = (text: string, fragment: ReturnType<typeof fragmentOf>, previous?: string) => {
  const { status, candidates } = findFragment(text, fragment, previous);
  return [status, ...candidates.map(({ span }) => text.slice(span.start, span.end))];
};

describe('makeFragment', () => {
  it('takes 32 units of context on each side', () => {
    const fragment = fragmentOf(edition, 'ميناء الفاو');
    expect(fragment.prefix).toHaveLength(32);
    expect(fragment.suffix).toHaveLength(32);
    expect(edition).toContain(fragment.prefix + fragment.exact + fragment.suffix);
    expect(fragmentSchema.parse(fragment)).toEqual(fragment);
  });

  it('takes what there is at the ends of the text', () => {
    expect(makeFragment('قال نعم', { start: 4, end: 7 })).toEqual({
      start: 4,
      end: 7,
      exact: 'نعم',
      prefix: 'قال ',
      suffix: '',
    });
  });

  it('never cuts a surrogate pair', () => {
    const text = `${'😀'.repeat(20)}x${'😀'.repeat(20)}`;
    const odd = makeFragment(text, { start: 40, end: 41 });
    expect(odd.prefix).toBe('😀'.repeat(16));
    const even = makeFragment(`a${text}b`, { start: 0, end: 1 });
    expect(even.suffix).toBe('😀'.repeat(16));
    const uneven = makeFragment(`${'😀'.repeat(20)}yxy${'😀'.repeat(20)}`, { start: 41, end: 42 });
    expect(uneven.prefix).toBe(`${'😀'.repeat(15)}y`);
    expect(uneven.suffix).toBe(`y${'😀'.repeat(15)}`);
  });

  it('refuses what is no span', () => {
    expect(() => makeFragment('أب', { start: 1, end: 1 })).toThrow(RangeError);
    expect(() => makeFragment('أب', { start: 1, end: 3 })).toThrow(RangeError);
    expect(() => makeFragment('😀', { start: 0, end: 1 })).toThrow(RangeError);
  });
});

describe('findFragment', () => {
  it('leaves everything in an equal text where it is', () => {
    expect(search(edition, fragmentOf(edition, 'الخطيب'))).toEqual(['unchanged', 'الخطيب']);
    expect(search(edition, fragmentOf(edition, headline))).toEqual(['unchanged', headline]);
    expect(search(edition, fragmentOf(edition, 'عاجل.'))).toEqual(['unchanged', 'عاجل.']);
  });

  it('moves what stands elsewhere with its context', () => {
    const newer = [headline, first, 'وأضاف أن الأشغال تبدأ في الربيع.', second, third].join('\n\n');
    const fragment = fragmentOf(edition, 'لا تشمل بيع أي رصيف');
    const { status, candidates } = findFragment(newer, fragment);
    expect(status).toBe('moved');
    expect(candidates).toEqual([
      {
        span: { start: newer.indexOf(fragment.exact), end: expect.any(Number) as number },
        score: 1,
      },
    ]);
  });

  it('asks when the context changed', () => {
    const newer = edition.replace('أمس، خطة لتوسعة', 'اليوم، خطة لتوسعة');
    expect(search(newer, fragmentOf(edition, 'خطة لتوسعة'))).toEqual(['check', 'خطة لتوسعة']);
  });

  it('does not look for a short word of a deleted paragraph elsewhere', () => {
    const newer = [headline, first, third].join('\n\n');
    expect(search(newer, fragmentOf(edition, 'الخطيب', 1))).toEqual(['orphaned']);
  });

  it('finds other spellings and small corrections, to be checked', () => {
    const quote = 'توسعة ميناء الفاو بحلول نهاية العام';
    const fragment = fragmentOf(edition, quote);
    expect(search(edition.normalize('NFD'), fragmentOf(edition, first))[0]).toBe('check');
    expect(search(edition.replace('توسعة ميناء', 'تَوْسِعَةِ مِيناء'), fragment)).toEqual([
      'check',
      'تَوْسِعَةِ مِيناء الفاو بحلول نهاية العام',
    ]);
    expect(search(edition.replace('بحلول نهاية', 'قبل نهاية'), fragment)).toEqual([
      'check',
      'توسعة ميناء الفاو قبل نهاية العام',
    ]);
  });

  it('finds a short word whose harakat were removed by its context', () => {
    expect(search(edition.replace('استُشيرت', 'استشيرت'), fragmentOf(edition, 'استُشيرت'))).toEqual([
      'check',
      'استشيرت',
    ]);
  });

  describe('with a repeated headline', () => {
    const before = [headline, headline, first, headline, second].join('\n');
    const fragment = fragmentOf(before, 'خطة جديدة', 1);

    it('70: does not choose between places with equal context', () => {
      const repeated = ['س', headline, headline, headline, headline, 'س'].join('\n');
      const [status, ...places] = search(
        [repeated, first].join('\n'),
        fragmentOf(repeated, 'يعلن', 1),
      );
      expect(status).toBe('ambiguous');
      expect(places.length).toBeGreaterThanOrEqual(2);
    });

    it('70: does not take the one that is left for the one that was meant', () => {
      const twice = `${'ـ'.repeat(40)}\n${headline}\n${'ـ'.repeat(40)}\n`;
      const old = twice + first + '\n' + twice;
      const newer = twice + second;
      const meant = fragmentOf(old, 'خطة جديدة', 1);
      // Without the old text this cannot be known …
      expect(search(newer, meant)[0]).toBe('moved');
      // … with it, it is.
      expect(search(newer, meant, old)).toEqual(['check', 'خطة جديدة']);
    });

    it('keeps what lies before the first change or after the last one', () => {
      const newer = before.replace('أمس، ', '');
      expect(search(newer, fragment, before)).toEqual(['unchanged', 'خطة جديدة']);
      const late = fragmentOf(before, 'خطة جديدة', 2);
      expect(findFragment(newer, late, before)).toEqual({
        status: 'moved',
        candidates: [{ span: { start: late.start - 5, end: late.end - 5 }, score: 1 }],
      });
    });

    it('does not know which of two equal neighbours was deleted', () => {
      const newer = before.slice(headline.length + 1);
      expect(findFragment(newer, fragment, before).status).not.toBe('unchanged');
      expect(findFragment(newer, fragment, before).status).not.toBe('moved');
    });
  });
});
