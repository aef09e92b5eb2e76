/**
 * Index of the first of several disjoint, sorted stretches that ends after an offset; their number
 * when none does.
 */
export function firstEndingAfter(
  stretches: readonly { readonly end: number }[],
  offset: number,
): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stretches[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
