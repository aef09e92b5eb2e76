import { useCallback, useEffect, useRef, useState } from 'react';
import type { ClipboardEvent, KeyboardEvent, PointerEvent, RefObject } from 'react';
import type { ArticleBlock } from '../../../shared/marks/article-blocks.ts';
import type { Mark } from '../../../shared/marks/marks-of-article.ts';
import type { Article } from '../../../shared/model/article.ts';
import type { RecordRef } from '../../../shared/model/record-ref.ts';
import type { Span } from '../../../shared/model/span.ts';
import { snapToGraphemes } from '../../../shared/text/graphemes.ts';
import type { IntervalIndex } from '../../../shared/text/interval-index.ts';
import { sentenceAt } from '../../../shared/text/sentences.ts';
import { snapToWords } from '../../../shared/text/words.ts';
import { useApp, useSession } from '../../state/app-context.tsx';
import { pointAtClaim } from '../../state/pointing.ts';
import { tabOf } from '../../state/session.ts';
import type { BlockRegistry } from './block-registry.ts';
import { caretMoveOf } from './caret-keys.ts';
import { moveCaret } from './move-caret.ts';

/** Anchor and focus of the selection; a caret when both are the same. */
export interface Caret {
  readonly anchor: number;
  readonly focus: number;
}

interface TextSelectionOptions {
  readonly article: Article;
  readonly text: string;
  readonly blocks: readonly ArticleBlock[];
  readonly registry: BlockRegistry;
  readonly index: IntervalIndex<Mark>;
  readonly scroller: RefObject<HTMLElement | null>;
}

interface Stack {
  readonly offset: number;
  readonly refs: readonly RecordRef[];
}

/**
 * Selecting in the text by mouse, touch and keyboard. What is selected is kept as offsets; the
 * browser's own selection only shows it. Snaps to words, with Alt to letters; two clicks take a
 * word, three a sentence; a click shows the records under the pointer, smallest first.
 */
