/** Height of a row in CSS pixels; the style sheet uses the same figure. */
export const rowHeight = 112;

/** Rows drawn above and below the visible ones, so that fast scrolling shows no gap. */
const overscan = 6;

/** Height assumed until the list has been measured. */
const unmeasuredHeight = 720;

/** Which rows are drawn: `[first, last)`. */
export interface RowWindow {
  readonly first: number;
  readonly last: number;
}

/** The rows to draw of `count` rows of equal height, in a view of `height` pixels. */
export function rowWindow(scrollTop: number, height: number, count: number): RowWindow {
  const view = height > 0 ? height : unmeasuredHeight;
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - overscan);
  const last = Math.min(count, Math.ceil((scrollTop + view) / rowHeight) + overscan);
  return { first: Math.min(first, last), last };
}

/** Where to scroll so that the row is wholly visible: the same place when it is. */
export function scrollTopFor(index: number, scrollTop: number, height: number): number {
  const top = index * rowHeight;
  if (top < scrollTop) return top;
  return Math.max(scrollTop, top + rowHeight - (height > 0 ? height : unmeasuredHeight));
}
