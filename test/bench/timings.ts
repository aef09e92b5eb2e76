/** Milliseconds; lists hold one value for each repetition. */
export interface Timings {
  readonly open: number;
  readonly add: readonly number[];
  readonly change: readonly number[];
  readonly remove: readonly number[];
  readonly hit: readonly number[];
  readonly scroll: readonly number[];
  readonly jump: readonly number[];
}