export function useTextSelection(options: TextSelectionOptions) {
  const { article, text, blocks, registry, index, scroller } = options;
  const app = useApp();
  const { session } = app;
  const articleId = article.id;
  const selection = useSession((state) => state.selection);
  const [caret, setCaret] = useState<Caret | null>(null);
  const [isDragging, setDragging] = useState(false);
  const [stack, setStack] = useState<Stack | null>(null);
  const pressed = useRef(false);

  /** Shows a selection in the document, as far as it is mounted. */
  const show = useCallback(
    ({ anchor, focus }: Caret) => {
      const isBackward = focus < anchor;
      const from = registry.positionOf(anchor, isBackward ? 'back' : 'forward');
      const to = registry.positionOf(focus, isBackward ? 'forward' : 'back');
      const native = window.getSelection();
      if (from !== null && to !== null) {
        native?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
      }
    },
    [registry],
  );

  const select = useCallback(
    (next: Caret) => {
      setCaret(next);
      show(next);
      const start = Math.min(next.anchor, next.focus);
      const end = Math.max(next.anchor, next.focus);
      session.getState().set({ selection: start === end ? null : { articleId, start, end } });
    },
    [articleId, session, show],
  );

  /** Takes over what the browser has selected, snapped; null when it is nothing of ours. */
  const readNative = useCallback(
    (byLetter: boolean): Caret | null => {
      const native = window.getSelection();
      if (native?.anchorNode == null || native.focusNode === null) return null;
      const anchor = registry.offsetOf(native.anchorNode, native.anchorOffset);
      const focus = registry.offsetOf(native.focusNode, native.focusOffset);
      if (anchor === null || focus === null) return null;
      if (anchor === focus) return { anchor, focus };
      const raw: Span = { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
      const span = byLetter ? snapToGraphemes(text, raw) : snapToWords(text, raw);
      return anchor < focus
        ? { anchor: span.start, focus: span.end }
        : { anchor: span.end, focus: span.start };
    },
    [registry, text],
  );

  /** Selects the smallest record at an offset and lists all of them. */
  const pick = useCallback(
    (offset: number) => {
      const refs = uniqueRefs(index.at(offset).map((mark) => mark.ref));
      const first = refs[0];
      const claim = refs.find((ref) => ref.table === 'claims');
      if (claim !== undefined && pointAtClaim(app, claim.id)) return;
      session.getState().set({
        selection: null,
        ...(first === undefined ? {} : { selectedRecord: first, panelTab: tabOf(first) }),
      });
      setStack(refs.length > 1 ? { offset, refs } : null);
    },
    [app, index, session],
  );

  // A selection made elsewhere (a record's handles, “back”) or taken away shows here too.
  useEffect(() => {
    if (selection?.articleId !== articleId) {
      if (selection === null) {
        setCaret((old) => (old === null ? null : { ...old, anchor: old.focus }));
        clearNative(registry);
      }
      return;
    }
    setCaret((old) => {
      const isSame =
        old !== null &&
        Math.min(old.anchor, old.focus) === selection.start &&
        Math.max(old.anchor, old.focus) === selection.end;
      return isSame ? old : { anchor: selection.start, focus: selection.end };
    });
  }, [selection, articleId, registry]);

  // Touch and assistive technology change the browser's selection without any mouse button.
  useEffect(() => {
    let timer = 0;
    const onChange = () => {
      window.clearTimeout(timer);
      if (pressed.current) return;
      timer = window.setTimeout(() => {
        const next = readNative(false);
        if (next === null || next.anchor === next.focus) return;
        const current = session.getState().selection;
        const isKnown =
          current?.start === Math.min(next.anchor, next.focus) &&
          current.end === Math.max(next.anchor, next.focus);
        if (!isKnown && document.activeElement === scroller.current) select(next);
      }, 350);
    };
    document.addEventListener('selectionchange', onChange);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('selectionchange', onChange);
    };
  }, [readNative, scroller, select, session]);

  // The button may be let go anywhere: over the margin, the panel, outside the window.
  useEffect(() => {
    const onUp = (event: MouseEvent) => {
      if (!pressed.current) return;
      pressed.current = false;
      setDragging(false);
      const isOnText = isText(event.target);
      const offset = isOnText ? registry.offsetAtPoint(event.clientX, event.clientY) : null;
      if (event.detail >= 3 && offset !== null) {
        const sentence = sentenceAt(text, offset);
        if (sentence !== null) select({ anchor: sentence.start, focus: sentence.end });
        return;
      }
      const next = readNative(event.altKey);
      if (next === null) return;
      if (next.anchor !== next.focus) select(next);
      else {
        setCaret(next);
        if (offset !== null) pick(offset);
      }
    };
    const onCancel = () => {
      pressed.current = false;
      setDragging(false);
    };
    window.addEventListener('mouseup', onUp);
    window.addEventListener('pointercancel', onCancel);
    return () => {
      window.removeEventListener('mouseup', onUp);
      window.removeEventListener('pointercancel', onCancel);
    };
  }, [pick, readNative, registry, select, text]);

  const handlers = {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0 || !isText(event.target)) return;
      pressed.current = true;
      setDragging(true);
      setStack(null);
    },
    onKeyDown(event: KeyboardEvent) {
      if (event.target !== scroller.current) return;
      // Arrows follow the paragraph that the caret stands in, not the article around it.
      const direction = registry.directionAt(caret?.focus ?? firstVisible(registry));
      const move = caretMoveOf(event, (direction ?? article.direction) === 'rtl');
      if (move !== null) {
        event.preventDefault();
        const from = caret ?? { anchor: firstVisible(registry), focus: firstVisible(registry) };
        const focus = moveCaret(text, blocks, registry, from.focus, move);
        select({ anchor: event.shiftKey ? from.anchor : focus, focus });
        keepInView(registry, scroller.current, focus);
      } else if (event.code === 'Enter' && caret !== null && caret.anchor === caret.focus) {
        event.preventDefault();
        pick(caret.focus);
      } else if (event.code === 'KeyA' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        const first = blocks[0];
        const last = blocks.at(-1);
        if (first !== undefined && last !== undefined) {
          select({ anchor: first.start, focus: last.end });
        }
      }
    },
    onCopy(event: ClipboardEvent) {
      // The plain text from the model: nothing folded or unmounted is missing.
      const span = session.getState().selection;
      if (span?.articleId !== articleId) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', text.slice(span.start, span.end));
    },
  };

  return {
    handlers,
    caret,
    isDragging,
    stack,
    closeStack: () => {
      setStack(null);
    },
  };
}

/** Takes the browser's selection away where it shows one of ours that is over. */
function clearNative(registry: BlockRegistry): void {
  const native = window.getSelection();
  if (native?.anchorNode == null || native.isCollapsed) return;
  if (registry.offsetOf(native.anchorNode, native.anchorOffset) !== null) native.removeAllRanges();
}

function isText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.block-text') !== null;
}

function uniqueRefs(refs: readonly RecordRef[]): RecordRef[] {
  const seen = new Set<string>();
  return refs.filter((ref) => {
    const key = `${ref.table}/${ref.id}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function firstVisible(registry: BlockRegistry): number {
  for (const block of registry.mounted()) {
    const rect = block.node.parentElement?.getBoundingClientRect();
    if (rect !== undefined && rect.bottom > 80) return block.start;
  }
  return 0;
}

function keepInView(registry: BlockRegistry, element: HTMLElement | null, offset: number): void {
  const rect =
    registry.rectsOf({ start: offset, end: offset + 1 })[0] ??
    registry.rectsOf({ start: offset - 1, end: offset })[0];
  if (rect === undefined || element === null) return;
  const box = element.getBoundingClientRect();
  if (rect.top < box.top + 24) element.scrollTop -= box.top + 24 - rect.top;
  else if (rect.bottom > box.bottom - 64) element.scrollTop += rect.bottom - (box.bottom - 64);
}
