import type { PairRule } from './pair-rule.ts';

/** With the same thing counted less else need be shared. */
const sameThingCounted = 0.16;
const otherwise = 0.26;

/** The same thing counted differently: «ثلاثة عمال أصيبوا» — «سبعة عمال أصيبوا». */
export const numberDiffers: PairRule = ({ a, b, similarity }) => {
  let best: { readonly words: readonly string[]; readonly isSameThing: boolean } | null = null;
  for (const x of a.figures) {
    for (const y of b.figures) {
      const isSameThing = x.thing !== '' && x.thing === y.thing;
      if (isSameThing && x.value === y.value) return null;
      if (x.value === y.value || (best?.isSameThing === true && !isSameThing)) continue;
      if (best === null || isSameThing) best = { words: [x.words, y.words], isSameThing };
    }
  }
  if (best === null || similarity < (best.isSameThing ? sameThingCounted : otherwise)) return null;
  return {
    reason: { code: 'number-differs', words: best.words },
    relation: 'contradicts',
    types: ['numeric'],
    strictness: 'contradiction',
    weight: best.isSameThing ? 0.4 : 0.25,
  };
};
