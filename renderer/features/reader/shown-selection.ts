import type { Span } from '../../../shared/model/span.ts';
import { snapToGraphemes } from '../../../shared/text/graphemes.ts';
import { sameSpan } from '../../../shared/text/span-relations.ts';
import { snapToWords } from '../../../shared/text/words.ts';
import type { BlockRegistry } from './block-registry.ts';

/** Anchor and focus of the selection; a caret when both are the same. */
export interface Caret {
  readonly anchor: number;
  readonly focus: number;
}

/** The stretch of text that a selection takes in, whichever end is the later one. */
export function spanOf({ anchor, focus }: Caret): Span {
  return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
}

/** Takes the browser's selection away where it shows one of ours that is over. */
export function clearNative(registry: BlockRegistry): void {
  const native = window.getSelection();
  if (native?.anchorNode == null || native.isCollapsed) return;
  if (registry.offsetOf(native.anchorNode, native.anchorOffset) !== null) native.removeAllRanges();
}

/** Where the browser's selection ends; null when that is not in the text. */
export function nativeFocus(registry: BlockRegistry): number | null {
  const native = window.getSelection();
  return native?.focusNode == null ? null : registry.offsetOf(native.focusNode, native.focusOffset);
}

/**
 * Where the browser's selection began, when all of it is in the paragraph of the offset pressed at.
 * The two may differ there: the border of a number in Arabic text stands for both of its ends, and
 * which one is meant shows only when the other end of the selection is known.
 */
export function nativeAnchor(registry: BlockRegistry, pressedAt: number | null): number | null {
  const native = window.getSelection();
  if (native?.anchorNode == null || pressedAt === null) return null;
  const { anchorNode, focusNode } = native;
  if (anchorNode !== focusNode || registry.positionOf(pressedAt)?.node !== anchorNode) return null;
  return registry.offsetOf(anchorNode, native.anchorOffset);
}

/** What the browser has selected, snapped; null when it is nothing of ours. */
export function nativeCaret(
  registry: BlockRegistry,
  text: string,
  byLetter: boolean,
): Caret | null {
  const native = window.getSelection();
  if (native?.anchorNode == null) return null;
  const anchor = registry.offsetOf(native.anchorNode, native.anchorOffset);
  const focus = nativeFocus(registry);
  return anchor === null || focus === null ? null : snapped(text, { anchor, focus }, byLetter);
}

/** A selection by words, or by letters, in the direction in which it was made. */
export function snapped(text: string, caret: Caret, byLetter: boolean): Caret {
  const { anchor, focus } = caret;
  if (anchor === focus) return caret;
  const raw = spanOf(caret);
  const span = byLetter ? snapToGraphemes(text, raw) : snapToWords(text, raw);
  return anchor < focus
    ? { anchor: span.start, focus: span.end }
    : { anchor: span.end, focus: span.start };
}

/** The part of a selection that is in the document. */
export function withinMounted(registry: BlockRegistry, { anchor, focus }: Caret): Caret {
  const mounted = registry.mounted();
  const first = mounted[0]?.start ?? 0;
  const last = mounted.at(-1)?.end ?? 0;
  const clamp = (offset: number) => Math.min(Math.max(offset, first), last);
  return { anchor: clamp(anchor), focus: clamp(focus) };
}

/** Whether two selections take in the same words, whichever end is the later one. */
export function isSameStretch(a: Caret, b: Caret | null): boolean {
  return b !== null && sameSpan(spanOf(a), spanOf(b));
}

/** The page beside the words: no text, no control, nothing that floats over it. */
export function isPaper(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('.reader-page') !== null &&
    target.closest('.reader-layer, button') === null
  );
}

/** Whether something is pressed on the words themselves. */
export function isText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.block-text') !== null;
}

/** Where a caret begins when there is none: at the first paragraph in the window. */
export function firstVisible(registry: BlockRegistry): number {
  for (const block of registry.mounted()) {
    const rect = block.node.parentElement?.getBoundingClientRect();
    if (rect !== undefined && rect.bottom > 80) return block.start;
  }
  return 0;
}

/** The character that tells where a caret stands: at the end of a paragraph the one before it. */
export function characterAtCaret(text: string, caret: number): number {
  const isAtEnd = caret > 0 && (caret === text.length || text[caret] === '\n');
  return isAtEnd ? caret - 1 : caret;
}

/**
 * Scrolls as far as needed to show the character at an offset.
 * @returns false when its paragraph is not in the document
 */
export function keepInView(
  registry: BlockRegistry,
  element: HTMLElement | null,
  offset: number,
): boolean {
  const rect =
    registry.rectsOf({ start: offset, end: offset + 1 })[0] ??
    registry.rectsOf({ start: offset - 1, end: offset })[0];
  if (rect === undefined || element === null) return false;
  const box = element.getBoundingClientRect();
  if (rect.top < box.top + 24) element.scrollTop -= box.top + 24 - rect.top;
  else if (rect.bottom > box.bottom - 64) element.scrollTop += rect.bottom - (box.bottom - 64);
  return true;
}
