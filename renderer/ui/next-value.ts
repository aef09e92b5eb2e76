/** The value that follows in a list, the first after the last. */
export function nextValue<T>(values: readonly T[], value: T): T {
  return values[(values.indexOf(value) + 1) % values.length] ?? value;
}
