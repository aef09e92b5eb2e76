import { withAsciiDigits } from '../../cleaning/date-line.ts';
import { foldPhrase } from '../../cleaning/fold-phrase.ts';

/** Names of the months in order; Gregorian calendar. */
const gregorian: readonly (readonly string[])[] = [
  ['يناير', 'كانون الثاني', 'جانفي', 'ژانویه', 'جنوری', 'ינואר', 'january', 'jan', 'janvier'],
  ['فبراير', 'شباط', 'فيفري', 'فوریه', 'فروری', 'פברואר', 'february', 'feb', 'février'],
  ['مارس', 'آذار', 'مارچ', 'מרץ', 'march', 'mar', 'mars'],
  ['أبريل', 'إبريل', 'نيسان', 'أفريل', 'آوریل', 'اپریل', 'אפריל', 'april', 'apr', 'avril'],
  ['مايو', 'أيار', 'ماي', 'مئی', 'מאי', 'may', 'mai'],
  ['يونيو', 'حزيران', 'جوان', 'ژوئن', 'جون', 'יוני', 'june', 'jun', 'juin'],
  ['يوليو', 'تموز', 'جويلية', 'يوليوز', 'ژوئیه', 'جولائی', 'יולי', 'july', 'jul', 'juillet'],
  ['أغسطس', 'آب', 'أوت', 'غشت', 'اگست', 'אוגוסט', 'august', 'aug', 'août'],
  [
    'سبتمبر',
    'أيلول',
    'شتنبر',
    'سپتامبر',
    'ستمبر',
    'ספטמבר',
    'september',
    'sep',
    'sept',
    'septembre',
  ],
  ['أكتوبر', 'تشرين الأول', 'اکتبر', 'اکتوبر', 'אוקטובר', 'october', 'oct', 'octobre'],
  ['نوفمبر', 'تشرين الثاني', 'نونبر', 'نوامبر', 'نومبر', 'נובמבר', 'november', 'nov', 'novembre'],
  ['ديسمبر', 'كانون الأول', 'دجنبر', 'دسامبر', 'دسمبر', 'דצמבר', 'december', 'dec', 'décembre'],
];

/** Solar hijri calendar of Iran. */
const persian: readonly string[] = [
  'فروردین',
  'اردیبهشت',
  'خرداد',
  'تیر',
  'مرداد',
  'شهریور',
  'مهر',
  'آبان',
  'آذر',
  'دی',
  'بهمن',
  'اسفند',
];

const monthNumber = new Map(
  gregorian.flatMap((names, index) => names.map((name) => [foldPhrase(name), index + 1] as const)),
);
const persianMonthNumber = new Map(
  persian.map((name, index) => [foldPhrase(name), index + 1] as const),
);

/**
 * Reads the date in a line that is known to state one.
 *
 * @param language of the article: in English, figures such as 3/4/2025 mean different days in
 *   different countries and are not read
 * @returns ISO date (`2025-02-17`), or empty when the line leaves any part of it open
 */
export function readDate(line: string, language: string): string {
  const plain = withAsciiDigits(line);
  const iso = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(plain);
  if (iso !== null && Number(iso[1]) >= 1900)
    return toIso(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  if (iso !== null && language.startsWith('fa')) {
    const [year, month, day] = [Number(iso[1]), Number(iso[2]), Number(iso[3])];
    const isDay = month >= 1 && month <= 12 && day >= 1 && day <= (month < 7 ? 31 : 30);
    return isDay && year >= 1300 && year < 1500 ? fromPersian(year, month, day) : '';
  }
  const figures = /(?<![\d.])(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/.exec(plain);
  if (figures !== null) {
    const [first, second, year] = [Number(figures[1]), Number(figures[2]), Number(figures[3])];
    if (year < 1900) return '';
    if (second > 12) return toIso(year, first, second);
    if (language.startsWith('en') && first <= 12 && first !== second) return '';
    return toIso(year, second, first);
  }
  return withMonthName(foldPhrase(plain).split(' '));
}

function withMonthName(words: readonly string[]): string {
  for (let at = 0; at < words.length; at++) {
    const two = `${words[at] ?? ''} ${words[at + 1] ?? ''}`;
    const length = monthNumber.has(two) ? 2 : 1;
    const name = (words[at] ?? '').replace(/^ב(?=[א-ת]{3})/, '');
    const month = monthNumber.get(length === 2 ? two : name);
    const before = dayNumber(words[at - 1]);
    const after = words.slice(at + length);
    const year = yearNumber(after[0]) || yearNumber(after[1]);
    const persianMonth = persianMonthNumber.get(name);
    if (persianMonth !== undefined && before > 0 && year >= 1300 && year < 1500) {
      return fromPersian(year, persianMonth, before);
    }
    if (month === undefined || year < 1900) continue;
    if (before > 0) return toIso(year, month, before);
    if (yearNumber(after[1]) > 0 && dayNumber(after[0]) > 0)
      return toIso(year, month, dayNumber(after[0]));
  }
  return '';
}

function dayNumber(word: string | undefined): number {
  const day = Number(/^(\d{1,2})(?:st|nd|rd|th|er)?$/.exec(word ?? '')?.[1] ?? 0);
  return day <= 31 ? day : 0;
}

function yearNumber(word: string | undefined): number {
  return /^\d{4}$/.test(word ?? '') ? Number(word) : 0;
}

function toIso(year: number, month: number, day: number): string {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (month < 1 || month > 12 || day < 1 || day > days || year > 2200) return '';
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * Solar hijri to Gregorian by the 33-year cycle of leap years, exact for 1206 to 1498 (Birashk's
 * table differs from the observed calendar only outside that range).
 */
function fromPersian(year: number, month: number, day: number): string {
  const years = year + 1595;
  let days =
    -355668 +
    365 * years +
    Math.floor(years / 33) * 8 +
    Math.floor(((years % 33) + 3) / 4) +
    day +
    (month < 7 ? (month - 1) * 31 : (month - 7) * 30 + 186);
  let gregorianYear = 400 * Math.floor(days / 146097);
  days %= 146097;
  if (days > 36524) {
    days--;
    gregorianYear += 100 * Math.floor(days / 36524);
    days %= 36524;
    if (days >= 365) days++;
  }
  gregorianYear += 4 * Math.floor(days / 1461);
  days %= 1461;
  if (days > 365) {
    gregorianYear += Math.floor((days - 1) / 365);
    days = (days - 1) % 365;
  }
  return new Date(Date.UTC(gregorianYear, 0, days + 1)).toISOString().slice(0, 10);
}
