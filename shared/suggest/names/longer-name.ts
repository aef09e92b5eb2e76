import type { Span } from '../../model/span.ts';
import { foldKey } from '../../text/folding.ts';
import { previousWordBorder, wordAt } from '../../text/words.ts';

const folded = (words: string): ReadonlySet<string> =>
  new Set(words.split(' ').map((word) => foldKey(word)));

/** Words before a name that make it part of the name of something else. */
const headsBefore = folded(
  'جامعة مطار شارع صحيفة جريدة وكالة إذاعة قناة ميناء بنك مصرف مستشفى نادي مدرسة جسر معهد محكمة ساحة بورصة غرفة فندق ' +
    'مهرجان معرض دوري ملعب متحف مجلة سد معبر',
);
/** The same in English, behind the name. */
const headsBehind = folded(
  'university airport street port bank hospital school bridge college stadium museum times post court',
);

/** Whether a name stands in a longer one: «بغداد» in «جامعة بغداد», “Baghdad” in “Baghdad Airport”. */
export function standsInLongerName(text: string, name: Span): boolean {
  const before = text.slice(previousWordBorder(text, name.start), name.start);
  // Only white space may part the two; «جامعة، بغداد» is no name.
  if (/^\S+[ \u00A0]+$/u.test(before)) {
    const word = foldKey(before).trim();
    if (headsBefore.has(word) || headsBefore.has(word.replace(/^[وفبلك]/u, ''))) return true;
  }
  if (text.charAt(name.end) !== ' ') return false;
  const next = wordAt(text, name.end + 1);
  return next?.start === name.end + 1 && headsBehind.has(foldKey(text.slice(next.start, next.end)));
}
