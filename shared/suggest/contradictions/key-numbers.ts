/** Keys that begin so are entities and propositions; the others are stems of words. */
export const entityKey = 'entity ';
/** See {@link entityKey}. */
export const propositionKey = 'proposition ';
/** See {@link entityKey}. */
export const themeKey = 'theme ';

/** Keys numbered from 0, so that what is counted often is counted over numbers. Only grows. */
export interface KeyNumbers {
  /** The number of a key; a key that is new gets the next one. */
  readonly numberOf: (key: string) => number;
  /** The key of a number that was given out. */
  readonly keyOf: (number: number) => string;
  readonly size: () => number;
}

/** Makes an empty numbering. */
export function createKeyNumbers(): KeyNumbers {
  const numbers = new Map<string, number>();
  const keys: string[] = [];
  return {
    numberOf: (key) => {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const number = keys.length;
      numbers.set(key, number);
      keys.push(key);
      return number;
    },
    keyOf: (number) => keys[number] ?? '',
    size: () => keys.length,
  };
}

/** The numbers ascending, each once. */
export function distinct(numbers: readonly number[]): Int32Array {
  const sorted = new Int32Array(numbers).sort();
  let kept = 0;
  for (const number of sorted) {
    if (kept > 0 && number === sorted[kept - 1]) continue;
    sorted[kept] = number;
    kept += 1;
  }
  return kept === sorted.length ? sorted : sorted.slice(0, kept);
}

/** The same for the dozen numbers of a claim, in place: a list that short needs no typed array. */
export function sortDistinct(numbers: number[]): number[] {
  let kept = 0;
  for (const number of numbers) {
    let at = kept;
    while (at > 0 && (numbers[at - 1] ?? 0) > number) at -= 1;
    if (at > 0 && numbers[at - 1] === number) continue;
    numbers.copyWithin(at + 1, at, kept);
    numbers[at] = number;
    kept += 1;
  }
  numbers.length = kept;
  return numbers;
}
