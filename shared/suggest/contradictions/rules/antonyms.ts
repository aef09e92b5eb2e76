import { wordWithStem } from '../claim-features.ts';
import { stemOf } from '../stem.ts';
import type { PairRule } from './pair-rule.ts';

const sameThing = 0.13;
/** Of one event two claims are told by less. */
const sameEvent = 0.7;
const sameThingInEvent = 0.05;

/** A word in one claim and its opposite, from the list in the codebook, in the other. */
export const antonyms: PairRule = ({ a, b, similarity, isOneEvent }) => {
  if (similarity < (isOneEvent >= sameEvent ? sameThingInEvent : sameThing)) return null;
  for (const { stem, spelled, opposites } of a.telling) {
    if (opposites === null || wordWithStem(b, stem) !== undefined) continue;
    for (const opposite of opposites) {
      const other = wordWithStem(b, opposite);
      if (other === undefined || wordWithStem(a, opposite) !== undefined) continue;
      return {
        reason: { code: 'antonyms', words: [spelled, other] },
        relation: 'contradicts',
        types: ['antonymy'],
        strictness: 'contradiction',
        weight: 0.35,
      };
    }
  }
  return null;
};

/** The pairs of the codebook as stems, both ways; expressions of several words are left out. */
export function antonymStems(
  pairs: readonly (readonly [string, string])[],
  fold: (word: string) => string,
): Map<string, Set<string>> {
  const stems = new Map<string, Set<string>>();
  const put = (from: string, to: string): void => {
    stems.set(from, (stems.get(from) ?? new Set()).add(to));
  };
  for (const [one, other] of pairs) {
    if (/\s/u.test(one) || /\s/u.test(other)) continue;
    const [x, y] = [stemOf(fold(one)), stemOf(fold(other))];
    if (x === '' || y === '' || x === y) continue;
    put(x, y);
    put(y, x);
  }
  return stems;
}
