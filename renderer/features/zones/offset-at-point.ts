/**
 * Offset in the article of the letter at the pointer; null where there are no words of a zone.
 * `start` is the offset at which the zone begins. A zone that is being split has two text nodes.
 */
export function offsetAtPoint(
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
  start: number,
): number | null {
  const position = document.caretPositionFromPoint(clientX, clientY);
  const node = position?.offsetNode;
  const words = node?.parentElement?.closest('.zone-words');
  if (position == null || !(node instanceof Text) || words == null) return null;
  let before = 0;
  for (const child of words.childNodes) {
    if (child === node) return start + before + position.offset;
    before += child.textContent?.length ?? 0;
  }
  return null;
}
