import type { Span } from '../../model/span.ts';
import { stemOf } from './stem.ts';

/** A word or sign of a claim. */
export interface FigureWord extends Span {
  /** Folded with hamza carriers; the sign itself for punctuation. */
  readonly key: string;
  readonly isSign: boolean;
  /** The number that it is (see {@link numberOf}), or null. */
  readonly value: number | null;
}

/** A number in a claim, with the stem of what is counted. */
export interface Figure {
  readonly value: number;
  /** Stem of the unit or thing; empty when none follows. */
  readonly thing: string;
  /** As it stands, with the thing. */
  readonly words: string;
}

const ones = 'واحد اثن ثلاث اربع خمس ست سبع ثمان تسع عشر'.split(' ');
const tens = 'عشر ثلاث اربع خمس ست سبع ثمان تسع'.split(' ');
const english = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const values = new Map<string, number>();
ones.forEach((word, n) => {
  for (const ending of ['', 'ه', 'ان', 'ين', 'ي', 'يه', 'تان', 'تين'])
    values.set(word + ending, n + 1);
});
values.delete('عشرين');
tens.forEach((word, n) => {
  for (const ending of ['ون', 'ين']) values.set(word + ending, (n + 2) * 10);
});
english.forEach((word, n) => values.set(word, n + 1));
values.set('ميه', 100).set('مايه', 100).set('ماءه', 100).set('ميتين', 200).set('مايتين', 200);
values
  .set('يومان', 2)
  .set('يومين', 2)
  .set('شهرين', 2)
  .set('شهران', 2)
  .set('ساعتين', 2)
  .set('ساعتان', 2);
const scales = new Map([
  ['الف', 1e3],
  ['الفا', 1e3],
  ['الاف', 1e3],
  ['thousand', 1e3],
  ['مليون', 1e6],
  ['مليونا', 1e6],
  ['ملايين', 1e6],
  ['million', 1e6],
  ['مليار', 1e9],
  ['مليارا', 1e9],
  ['مليارات', 1e9],
  ['billion', 1e9],
]);
const months =
  /^(?:يناير|فبراير|مارس|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر|كانون|شباط|اذار|نيسان|ايار|حزيران|تموز|اب|ايلول|تشرين)$/u;
const year = /^(?:19|20)\d\d$/;
const weekdays = new Map(
  'الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت'.split(' ').map((day, n) => [day, n]),
);
'sunday monday tuesday wednesday thursday friday saturday'
  .split(' ')
  .forEach((day, n) => weekdays.set(day, n));

/** The counted things of a claim; parts of dates are left out. */
export function readFigures(text: string, words: readonly FigureWord[]): Figure[] {
  const figures: Figure[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || word.isSign) continue;
    let { value } = word;
    if (value === null) continue;
    let next = at + 1;
    if (months.test(words[next]?.key ?? '')) continue;
    if (
      value >= 1900 &&
      value <= 2100 &&
      /^(?:عام|سنه|منذ|in|since)$/u.test(words[at - 1]?.key ?? '')
    )
      continue;
    const scale = scales.get(words[next]?.key ?? '');
    if (scale !== undefined) {
      value *= scale;
      next += 1;
    } else {
      // «خمسة وثلاثين»
      const ten = values.get((words[next]?.key ?? '').replace(/^و/u, ''));
      if (
        value < 10 &&
        ten !== undefined &&
        ten >= 20 &&
        words[next]?.key.startsWith('و') === true
      ) {
        value += ten;
        next += 1;
      }
    }
    let thing = '';
    let end = next - 1;
    for (let n = next; n < Math.min(next + 3, words.length) && thing === ''; n += 1) {
      if (words[n]?.isSign === true) break;
      thing = words[n]?.key === '%' ? '%' : stemOf(words[n]?.key ?? '');
      end = n;
    }
    if (/^(?:يوم|شهر|ساعت)/u.test(word.key)) thing = stemOf(word.key.slice(0, 3));
    figures.push({
      value,
      thing,
      words: text.slice(word.start, words[thing === '' ? next - 1 : end]?.end),
    });
    at = next - 1;
  }
  return figures;
}

/** Whether a folded word may be a day, a month or a year. */
export function isDayWord(key: string): boolean {
  return weekdayOf(key) !== undefined || months.test(key) || year.test(key);
}

function weekdayOf(key: string): number | undefined {
  return weekdays.get(key) ?? weekdays.get(key.replace(/^[وبل]/u, ''));
}

/** The number that a folded word is, or null. */
export function numberOf(key: string): number | null {
  const bare = key.replace(/,/g, '');
  if (/^\d+(?:\.\d+)?$/.test(bare)) return Number(bare);
  return values.get(key) ?? values.get(key.replace(/^[وبل]/u, '')) ?? scales.get(key) ?? null;
}

/** A day in a claim: a weekday, a day of a month, a year. */
export interface DayWord {
  readonly key: string;
  /** `weekday`, `day`, `year`: only days of one kind are compared. */
  readonly kind: 'weekday' | 'day' | 'month' | 'year';
  readonly words: string;
}

/** The days that a claim names. */
export function readDays(text: string, words: readonly FigureWord[]): DayWord[] {
  const days: DayWord[] = [];
  words.forEach((word, at) => {
    const spelled = text.slice(word.start, word.end);
    const weekday = weekdayOf(word.key);
    if (weekday !== undefined) days.push({ key: String(weekday), kind: 'weekday', words: spelled });
    else if (/^\d{1,2}$/.test(word.key) && months.test(words[at + 1]?.key ?? '')) {
      const month = words[at + 1];
      days.push({
        key: `${word.key} ${month?.key ?? ''}`,
        kind: 'day',
        words: text.slice(word.start, month?.end ?? word.end),
      });
    } else if (months.test(word.key) && word.key.length > 2) {
      if (!/^\d/.test(words[at - 1]?.key ?? ''))
        days.push({ key: word.key, kind: 'month', words: spelled });
    } else if (year.test(word.key)) {
      days.push({ key: word.key, kind: 'year', words: spelled });
    }
  });
  return days;
}
