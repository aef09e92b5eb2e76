import type { Span } from '../../../model/span.ts';
import type { NameRule, RuleHit } from './name-rule.ts';

/** What stands before the name of the author: «كتب»، «بقلم»، “By”. */
const lead = /^(?:(?:كتب|كتبت|كتبها|بقلم|تقرير|تحقيق|حوار|مراسل|مراسلة|by)\s*[:–—-]?\s+)+/iu;
const word = "\\p{L}[\\p{L}\\p{M}'’.-]*";
/** Between place and author: «رأس الشرق: مها الطحّان», «تل الصوان – لينا القاضي». */
const parted = new RegExp(
  `^(?<place>${word}(?: ${word}){0,2})(?:\\s*:\\s*|\\s+[–—-]\\s+)(?<author>${word}(?:[ \\u00A0]${word}){1,3})$`,
  'u',
);
/** “By Daniel Harrow in Rabiya”. */
const inEnglish =
  /^(?<name>\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*){1,2}) in (?<place>\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)?)$/u;
const isName = new RegExp(`^${word}(?:[ \\u00A0]${word}){1,3}$`, 'u');
/** «رأس الشرق (وأس) –», «جنيف – «برق»:», «الحياضية - الأحد (وأح):» at the beginning of a paragraph. */
const dateline =
  /^\s*(?<place>\p{L}[\p{L}\p{M}]*(?: \p{L}[\p{L}\p{M}]*){0,2})(?:\s*[-–—]\s*ال(?:أحد|اثنين|إثنين|ثلاثاء|أربعاء|خميس|جمعة|سبت))?\s*(?:\((?<short>[^()،,]{2,20})\)\s*[-–—:]|[-–—]\s*[«“"(](?<quoted>[^»”")]{2,20})[»”")]\s*[-–—:])/u;

/** Authors and places of bylines and datelines, told by how such lines are set. */
export const findBylines: NameRule = ({ text }, kind) => {
  if (kind === 'byline') return inByline(text);
  if (kind !== 'dateline' && kind !== 'paragraph') return [];
  const { place, short, quoted } = dateline.exec(text)?.groups ?? {};
  const agency = short ?? quoted;
  if (place === undefined || agency === undefined) return [];
  const after = text.indexOf(place) + place.length;
  return [hit('gpe', text, place, 0), hit('organization', text, agency, after)];
};

function inByline(text: string): RuleHit[] {
  const from = lead.exec(text)?.[0].length ?? 0;
  const rest = text.slice(from).trim();
  const english = inEnglish.exec(rest)?.groups;
  if (english?.name !== undefined && english.place !== undefined) {
    return [hit('person', text, english.name, from), hit('gpe', text, english.place, from)];
  }
  if (from > 0 && isName.test(rest)) return [hit('person', text, rest, from)];
  const { place, author } = parted.exec(rest)?.groups ?? {};
  if (place === undefined || author === undefined) return [];
  return [hit('gpe', text, place, from), hit('person', text, author, from + place.length)];
}

function hit(entityType: string, text: string, words: string, from: number): RuleHit {
  const start = text.indexOf(words, from);
  const span: Span = { start, end: start + words.length };
  return { entityType, span, confidence: 0.7, reason: 'byline' };
}
