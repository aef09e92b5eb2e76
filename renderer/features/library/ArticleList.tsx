import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { Article } from '../../../shared/model/article.ts';
import type { Id } from '../../../shared/model/id.ts';
import { noCounts } from './article-counts.ts';
import type { ArticleCounts } from './article-counts.ts';
import { ArticleRow } from './ArticleRow.tsx';
import { idsBetween, toggleMark } from './mark-articles.ts';
import { rowHeight, rowWindow, scrollTopFor } from './row-window.ts';

interface ArticleListProps {
  readonly label: string;
  readonly articles: readonly Article[];
  readonly counts: ReadonlyMap<Id, ArticleCounts>;
  readonly openId: Id | null;
  readonly marked: readonly Id[];
  readonly onMark: (ids: readonly Id[]) => void;
  readonly onOpen: (id: Id) => void;
  readonly onDelete: (ids: readonly Id[]) => void;
  /** Asks for the menu of a row, to be shown at its button. */
  readonly onMenu: (id: Id, anchor: HTMLElement) => void;
}

/**
 * The list itself: a grid that keeps the focus and points at the current row, so that only the
 * rows in view have to exist. Click or Enter opens, Ctrl and Shift mark, Space marks the current
 * row, the menu key asks for its menu.
 */
export function ArticleList(props: ArticleListProps) {
  const { label, articles, counts, openId, marked, onMark, onOpen, onDelete, onMenu } = props;
  const grid = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const [view, setView] = useState({ top: 0, height: 0 });
  /** The current row; the place counts when its article has left the list. */
  const [cursor, setCursor] = useState<{ readonly id: Id; readonly index: number } | null>(null);
  /** Where a Shift range begins. */
  const [rangeStart, setRangeStart] = useState<Id | null>(null);

  const ids = articles.map(({ id }) => id);
  const wanted = ids.indexOf(cursor?.id ?? openId ?? '');
  const current = wanted < 0 ? Math.min(cursor?.index ?? 0, ids.length - 1) : wanted;

  useLayoutEffect(() => {
    const element = grid.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      setView({ top: element.scrollTop, height: element.clientHeight });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);

  // An article that was opened from elsewhere comes into view.
  const openIndex = openId === null ? -1 : ids.indexOf(openId);
  useEffect(() => {
    const element = grid.current;
    if (element === null || openIndex < 0) return;
    element.scrollTop = scrollTopFor(openIndex, element.scrollTop, element.clientHeight);
  }, [openId, openIndex]);

  function moveTo(index: number, extend: boolean): void {
    const next = ids[Math.max(0, Math.min(ids.length - 1, index))];
    const from = ids[current];
    const element = grid.current;
    if (next === undefined || from === undefined || element === null) return;
    if (extend) {
      const start = rangeStart ?? from;
      setRangeStart(start);
      onMark(idsBetween(ids, start, next));
    } else setRangeStart(null);
    const place = ids.indexOf(next);
    setCursor({ id: next, index: place });
    element.scrollTop = scrollTopFor(place, element.scrollTop, element.clientHeight);
  }

  function handleKey(event: KeyboardEvent): void {
    const id = ids[current];
    if (id === undefined || event.target !== grid.current || event.altKey) return;
    const page = Math.max(1, Math.floor(view.height / rowHeight) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: ids.length - 1,
    };
    const step = steps[event.code];
    if (step !== undefined) moveTo(step, event.shiftKey);
    else if (event.code === 'Enter' || event.code === 'NumpadEnter') onOpen(id);
    else if (event.code === 'Space') {
      setRangeStart(id);
      onMark(toggleMark(marked, id));
    } else if (event.code === 'KeyA' && (event.ctrlKey || event.metaKey)) onMark(ids);
    else if (event.code === 'Escape' && marked.length > 0) onMark([]);
    else if (event.code === 'Delete') onDelete(marked.length > 0 ? marked : [id]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function handleClick(event: MouseEvent): void {
    const place = placeOf(event.target);
    if (place === null) return;
    setCursor({ id: place.id, index: ids.indexOf(place.id) });
    if (place.button !== null) {
      onMenu(place.id, place.button);
      return;
    }
    if (event.shiftKey) {
      onMark(idsBetween(ids, rangeStart ?? ids[current] ?? place.id, place.id));
      return;
    }
    setRangeStart(place.id);
    if (event.ctrlKey || event.metaKey) onMark(toggleMark(marked, place.id));
    else {
      onMark([]);
      onOpen(place.id);
    }
  }

  function handleContextMenu(event: MouseEvent): void {
    event.preventDefault();
    // The menu key sends the event to the focused element, which is the grid: the current row's.
    const id = placeOf(event.target)?.id ?? ids[current];
    const button = grid.current?.querySelector<HTMLElement>(
      `[data-menu="${CSS.escape(id ?? '')}"]`,
    );
    if (id === undefined || button == null) return;
    setCursor({ id, index: ids.indexOf(id) });
    onMenu(id, button);
  }

  const { first, last } = rowWindow(view.top, view.height, articles.length);
  return (
    <div
      ref={grid}
      role="grid"
      className="article-list"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable
      aria-rowcount={articles.length}
      {...(ids.length > 0 ? { 'aria-activedescendant': `${prefix}${ids[current] ?? ''}` } : {})}
      onKeyDown={handleKey}
      onClick={handleClick}
      onContextMenu={handleContextMenu}
      onScroll={(event) => {
        const { scrollTop, clientHeight } = event.currentTarget;
        setView({ top: scrollTop, height: clientHeight });
      }}
    >
      <div role="presentation" style={{ blockSize: first * rowHeight }} />
      {articles.slice(first, last).map((article, index) => (
        <ArticleRow
          key={article.id}
          id={`${prefix}${article.id}`}
          article={article}
          counts={counts.get(article.id) ?? noCounts}
          position={first + index + 1}
          isCurrent={first + index === current}
          isOpen={article.id === openId}
          isMarked={marked.includes(article.id)}
        />
      ))}
      <div role="presentation" style={{ blockSize: (articles.length - last) * rowHeight }} />
    </div>
  );
}

/** The row under an event, and its menu button when that was hit. */
function placeOf(target: EventTarget): { id: Id; button: HTMLElement | null } | null {
  if (!(target instanceof Element)) return null;
  const id = target.closest<HTMLElement>('[data-article]')?.dataset.article;
  return id === undefined ? null : { id, button: target.closest<HTMLElement>('[data-menu]') };
}
