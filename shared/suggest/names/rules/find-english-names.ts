import type { Span } from '../../../model/span.ts';
import type { NameRule, RuleHit } from './name-rule.ts';

// Capitals tell names in English; folding drops them, so these patterns read the text itself.
const word = "\\p{Lu}[\\p{L}’'-]*\\p{L}";
/** Titles, which another rule reads, and words with a capital only because a sentence begins there. */
const opener =
  "(?!(?:President|Minister|Secretary|Senator|Judge|Sheikh|Governor|Mayor|General|Colonel|Captain|Professor|King|Queen|Prince|Princess|Ambassador|Mr|Mrs|Ms|Dr|The|A|An|In|On|At|By|For|From|But|And|Or|He|She|It|They|We|I|You|His|Her|Its|Their|Our|This|That|These|Those|There|After|Before|When|While|As|If|Since|Some|Most|Many|Both|All|No|Not|One|Two|Three|According|However|Meanwhile|Earlier|Later|Yesterday|Today|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Half)(?![\\p{L}’'-]))";
const bodies =
  '(?:Ministry|Authority|Union|Association|Council|Committee|Agency|Company|Corporation|Group|Bank|University|Party|Police|Office|Court|Foundation|Institute|Federation|Commission|Airlines|Network|Front|Movement|Parliament|Army|Construction|Industries|Holdings)';
const buildings =
  '(?:Hospital|Airport|[Pp]ort|Bridge|Dam|Stadium|Prison|School|Station|Museum|Terminal|Harbou?r)';
const joint = '(?: (?:al-|el-)?(?:bin |ibn |abu |van |von |de |la )?)';
const person = `${opener}${word}(?:${joint}(?!${bodies})${word}){1,2}(?! ?(?:${bodies}|${buildings}))`;
const roles =
  '(?:president|spokes(?:man|woman|person)|director|surveyor|minister|chief|head|chair(?:man|woman)?|secretary|manager|owner|captain|mayor|editor|analyst|researcher|lawyer|engineer|officer|leader|commander|founder|resident)';
const says =
  '(?:said|says|told|adds?|added|warned|argued?s?|denie[ds]|insist(?:s|ed)|wrote|writes|claim(?:s|ed)|announced|confirmed|admitted|acknowledged|explained|stated|recalled|who)';
const patterns: readonly { readonly entityType: string; readonly pattern: RegExp }[] = [
  {
    entityType: 'person',
    pattern: new RegExp(
      `(?<![\\p{L}’'-])(?<name>${person})(?=,? (?:also |then |later )?${says}\\b)`,
      'gu',
    ),
  },
  {
    entityType: 'person',
    pattern: new RegExp(`\\b(?:said|says|added|[Aa]ccording to) (?<name>${person})`, 'gu'),
  },
  {
    entityType: 'person',
    pattern: new RegExp(`\\b${roles}(?: of [^,.;]{2,40})?, (?<name>${person})(?=,| of )`, 'gu'),
  },
  {
    entityType: 'person',
    pattern: new RegExp(
      `(?<![\\p{L}’'-])(?<name>${person})(?=, (?:a|an|the|its|their|who|chief|head)\\b[^.;]{0,60}?\\b${roles}\\b)`,
      'gu',
    ),
  },
  {
    entityType: 'organization',
    pattern: new RegExp(
      `(?<![\\p{L}’'-])(?<name>(?:${opener}${word} ){1,4}${bodies}(?: (?:of|for) (?:the )?${word}(?: ${word})?)?)(?![\\p{L}-])`,
      'gu',
    ),
  },
  {
    entityType: 'organization',
    pattern: new RegExp(
      `(?<![\\p{L}’'-])(?<name>${bodies} of (?:the )?${word}(?: (?:and )?${word}){0,3})`,
      'gu',
    ),
  },
  {
    entityType: 'facility',
    pattern: new RegExp(
      `(?<![\\p{L}’'-])(?<name>(?:${opener}${word}${joint}?){1,3} ${buildings})(?![\\p{L}-])`,
      'gu',
    ),
  },
];

/** Names in English by their capitals, beside a verb of reporting, a role or a word for a body. */
export const findEnglishNames: NameRule = ({ text }) =>
  /[A-Z][a-z’'-]+ (?:[a-z-]+ )?[A-Z]/.test(text)
    ? patterns.flatMap(({ entityType, pattern }) => hitsIn(text, entityType, pattern))
    : [];

function hitsIn(text: string, entityType: string, pattern: RegExp): RuleHit[] {
  return [...text.matchAll(pattern)].map((match): RuleHit => {
    const name = match.groups?.name ?? match[0];
    const start = match.index + match[0].lastIndexOf(name);
    const span: Span = { start, end: start + name.length };
    return { span, entityType, reason: 'made-as-a-name', confidence: 0.6 };
  });
}
