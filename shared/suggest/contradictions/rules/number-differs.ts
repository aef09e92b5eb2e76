import type { PairRule } from './pair-rule.ts';

/** With the same thing counted less else need be shared. */
const sameThingCounted = 0.12;
const otherwise = 0.24;
/** Where one says only the number («ارتفعت الحصيلة إلى تسعة»). */
const withoutThing = 0.1;

/** The same thing counted differently: «ثلاثة عمال أصيبوا» — «سبعة عمال أصيبوا». */
export const numberDiffers: PairRule = ({ a, b, similarity }) => {
  let best: {
    readonly words: readonly string[];
    readonly isSameThing: boolean;
    readonly least: number;
  } | null = null;
  for (const x of a.figures) {
    for (const y of b.figures) {
      const isSameThing =
        (x.thing !== '' && (x.thing === y.thing || (y.thing === '' && b.stems.has(x.thing)))) ||
        (y.thing !== '' && x.thing === '' && a.stems.has(y.thing));
      if (isSameThing && x.value === y.value) return null;
      if (x.value === y.value || (best?.isSameThing === true && !isSameThing)) continue;
      if (best === null || isSameThing) {
        const bare = x.thing === '' || y.thing === '';
        const least = isSameThing ? sameThingCounted : bare ? withoutThing : otherwise;
        best = { words: [x.words, y.words], isSameThing, least };
      }
    }
  }
  if (best === null || similarity < best.least) return null;
  return {
    reason: { code: 'number-differs', words: best.words },
    relation: 'contradicts',
    types: ['numeric'],
    strictness: 'contradiction',
    weight: best.isSameThing ? 0.4 : 0.25,
  };
};
