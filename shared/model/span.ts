/**
 * A stretch of an article's text: half-open `[start, end)`, zero-based, counted in **UTF-16 code
 * units**. Every offset inside the program uses this unit; code points exist only at the border
 * (exports and imports).
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}
