import type { Block } from './block.ts';
import { isDateLine, withAsciiDigits } from './date-line.ts';
import { foldPhrase } from './fold-phrase.ts';
import { minuteWords, monthWords } from './words/date-words.ts';
import { agencies, captionBeginnings, pictureWords } from './words/credit-words.ts';

/*
 * What a line looks like, as far as it can be seen from the line alone. Rules combine these with
 * where the line stands.
 */

/**
 * Every rule asks the same of the same blocks, so each answer is worked out once.
 *
 * @param shortest units of text below which the answer is no
 */
function oncePerBlock(shortest: number, ask: (block: Block) => boolean): (block: Block) => boolean {
  const answers = new WeakMap<Block, boolean>();
  return (block) => {
    if (block.text.length < shortest) return false;
    const known = answers.get(block);
    if (known !== undefined) return known;
    const answer = ask(block);
    answers.set(block, answer);
    return answer;
  };
}

/** Most lines have none, and are done with at once. */
const anyDigit = /[\d٠-٩۰-۹]/;

/** Whether a line ends as a sentence does; closing quotes and brackets may follow. */
export function endsSentence(text: string): boolean {
  return /[.!?؟۔。…][”“"'»«’\])]*\s*$/u.test(text);
}

/** Whether a line reads like a paragraph of running text. */
export const isBodyLike = oncePerBlock(60, (block) => {
  const { level, links, role } = block.hint;
  if (level !== undefined || (links ?? 0) > 0.6) return false;
  if (role !== undefined && !['quote', 'list-item', 'table-cell'].includes(role)) return false;
  if (isCaption(block) || isOutletAndPlace(block.text)) return false;
  const { length } = block.text;
  // A question or exclamation of that length is usually a title.
  if (/[?؟!]["»”]?$/.test(block.text) && length < 110) return false;
  return length >= 220 || endsSentence(block.text);
});

/** Whether a line could be a title: not too long, not ending as a sentence does. */
export const isTitleLike = oncePerBlock(3, (block) => {
  return (
    block.words >= 2 &&
    block.text.length <= 180 &&
    !/[.۔،,;؛:][”"»]?$/u.test(block.text.replace(/(\.{2,}|…)$/, '')) &&
    !isMarker(block.text) &&
    !isDateLine(block.text) &&
    !isNumbered(block.text) &&
    !isCaption(block) &&
    !isOutletAndPlace(block.text)
  );
});

/** The part in round or square brackets at the end of a line, and what stands before it. */
function trailingBrackets(text: string): { before: string; inside: string } | null {
  const match = /^(.*?)\s*[([]([^()[\]]{2,90})[)\]][\s.]*$/su.exec(text);
  return match === null ? null : { before: match[1] ?? '', inside: match[2] ?? '' };
}

/** Whether words name the source of a picture: an agency, an abbreviation with dots, a photographer. */
export function isCredit(words: string): boolean {
  const key = foldPhrase(words);
  if (key === '' || key.split(' ').length > 10) return false;
  // «أ.ف.ب», «د. ب. أ», "A.P.": single letters with dots are how agencies are written.
  if (/^(?:\p{L}\.\s?){1,4}\p{L}\.?$/u.test(words.trim())) return true;
  if (/^(?:AFP|AP|REUTERS|EPA|EFE|PA|DPA)(?:\s*[/|-]\s*\S|$)/.test(words.trim())) return true;
  return agencies.begins(key) || agencies.within(key) || pictureWords.within(key);
}

/** Bracketed additions to a title that are no credits. */
const titleAdditions = new Set(
  [
    'فيديو',
    'صور',
    'محدث',
    'تحديث',
    'بالفيديو',
    'فيديو وصور',
    'video',
    'photos',
    'updated',
    'update',
    'live',
    'ویدیو',
    'وידאו',
    'עדכון',
    'vidéo',
    'mise à jour',
  ].map(foldPhrase),
);

/**
 * Whether a line is a caption: it ends with a credit in brackets or after a bar, or calls itself a
 * picture. A paragraph that ends with the agency that reported it is longer or ends a sentence first.
 */
export const isCaption = oncePerBlock(12, (block) => {
  const { text } = block;
  if (text.length > 400) return false;
  const colon = /^([^:：]{2,30})[:：]\s*\S/u.exec(text);
  if (colon !== null && captionBeginnings.is(foldPhrase(colon[1] ?? ''))) return true;
  // «التعليق على الصورة، …»: fixed phrases of several words need no colon.
  const comma = /^(\p{L}+ [\p{L} ]{2,28})[،,]\s*\S/u.exec(text);
  if (comma !== null && captionBeginnings.is(foldPhrase(comma[1] ?? ''))) return true;
  const brackets = trailingBrackets(text);
  if (brackets !== null) {
    const { before, inside } = brackets;
    if (before.trim().length < 4) return false;
    if (/^[-–—]|[-–—:]$/.test(before.trim())) return false;
    // A full stop after the bracket ends a sentence: then only a short one can be a caption.
    const stopped = endsSentence(text);
    if (isCredit(inside)) return before.length < (stopped ? 130 : 260);
    return !stopped && looksLikeSource(before, inside, text);
  }
  if (/[:：]/.test(text) && endsWithPhotographer(text)) return true;
  const bar = /^(.{10,250}?)\s*[|/]\s*([^|/]{2,40})$/su.exec(text);
  if (bar !== null && agencies.is(foldPhrase(bar[2] ?? ''))) return true;
  return /^.{10,300}(?:©\s?[\p{L}\s]{2,30}|(?:AFP|AP|REUTERS|EPA)\/\p{Lu}[\p{L}\s.]+)$/su.test(
    text,
  );
});

/** «… تصوير: فلان», «… / عکس: فلان», “… Photo: A. Name”: a word for pictures, a colon, a name, the end. */
function endsWithPhotographer(text: string): boolean {
  const match =
    /^([^:：]{8,300}?[\s./|–—-])\s*(\p{L}+(?: \p{L}+)?)\s?[:：]\s*(\p{L}[^:：.!?؟]{1,50})\.?$/su.exec(
      text,
    );
  const [, , word = '', name = ''] = match ?? [];
  return match !== null && foldPhrase(name).split(' ').length <= 6 && isPictureWord(word);
}

/** One word for a picture, perhaps after another that belongs to what is shown. */
function isPictureWord(words: string): boolean {
  const key = foldPhrase(words);
  return pictureWords.is(key) || pictureWords.is(key.split(' ').at(-1) ?? '');
}

/**
 * Credits that are in no list («الخارجية العراقية», «شبكة روداو»): a few words of letters in brackets
 * after several words that do not end a sentence.
 */
function looksLikeSource(before: string, inside: string, whole: string): boolean {
  if (/\d|[٠-٩]|[؟?!،,:«»"“]/u.test(inside)) return false;
  const insideWords = foldPhrase(inside).split(' ');
  const beforeWords = foldPhrase(before).split(' ');
  if (insideWords.length > 5 || beforeWords.length < 4) return false;
  if (titleAdditions.has(insideWords.join(' '))) return false;
  if (insideWords.some((word) => monthWords.has(word))) return false;
  return whole.length <= 200 && !endsSentence(before);
}

/** Whether a line is a credit and nothing else: «(رويترز)», "Getty Images", "تصوير: فلان". */
export function isCreditOnly(text: string): boolean {
  const bare = /^[([]?\s*([^()[\]]{2,60}?)\s*[)\]]?$/su.exec(text)?.[1];
  if (bare === undefined) return false;
  if (/^\p{L}+[:：]\s*\S+(?:\s\S+){0,2}$/u.test(bare)) {
    return pictureWords.is(foldPhrase(bare.split(/[:：]/)[0] ?? ''));
  }
  const key = foldPhrase(bare);
  if (/^[([©]/.test(text)) return isCredit(bare) && key.split(' ').length <= 6;
  return agencies.is(key) || /^(?:AFP|AP|REUTERS|EPA)\/\p{Lu}/u.test(bare);
}

/** «الجريدة» (بغداد): the outlet in quotes and the place in brackets, as a signature. */
export function isOutletAndPlace(text: string): boolean {
  return /^[«"“][^«»"”“]{2,40}[»"”]\s*[([:][^()[\]]{2,60}[)\]]?\s*[-–—]?$/u.test(text);
}

/** Length of a film or recording: 03:44, ۰۲:۳۵, 1:02:10. */
export function isMediaLength(text: string): boolean {
  return /^[\d٠-٩۰-۹]{1,2}(?::[\d٠-٩۰-۹]{2}){1,2}$/u.test(text.trim());
}

/** Ligature names of icon fonts that were copied as words: "play-circle 03:44". */
export function isIconName(text: string): boolean {
  return /^[a-z]+(?:[-_][a-z]+)+(?:\s+\d{1,2}:\d{2})?$/.test(text.trim());
}

/** Rows of stars or dashes, and lines without any letter or digit. */
export function isSeparator(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

/** Page furniture by its shape alone: font size letters, icons, lengths, rows of signs. */
export function isMarker(text: string): boolean {
  return (
    isSeparator(text) ||
    isMediaLength(text) ||
    isIconName(text) ||
    /^[A-Za-z]{1,2}[+-]?$/.test(text)
  );
}

/** «عدد القراءات: 214», “1,204 views”, “3 min read”: a few words and one number. */
export function isCounter(text: string): boolean {
  if (text.length > 50 || !anyDigit.test(text)) return false;
  const plain = withAsciiDigits(text).replace(/^[\s•·|]+/u, '');
  if (foldPhrase(text).split(' ').length > 6) return false;
  return (
    isNumbered(text) ||
    /^[\d,.]+\s?[kKmM]?\s+\p{L}+(?:\s\p{L}+)?$/u.test(plain) ||
    isReadingTime(plain)
  );
}

/** «زمان مطالعه: ۵ دقیقه», “Temps de lecture : 4 min.”: words, a colon, a number of minutes. */
function isReadingTime(plain: string): boolean {
  const unit = /^[^\d:：]{3,40}[:：]\s*\d{1,3}\s+(\p{L}+)\.?$/u.exec(plain)?.[1];
  return unit !== undefined && minuteWords.has(foldPhrase(unit));
}

/** A name, a colon and a number: «كد خبر: 845120». */
function isNumbered(text: string): boolean {
  if (!anyDigit.test(text)) return false;
  const plain = withAsciiDigits(text).replace(/^[\s•·|]+/u, '');
  return /^[^\d]{3,40}[:：]\s*[\d,.]+$/u.test(plain);
}
