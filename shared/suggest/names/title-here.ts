import type { Span } from '../../model/span.ts';
import { foldKey } from '../../text/folding.ts';
import { wordAt } from '../../text/words.ts';
import { isTitleWord } from './name-parts.ts';

/** Words of which a family name that is a title too may be followed. */
const notAName =
  /^(?:في|من|علي|الي|عن|ان|مع|بعد|قبل|خلال|امس|اليوم|قد|لم|لا|لن|هو|هي|كان|كانت|قال|قالت|اكد|اكدت|اعلن|اعلنت|اضاف|اضافت|اوضح|ذكر|نفي|نفت|دعا|بان|انه|انها|الذي|التي|مساء|صباح|يوم|ما|الي|بين|عند|عبر)$/u;
/** Titles of office that are family names as well: «الأمين العام». */
const alsoTitles = new Set(
  'الامين النقيب المقدم الرايد الخطيب المفتي الناطق الكاتب المدير'.split(' '),
);

/**
 * Whether a single word that may be a family name stands as a title here: «القاضي عبد اللطيف»,
 * «الأمين العام».
 */
export function isTitleHere(text: string, hit: Span): boolean {
  const key = foldKey(text.slice(hit.start, hit.end), { hamzaCarriers: true });
  const full = key.startsWith('ل') ? key.replace(/^لل?/u, 'ال') : key;
  if (!isTitleWord(full) && !alsoTitles.has(full)) return false;
  if (text.charAt(hit.end) !== ' ') return false;
  const next = wordAt(text, hit.end + 1);
  if (next?.start !== hit.end + 1) return false;
  const follower = foldKey(text.slice(next.start, next.end), { hamzaCarriers: true });
  return !notAName.test(follower) && !/^[وفبلس]/u.test(follower);
}
