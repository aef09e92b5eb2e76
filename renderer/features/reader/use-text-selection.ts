import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ClipboardEvent, FocusEvent, KeyboardEvent, PointerEvent, RefObject } from 'react';
import type { ArticleBlock } from '../../../shared/marks/article-blocks.ts';
import type { MarkLookup } from '../../../shared/marks/mark-index.ts';
import type { Article } from '../../../shared/model/article.ts';
import { uniqueRecords } from '../../../shared/model/record-ref.ts';
import type { RecordRef } from '../../../shared/model/record-ref.ts';
import { sameSpan } from '../../../shared/text/span-relations.ts';
import { useApp, useSession } from '../../state/app-context.tsx';
import { pointAtClaim } from '../../state/pointing.ts';
import { askFor } from '../../state/reveal.ts';
import { tabOf } from '../../state/session.ts';
import type { BlockRegistry } from './block-registry.ts';
import { caretMoveOf } from './caret-keys.ts';
import type * as CaretMoves from './move-caret.ts';
import {
  characterAtCaret,
  clearNative,
  firstVisible,
  isPaper,
  isSameStretch,
  isText,
  keepInView,
  nativeCaret,
  spanOf,
  withinMounted,
} from './shown-selection.ts';
import type { Caret } from './shown-selection.ts';
import { useMouseSelection } from './use-mouse-selection.ts';
import { usePlace } from './use-place.ts';
import { useTouchSelection } from './use-touch-selection.ts';

/** It comes right behind the start, before a hand can have gone to the keys. */
let caretMoves: typeof CaretMoves | null = null;
void import('./move-caret.ts').then((loaded) => {
  caretMoves = loaded;
});

interface TextSelectionOptions {
  readonly article: Article;
  readonly text: string;
  readonly blocks: readonly ArticleBlock[];
  readonly registry: BlockRegistry;
  readonly index: MarkLookup;
  readonly scroller: RefObject<HTMLElement | null>;
  /** The stretch of text that is mounted. */
  readonly from: number;
  readonly to: number;
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
  const { article, text, blocks, registry, index, scroller, from, to } = options;
  const app = useApp();
  const { session } = app;
  const articleId = article.id;
  const selection = useSession((state) => state.selection);
  const [caret, setCaret] = useState<Caret | null>(null);
  const [isDragging, setDragging] = useState(false);
  const [stack, setStack] = useState<Stack | null>(null);
  /** What was last shown: of a selection that is partly unmounted, the part that is there. */
  const shown = useRef<Caret | null>(null);

  /** Shows a selection in the document, as far as it is mounted. */
  const show = useCallback(
    (wanted: Caret) => {
      const { anchor, focus } = withinMounted(registry, wanted);
      const isBackward = focus < anchor;
      const base = registry.positionOf(anchor, isBackward ? 'back' : 'forward');
      const extent = registry.positionOf(focus, isBackward ? 'forward' : 'back');
      if (base === null || extent === null) return;
      shown.current = { anchor, focus };
      window.getSelection()?.setBaseAndExtent(base.node, base.offset, extent.node, extent.offset);
    },
    [registry],
  );

  const select = useCallback(
    (next: Caret) => {
      setCaret(next);
      show(next);
      const { start, end } = spanOf(next);
      session.getState().set({ selection: start === end ? null : { articleId, start, end } });
    },
    [articleId, session, show],
  );

  /** Selects the smallest record at an offset and lists all of them. */
  const pick = useCallback(
    (offset: number) => {
      const refs = uniqueRecords(index.at(offset).map((mark) => mark.ref));
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

  const gestures = { text, registry, scroller, select, pick, setDragging };
  const mouse = useMouseSelection({ ...gestures, show });
  const touch = useTouchSelection(gestures);
  const { pressed, refresh } = mouse;

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
      const isSame = old !== null && sameSpan(spanOf(old), selection);
      return isSame ? old : { anchor: selection.start, focus: selection.end };
    });
  }, [selection, articleId, registry]);

  usePlace(articleId, caret);

  // Paragraphs that come and go take the browser's selection with them: what is there shows it again.
  const latest = useRef(caret);
  useLayoutEffect(() => {
    latest.current = caret;
  }, [caret]);
  useLayoutEffect(() => {
    if (document.activeElement !== scroller.current) return;
    if (pressed.current) refresh();
    else if (latest.current !== null && latest.current.anchor !== latest.current.focus) {
      show(latest.current);
    }
  }, [from, to, scroller, show, pressed, refresh]);

  // Assistive technology changes the browser's selection without any mouse button.
  useEffect(() => {
    let timer = 0;
    const onChange = () => {
      window.clearTimeout(timer);
      if (pressed.current) return;
      timer = window.setTimeout(() => {
        const next = nativeCaret(registry, text, false);
        if (next === null || next.anchor === next.focus) return;
        if (isSameStretch(next, shown.current)) return;
        const known = session.getState().selection;
        const isKnown = known !== null && sameSpan(spanOf(next), known);
        if (!isKnown && document.activeElement === scroller.current) select(next);
      }, 350);
    };
    document.addEventListener('selectionchange', onChange);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('selectionchange', onChange);
    };
  }, [pressed, registry, scroller, select, session, text]);

  const handlers = {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return;
      if (!isText(event.target)) {
        // Paper beside the words takes the selection away, as everywhere.
        if (isPaper(event.target)) session.getState().set({ selection: null });
        return;
      }
      setStack(null);
      if (event.pointerType === 'touch') {
        touch.press(event);
        return;
      }
      touch.leave();
      mouse.press(event, caret);
    },
    onFocus(event: FocusEvent) {
      if (event.target !== scroller.current || pressed.current || caret === null) return;
      if (caret.anchor !== caret.focus) show(caret);
    },
    onKeyDown(event: KeyboardEvent) {
      if (event.target !== scroller.current) return;
      // Arrows follow the paragraph that the caret stands in, not the article around it.
      const direction = registry.directionAt(caret?.focus ?? firstVisible(registry));
      const move = caretMoveOf(event, (direction ?? article.direction) === 'rtl');
      if (move !== null) {
        event.preventDefault();
        if (caretMoves === null) return;
        const from = caret ?? { anchor: firstVisible(registry), focus: firstVisible(registry) };
        const focus = caretMoves.moveCaret(text, blocks, registry, from.focus, move);
        select({ anchor: event.shiftKey ? from.anchor : focus, focus });
        if (!keepInView(registry, scroller.current, focus)) {
          // The start or end of a long article (Ctrl+Home, Ctrl+End): brought into the document first.
          const { reveal, set } = session.getState();
          const offset = characterAtCaret(text, focus);
          set({ reveal: askFor(reveal, { articleId, offset, what: 'position' }) });
        }
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
    /** Set while the selection is one of a finger, which needs grips to change it. */
    grips: touch.isTouch ? touch.grip : null,
    stack,
    closeStack: () => {
      setStack(null);
    },
  };
}
