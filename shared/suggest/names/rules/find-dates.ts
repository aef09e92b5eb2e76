import type { NameRule } from './name-rule.ts';
import { hitsOf } from './name-rule.ts';

const before = '(?<![\\p{L}\\p{N}])(?:[وفبلك])?';
const after = '(?![\\p{L}\\p{N}])';
const day =
  '(?:الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت|sunday|monday|tuesday|wednesday|thursday|friday|saturday)';
const month =
  '(?:يناير|فبراير|مارس|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر|كانون الثاني|كانون الاول|شباط|اذار|نيسان|ايار|حزيران|تموز|اب|ايلول|تشرين الاول|تشرين الثاني|' +
  'january|february|march|april|may|june|july|august|september|october|november|december)';
const hijri =
  '(?:محرم|صفر|ربيع الاول|ربيع الاخر|ربيع الثاني|جمادي الاولي|جمادي الاخره|جمادي الثانيه|رجب|شعبان|رمضان|شوال|ذي القعده|ذو القعده|ذي الحجه|ذو الحجه)';
const hijriDate = new RegExp(
  `${before}(?<name>(?:${day},? ?)?\\d{1,2} (?:من )?(?:شهر )?${hijri}(?:,? 1[34]\\d\\d(?: ?هـ?)?)?)${after}`,
  'gu',
);
const twice = `${month}(?: ?[(/] ?${month}\\)?)?`;
const year = '(?:19|20)\\d\\d';
const full = new RegExp(
  `${before}(?<name>(?:${day},? ?(?:في )?)?\\d{1,2} (?:من )?${twice}(?:,? ${year})?)${after}`,
  'gu',
);
const english = new RegExp(
  `${before}(?<name>(?:${day},? )?${month} \\d{1,2}(?:,? ${year})?)${after}`,
  'gu',
);
const monthAndYear = new RegExp(`${before}(?<name>${twice},? ${year})${after}`, 'gu');
const numeric =
  /(?<![\d/.-])(?<name>(?:19|20)\d\d[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}[-/]\d{1,2}[-/](?:19|20)\d\d)(?![\d/-])/gu;
const inYear = new RegExp(`(?:عام|سنه|منذ|in|since) (?<name>${year})${after}`, 'gu');
const twoWordMonth = new RegExp(`${before}(?<name>${month} ?\\(${month}\\))`, 'gu');
const days = new RegExp(`${before}(?<name>${day})${after}`, 'gu');

/** Dates with day, month or year, and days of the week. */
export const findDates: NameRule = (zone) => {
  const sure = { entityType: 'date', reason: 'date', confidence: 0.9 } as const;
  return [
    ...[full, hijriDate, english, monthAndYear, numeric, inYear, twoWordMonth].flatMap((pattern) =>
      hitsOf(zone, pattern, sure),
    ),
    ...hitsOf(zone, days, { ...sure, confidence: 0.7 }),
  ];
};
