import { useState } from 'react';

/**
 * The value as it was before where the new one is the same in effect, so that what is measured or
 * drawn from it is not measured again.
 * @param isSame whether two values give the same result
 */
export function useKept<T>(value: T, isSame: (one: T, other: T) => boolean): T {
  const [kept, setKept] = useState(value);
  if (kept === value || isSame(kept, value)) return kept;
  setKept(value);
  return value;
}
