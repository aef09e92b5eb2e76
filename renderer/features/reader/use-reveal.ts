import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { blockIndexAt } from '../../../shared/marks/article-blocks.ts';
import type { ArticleBlock } from '../../../shared/marks/article-blocks.ts';
import type { Article } from '../../../shared/model/article.ts';
import { useApp, useSession } from '../../state/app-context.tsx';
import type { BlockRegistry } from './block-registry.ts';
import type { RowWindow } from '../../ui/use-row-window.ts';

interface RevealOptions {
  readonly article: Article;
  readonly blocks: readonly ArticleBlock[];
  readonly registry: BlockRegistry;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly view: RowWindow;
}

/** How long after the last scroll the position is kept, in milliseconds. */
const positionDelay = 200;

/**
 * Scrolls to what is asked for (a record, a search hit, the place where reading stopped), unfolds
 * the zone words lie in, and keeps the reading position.
 */
export function useReveal({ article, blocks, registry, scroller, view }: RevealOptions): void {
  const { session } = useApp();
  const reveal = useSession((state) => state.reveal);
  const target = useRef<{ offset: number; align: 'start' | 'middle'; tries: number } | null>(null);
  /** The last request that was followed: editing zones afterwards must not scroll again. */
  const shown = useRef(0);
  const [, setFrame] = useState(0);
  const { topOf, moveTo } = view;

  // Opening an article: back to where reading stopped.
  const articleId = article.id;
  useLayoutEffect(() => {
    const { reveal: asked, positions } = session.getState();
    if (asked?.articleId === articleId) return;
    const offset = positions[articleId] ?? 0;
    target.current = offset === 0 ? null : { offset, align: 'start', tries: 0 };
    if (offset === 0) scroller.current?.scrollTo({ top: 0 });
  }, [articleId, session, scroller]);

  useLayoutEffect(() => {
    if (reveal?.articleId !== articleId || reveal.nonce === shown.current) return;
    shown.current = reveal.nonce;
    const isPosition = reveal.what === 'position';
    target.current = { offset: reveal.offset, align: isPosition ? 'start' : 'middle', tries: 0 };
    if (isPosition) return;
    const zone = article.zones.find(
      ({ start, end }) => start <= reveal.offset && reveal.offset < end,
    );
    const { unfolded, set } = session.getState();
    const here = unfolded[articleId] ?? [];
    if (zone !== undefined && !zone.kept && !here.includes(zone.id)) {
      set({ unfolded: { ...unfolded, [articleId]: [...here, zone.id] } });
    }
  }, [reveal, articleId, session, article.zones]);

  // Runs after every layout while a target is open: mount its surroundings, then fine-tune.
  useLayoutEffect(() => {
    const wanted = target.current;
    const element = scroller.current;
    if (wanted === null || element === null || blocks.length === 0) return;
    if (wanted.tries > 6) {
      target.current = null;
      return;
    }
    wanted.tries += 1;
    const frame = requestAnimationFrame(() => {
      setFrame((old) => old + 1);
    });
    const done = () => {
      target.current = null;
      cancelAnimationFrame(frame);
    };
    const rect = registry.rectsOf({ start: wanted.offset, end: wanted.offset + 1 })[0];
    if (rect === undefined) {
      const index = Math.max(0, blockIndexAt(blocks, wanted.offset));
      element.scrollTop = topOf(index);
      moveTo(index);
      return;
    }
    const box = element.getBoundingClientRect();
    const goal =
      wanted.align === 'start' ? 8 : Math.max(16, Math.min(box.height / 3, box.height - 160));
    const isVisible = rect.top >= box.top + 8 && rect.bottom <= box.bottom - 40;
    if (wanted.align === 'middle' && isVisible) done();
    else {
      const before = element.scrollTop;
      element.scrollTop += rect.top - box.top - goal;
      if (Math.abs(element.scrollTop - before) < 2) done();
    }
  });

  // Keep the reading position: the first offset that is wholly visible.
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    let timer = 0;
    const keep = () => {
      const top = element.getBoundingClientRect().top;
      for (const block of registry.mounted()) {
        const rect = block.node.parentElement?.getBoundingClientRect();
        if (rect === undefined || rect.bottom < top + 8) continue;
        const { positions, set } = session.getState();
        const offset = element.scrollTop < 4 ? 0 : block.start;
        if (positions[articleId] !== offset)
          set({ positions: { ...positions, [articleId]: offset } });
        return;
      }
    };
    const onScroll = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(keep, positionDelay);
    };
    // The analyst's own scrolling always wins over a jump that is still settling.
    const giveUp = () => {
      target.current = null;
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    element.addEventListener('wheel', giveUp, { passive: true });
    element.addEventListener('pointerdown', giveUp);
    return () => {
      window.clearTimeout(timer);
      element.removeEventListener('scroll', onScroll);
      element.removeEventListener('wheel', giveUp);
      element.removeEventListener('pointerdown', giveUp);
    };
  }, [articleId, registry, scroller, session]);
}
