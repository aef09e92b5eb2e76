import type { NameRule } from './name-rule.ts';
import { hitsOf } from './name-rule.ts';

/** Agencies by the forms in which lines credit them. */
const agencies =
  /(?<![\p{L}.])[وفبل]?(?<name>ا\.?ف\.?ب|ا ف ب|رويترز|اسوشييتد برس|د\.?ب\.?ا|وكاله الانباء الالمانيه|سانا|واع|وفا|واس|بترا|afp|reuters|ap|dpa|xinhua|tass)(?![\p{L}])/gu;
/** A short name in brackets at the end of a caption or in a dateline. */
const bracketed = /\((?<name>\p{L}[\p{L} .]{1,24})\)/gu;
const places = new Set(['dateline', 'credit', 'caption', 'byline']);

/** Agency credits: «(رويترز)», «أ.ف.ب», and names in brackets in datelines and captions. */
export const findCredits: NameRule = (zone, kind) => {
  const hit = { entityType: 'organization', reason: 'agency-credit' } as const;
  const known = hitsOf(zone, agencies, { ...hit, confidence: 0.85 });
  if (!places.has(kind)) return known;
  const months =
    /^(?:يناير|فبراير|مارس|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر)$/u;
  const inBrackets = hitsOf(zone, bracketed, { ...hit, confidence: 0.6 }).filter(({ span }) => {
    const spelled = zone.text.slice(span.start, span.end).replace(/[أإآ]/gu, 'ا');
    return !months.test(spelled);
  });
  return [...known, ...inBrackets];
};
