import { givenNames } from '../given-names.ts';
import { noFamilyNames } from '../no-family-names.ts';
import type { NameRule } from './name-rule.ts';
import { hitsOf } from './name-rule.ts';

const before = '(?<!\\p{L})(?:[وفبلك])?';
const isGivenName: ReadonlySet<string> = new Set(givenNames);
const given = `(?:${givenNames.join('|')})`;
/** Given names that are common in a kunya and everyday words elsewhere. */
const inKunya = `(?:${given}|علي|حسن|سعيد|صالح|سالم|ناصر|كريم|جمال|عادل|حمد|سعد|سلام|رشيد|كامل|عباس|نضال|جهاد)`;
const family = `(?!(?:${[...noFamilyNames].join('|')})(?!\\p{L}))ال\\p{L}{3,}`;
/** «أم خالد»، «أبو ياسر التلاوي». */
const kunya = `(?:ابو|ام|ابي|ابا) ${inKunya}(?: ${family})?`;
/** «غسان بن حمدان العتيبي»، «محمد ولد سيدي أحمد». */
const chain = `(?!(?:[وف]?(?:قال|قالت|بحسب|حسب|عند|لدي|مع|عن|من|كان|اكد|اعلن|ذكر|نفي))(?!\\p{L}))\\p{L}{3,} (?:بن|بنت|ولد) (?:سيدي )?(?:عبد )?\\p{L}{3,}(?: ${family})?`;
/** «عبد الإله الشمسي»، «رأفت عبد المولى». */
const servant = `(?:${given} )?(?:عبد ال|عبدال)\\p{L}{2,}(?: (?:ابو |ال )?${family}| ابو \\p{L}{3,})?`;
/** «ليث كاظم», «رانيا الصباغ», «محمد أبو زيد»: what follows is a name or written as one. */
const full = `${given}(?: (?:${given}|علي|حسن))?(?: (?:عبد |ابو |ال )?${family}| (?:ابو|ال) \\p{L}{3,}| ${given}(?! ${family}))`;
/** A pattern is tried where one of its words stands, since most lines name nobody in this way. */
const makes: readonly {
  readonly pattern: RegExp;
  readonly mayStandIn: (line: string) => boolean;
}[] = [
  { pattern: nameOf(kunya), mayStandIn: (line) => /(?:اب[ويا]|ام) /.test(line) },
  { pattern: nameOf(chain), mayStandIn: (line) => / (?:بن|بنت|ولد) /.test(line) },
  { pattern: nameOf(servant), mayStandIn: (line) => line.includes('عبد') },
  { pattern: nameOf(full), mayStandIn: hasGivenName },
];

/** People told by the make of their names, without a title: given names, kunya, chains of fathers. */
export const findLineage: NameRule = (zone) =>
  makes
    .filter(({ mayStandIn }) => mayStandIn(zone.folded))
    .flatMap(({ pattern }) =>
      hitsOf(zone, pattern, {
        entityType: 'person',
        reason: 'made-as-a-name',
        confidence: 0.65,
      }),
    );

function nameOf(pattern: string): RegExp {
  return new RegExp(`${before}(?<name>${pattern})(?!\\p{L})`, 'gu');
}

function hasGivenName(line: string): boolean {
  return line
    .split(/[\s«»“”"()،,.:؛]+/)
    .some((word) => isGivenName.has(word) || isGivenName.has(word.slice(1)));
}
