import { lineage, type MarkupDocument, type MarkupElement } from './parse-markup.ts';

/** Units of text beyond which what stands around a field is no box for it. */
const longestBox = 600;
/** A line of that length is a paragraph, of an article that an old server put inside a form. */
const longestLine = 220;
/** Pages with more fields are forms; they are not looked at one by one. */
const mostFields = 200;

/** Fields that somebody fills in; buttons alone also stand beside names and pictures. */
const fields = 'input, textarea, select';
const notFilledIn = new Set(['hidden', 'submit', 'button', 'image', 'reset', 'search', 'range']);

/** Elements that are never a box: the page, its article, or what one line of text is made of. */
const tooWide = new Set(['html', 'body', 'main', 'article']);

/**
 * Finds the boxes that ask something of the reader: the smallest element around a field that has
 * words of its own besides the labels of the field and its buttons. Newsletters, polls and forms for
 * comments are built so whatever their classes are called.
 */
export function findFormBoxes(document: MarkupDocument): ReadonlySet<MarkupElement> {
  const boxes = new Set<MarkupElement>();
  for (const field of Array.from(document.querySelectorAll(fields)).slice(0, mostFields)) {
    if (notFilledIn.has(field.getAttribute('type')?.toLowerCase() ?? '')) continue;
    const box = lineage(field.parentNode).find(hasOwnWords);
    if (box !== undefined && isBox(box)) boxes.add(box);
  }
  return boxes;
}

function hasOwnWords(element: MarkupElement): boolean {
  if (element.localName === 'label' || element.localName === 'button') return false;
  const labels = Array.from(element.querySelectorAll('label, button, select, textarea'));
  const ofLabels = labels.reduce((sum, label) => sum + lettersIn(label), 0);
  return lettersIn(element) > ofLabels;
}

function lettersIn(element: MarkupElement): number {
  return (element.textContent ?? '').replace(/\s+/gu, '').length;
}

function isBox(element: MarkupElement): boolean {
  if (tooWide.has(element.localName)) return false;
  if ((element.textContent ?? '').replace(/\s+/gu, ' ').length > longestBox) return false;
  if (element.querySelectorAll('h1, time, figure, article').length > 0) return false;
  return Array.from(element.querySelectorAll('p')).every(
    (line) => (line.textContent ?? '').length <= longestLine,
  );
}
