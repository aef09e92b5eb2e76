/**
 * A table as CSV (RFC 4180) for spreadsheets: a byte order mark, without which Excel takes UTF-8
 * for something else, CRLF, and no cell that a spreadsheet would run as a formula.
 */
export function writeCsv(
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const lines = [columns, ...rows].map((row) => row.map(writeCell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/**
 * Characters that begin a formula, in half and full width, and those that a spreadsheet drops
 * before it looks: white space, control and format characters (bidi marks and isolates).
 */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n\0]/u;

function writeCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n\0]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
