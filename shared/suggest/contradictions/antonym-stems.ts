import { stemOf } from './stem.ts';

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
