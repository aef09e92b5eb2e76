import { wordWithStem } from '../claim-features.ts';
import type { PairRule } from './pair-rule.ts';

/** With the same thing counted less else need be shared. */
const sameThingCounted = 0.12;
const otherwise = 0.24;
/** Where one says only the number («ارتفعت الحصيلة إلى تسعة»). */
const withoutThing = 0.1;
const sameEvent = 0.7;
const sameMatter = 0.03;
/** Matters that news counts. */
const counted = new Set(
  'death injury missing arrest drones vote passengers shares loans money evidence complaint'.split(
    ' ',
  ),
);

/** The same thing counted differently: «ثلاثة عمال أصيبوا» — «سبعة عمال أصيبوا». */
export const numberDiffers: PairRule = ({ a, b, similarity, isOneEvent }) => {
  let best: {
    readonly words: readonly string[];
    readonly isSameThing: boolean;
    readonly least: number;
  } | null = null;
  for (const x of a.figures) {
    for (const y of b.figures) {
      const isSameThing =
        (x.thing !== '' &&
          (x.thing === y.thing || (y.thing === '' && wordWithStem(b, x.thing) !== undefined))) ||
        (y.thing !== '' && x.thing === '' && wordWithStem(a, y.thing) !== undefined);
      if (isSameThing && x.value === y.value) return null;
      if (x.value === y.value || (best?.isSameThing === true && !isSameThing)) continue;
      if (best === null || isSameThing) {
        const bare = x.thing === '' || y.thing === '';
        const least = isSameThing ? sameThingCounted : bare ? withoutThing : otherwise;
        best = { words: [x.words, y.words], isSameThing, least };
      }
    }
  }
  if (best === null) return null;
  // «ستة قتلى» — «سبعة عشر جثماناً»: one event, one matter, other words.
  const isSameMatter =
    isOneEvent >= sameEvent &&
    a.themes.some((theme) => counted.has(theme) && b.themes.includes(theme));
  if (similarity < (isSameMatter ? sameMatter : best.least)) return null;
  return {
    reason: { code: 'number-differs', words: best.words },
    relation: 'contradicts',
    types: ['numeric'],
    strictness: 'contradiction',
    weight: best.isSameThing || isSameMatter ? 0.4 : 0.25,
  };
};
