/**
 * A quantile of some numbers, to one digit after the point.
 *
 * @param {readonly number[]} values
 * @param {number} part from 0 to 1
 * @returns {number | null} null of none
 */
export function quantile(values, part) {
  const sorted = [...values].sort((one, other) => one - other);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  return value === undefined ? null : Math.round(value * 10) / 10;
}
