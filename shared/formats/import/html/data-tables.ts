import { lineage, type MarkupElement } from './parse-markup.ts';

/** Tables with longer pieces hold the layout of a page. */
const longestCell = 240;
/** Tables with more cells are not looked at one by one. */
const mostCells = 2000;

const known = new WeakMap<MarkupElement, boolean>();

/** Whether an element is a cell of a table with figures or names, as against one that arranges a page. */
export function isDataCell(element: MarkupElement): boolean {
  if (element.localName !== 'td' && element.localName !== 'th') return false;
  const table = lineage(element).find((at) => at.localName === 'table');
  if (table === undefined) return false;
  const answer = known.get(table) ?? isDataTable(table);
  known.set(table, answer);
  return answer;
}

/** Two rows and two columns at least, short cells, no table inside, and not one link after the other. */
function isDataTable(table: MarkupElement): boolean {
  if (table.querySelectorAll('table').length > 0) return false;
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return false;
  const cells = Array.from(table.querySelectorAll('td, th'));
  const rows = table.querySelectorAll('tr').length;
  if (rows < 2 || cells.length < rows * 2 || cells.length > mostCells) return false;
  if (table.querySelectorAll('a').length * 2 > cells.length) return false;
  return cells.every((cell) => (cell.textContent ?? '').trim().length <= longestCell);
}
