/** What one process told about the damaged copies of one fixture. */
export interface Told {
  readonly slowestMs: number;
  readonly articles: number;
  readonly refused: number;
  readonly peakMb: number;
  readonly baseMb: number;
}

/** Longest time for one copy in milliseconds, and most memory beyond the empty process in MB. */
export const limits = { ms: 5_000, mb: 300 };

/** @returns what a process did beyond the limits, in words; empty when it kept them */
export function beyondLimits({ slowestMs, peakMb, baseMb }: Told): string {
  const took = peakMb - baseMb;
  return [
    ...(slowestMs > limits.ms ? [`${slowestMs.toFixed(0)} ms for one copy`] : []),
    ...(took > limits.mb ? [`${took.toFixed(0)} MB beyond the empty process`] : []),
  ].join(', ');
}
