// What the peers without a layout of their own share: the whole text in a box that scrolls.
const style = document.createElement('style');
style.textContent = `
  html, body, #root { margin: 0; block-size: 100vh; }
  .box { block-size: 100vh; overflow-y: auto; white-space: pre-wrap; font: 20px/1.9 'Noto Naskh Arabic', serif; }
  .column { max-inline-size: 680px; margin-inline: auto; padding: 24px; }
  mark, .r6o-annotation { background: #fde9b8; }
  ::highlight(x) { background: #fde9b8; }
`;
document.head.append(style);

/** The scrolling box and the element for the text in it. */
export function plainPage() {
  const box = document.createElement('div');
  box.className = 'box';
  const column = document.createElement('div');
  column.className = 'column';
  column.dir = 'rtl';
  column.lang = 'ar';
  box.append(column);
  document.getElementById('root').append(box);
  return { box, column };
}

/** Scrolls an element of the box into the middle. */
export function toMiddle(element) {
  if (element === null || element === undefined) throw new Error('the jump has no target');
  element.scrollIntoView({ block: 'center' });
}

/** The position of an offset in the text nodes below an element. */
export function positionOf(column, offset) {
  const walker = document.createTreeWalker(column, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (left <= node.length) return { node, offset: left };
    left -= node.length;
  }
  throw new Error('no such offset');
}

/** Scrolls to an offset by its rectangle. */
export function jumpToOffset(box, column, offset) {
  const { node, offset: within } = positionOf(column, offset);
  const range = new Range();
  range.setStart(node, within);
  range.setEnd(node, Math.min(node.length, within + 1));
  box.scrollTop += range.getBoundingClientRect().top - 300;
}
