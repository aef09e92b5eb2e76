import type { PairRule } from './pair-rule.ts';

const sameThing = 0.25;
const shortestName = 5;

/** Nearly the same word in both, one letter apart: a name misspelled between headline and body. */
export const nameSpelledDifferently: PairRule = ({ a, b, similarity }) => {
  if (a.articleId !== b.articleId || a.isHeadline === b.isHeadline || similarity < sameThing) {
    return null;
  }
  const [ofA, ofB] = [a, b].map(({ words }) => words.map(({ key }) => key));
  if (ofA === undefined || ofB === undefined) return null;
  for (const x of ofA) {
    if (x.length < shortestName || ofB.includes(x)) continue;
    const near = ofB.find((y) => y.length === x.length && !ofA.includes(y) && oneApart(x, y));
    if (near === undefined) continue;
    return {
      reason: { code: 'name-spelled-differently', words: [x, near] },
      relation: 'contradicts',
      types: ['headline-body', 'entity-mismatch'],
      strictness: 'tension',
      weight: 0.2,
    };
  }
  return null;
};

/** One letter replaced inside, or two neighbours exchanged; not at the ends, where words inflect. */
function oneApart(x: string, y: string): boolean {
  const apart: number[] = [];
  for (let n = 0; n < x.length; n += 1) if (x.charAt(n) !== y.charAt(n)) apart.push(n);
  const [first = 0, second = -1] = apart;
  if (first < 2 || apart.length > 2 || (apart.at(-1) ?? 0) > x.length - 2) return false;
  const areExchanged =
    second === first + 1 &&
    x.charAt(first) === y.charAt(second) &&
    x.charAt(second) === y.charAt(first);
  return apart.length === 1 || areExchanged;
}
