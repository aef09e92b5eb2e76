/** How large a page is, seen from its tags alone. */
export interface MarkupSize {
  /** Opening tags and comments: what a tree is built of besides text. */
  readonly elements: number;
  /** Deepest nesting of elements that only an end tag closes. */
  readonly depth: number;
}

/** Elements that end by themselves, or that pages leave open without nesting anything in them. */
const openEnded = new Set(
  'area base br col dd dt embed hr img input li link meta option p param source td tfoot th thead tbody tr track wbr'.split(
    ' ',
  ),
);

/** Measures markup before anything is built from it: building takes longer than linear time. */
export function measureMarkup(source: string): MarkupSize {
  let elements = 0;
  let depth = 0;
  let deepest = 0;
  for (const [, close, name] of source.matchAll(/<(?:!--|(\/?)([a-z][a-z0-9]*))/gi)) {
    if (close !== '/') elements++;
    if (name === undefined) continue;
    if (openEnded.has(name.toLowerCase())) continue;
    depth = close === '' ? depth + 1 : Math.max(0, depth - 1);
    deepest = Math.max(deepest, depth);
  }
  return { elements, depth: deepest };
}
