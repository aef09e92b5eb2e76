import type { Block } from './block.ts';
import { foldPhrase } from './fold-phrase.ts';
import { isCredit } from './line-shape.ts';
import { wordsAroundDates } from './words/date-words.ts';
import { bylineBeginnings, collectiveSignatures } from './words/byline-words.ts';

/**
 * Whether a line says by its own words who wrote the article: “By …”, «كتب: …», “(Reporting by …;
 * editing by …)”. Short, and not a sentence.
 */
export function isBylineByWords(block: Block): boolean {
  const { text, key, words } = block;
  if (collectiveSignatures.is(key)) return true;
  if (text.length > 200 || !bylineBeginnings.begins(key)) return false;
  if (/^[([].*[)\]]\.?$/su.test(text)) return true;
  if (/^\p{L}+\s?[:：]/u.test(text)) return words <= 12;
  return (
    words >= 2 && words <= 10 && !/[.!?؟]["»”]?$/u.test(text.replace(/(?<!\p{L})\p{L}\.$/u, ''))
  );
}

/**
 * Whether a line is the short signs by which agencies name writer and editor below a dispatch:
 * “ml/jd/pb”, «(سهل) ر.ك / م.ن».
 */
export function isInitials(text: string): boolean {
  const bare = text.replace(/^\([^()]{2,20}\)\s*/u, '').trim();
  if (text.length > 40 || !/^[^/]*\p{L}\.?\s*\/\s*\p{L}/u.test(bare)) return false;
  const signs = bare.split(/[\s/–-]+/u).filter((sign) => sign !== '');
  return (
    signs.length >= 2 &&
    signs.every((sign) => /^(?:\p{L}{1,3}|(?:\p{L}\.){1,3}\p{L}?)$/u.test(sign))
  );
}

/**
 * Whether a line could be a name: two to five words, no sign of a sentence. Means nothing by itself;
 * the rule asks where the line stands as well.
 */
export function couldBeName(block: Block): boolean {
  const { text, key, words } = block;
  if (words < 1 || words > 6 || text.length > 60 || /\d{3,}/.test(text) || isCredit(text))
    return false;
  if (key.split(' ').every((word) => wordsAroundDates.has(word))) return false;
  // «بيروت: فلان الفلاني»: the place before the name.
  const sides = text.split(/\s*[:：]\s*/u);
  if (
    sides.length === 2 &&
    words <= 5 &&
    sides.every((side) => /^\p{L}+(?: \p{L}+){0,2}$/u.test(side))
  ) {
    return true;
  }
  return !/[.!?؟:؛;«»"“”…]/u.test(text.replace(/(?<!\p{L})\p{Lu}\./gu, ''));
}

/** @returns the name in a signature such as “By …” or «كتب: …», without the words before it */
export function withoutBylineWords(line: string): string {
  const afterColon = /^[^:：]{1,30}[:：]\s*(.+)$/su.exec(line)?.[1];
  if (afterColon !== undefined) return afterColon.trim();
  const words = line.split(/\s+/);
  for (let count = Math.min(5, words.length - 1); count > 0; count--) {
    if (bylineBeginnings.is(foldPhrase(words.slice(0, count).join(' ')))) {
      return words.slice(count).join(' ').trim();
    }
  }
  return line;
}
