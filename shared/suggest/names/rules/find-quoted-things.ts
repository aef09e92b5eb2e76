import type { NameRule } from './name-rule.ts';
import { hitsOf } from './name-rule.ts';

const quoted = '[«“"](?<name>[^»”"]{2,40})[»”"](?!\\p{L})';
const kinds: readonly { readonly entityType: string; readonly words: string }[] = [
  {
    entityType: 'product',
    words:
      'سفينه|عباره|ناقله|باخره|يخت|غواصه|طايره|مسيره|صاروخ|طراز|تطبيق|لقاح|دواء|عقار|مركبه|قمر|نظام|برنامج|كتاب|روايه|فيلم|مسلسل',
  },
  {
    entityType: 'event',
    words: 'مهرجان|موتمر|منتدي|معرض|بطوله|دوره|قمه|مناوره|مناورات|عمليه|معركه|اعصار|عاصفه',
  },
  { entityType: 'law', words: 'قانون|ميثاق|معاهده|اتفاقيه' },
];
const patterns = kinds.map(({ entityType, words }) => ({
  entityType,
  // Most lines hold none of these words; asking that is far faster than the pattern is.
  mayHold: new RegExp(`(?:${words}) `),
  pattern: new RegExp(
    `(?<!\\p{L})(?:[وفبلك])?(?:ال|لل)?(?:${words})(?: ال\\p{L}{3,})? ${quoted}`,
    'gu',
  ),
}));
/** No sentence: a name in guillemets is a few words without a comma or a stop. */
const isName = /^[^\s،,.؛:!؟?]+(?:\s[^\s،,.؛:!؟?]+){0,3}$/u;

/** Names in guillemets behind the word for what they name: «العبّارة «نسيم البحر»»، «قانون «…»». */
export const findQuotedThings: NameRule = (zone) =>
  patterns
    .filter(({ mayHold }) => mayHold.test(zone.folded))
    .flatMap(({ entityType, pattern }) =>
      hitsOf(zone, pattern, { entityType, reason: 'in-quotation-marks', confidence: 0.65 }).filter(
        ({ span }) => isName.test(zone.text.slice(span.start, span.end)),
      ),
    );
