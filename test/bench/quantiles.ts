/** The value below which a share of the values lie; 0.5 is the median, 1 the largest. */
export function share(values: readonly number[], at: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? 0;
}

/** A time in words. */
export function ms(value: number): string {
  return `${String(Math.round(value))} ms`;
}
