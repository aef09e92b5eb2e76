import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { articleBlocks, blockIndexAt } from '../../../shared/marks/article-blocks.ts';
import type { ArticleBlock, TextBlock } from '../../../shared/marks/article-blocks.ts';
import type { Mark } from '../../../shared/marks/marks-of-article.ts';
import type { Article } from '../../../shared/model/article.ts';
import type { Span } from '../../../shared/model/span.ts';
import { overlaps } from '../../../shared/text/span-relations.ts';
import { useApp, useSession } from '../../state/app-context.tsx';
import { BlockRegistry } from './block-registry.ts';
import { FoldedLine } from './FoldedLine.tsx';
import { MarkPainter } from './mark-painter.ts';
import type { PaintedBlock } from './mark-painter.ts';
import { Margin } from './Margin.tsx';
import { nestedLooks } from './nested-looks.ts';
import { ReaderLayer } from './ReaderLayer.tsx';
import { TextBlockView } from './TextBlockView.tsx';
import { useTextSelection } from './use-text-selection.ts';
import { useMarks } from './use-marks.ts';
import { usePassingMarks } from './use-passing-marks.ts';
import { useReveal } from './use-reveal.ts';
import { useHeldHeight } from '../../ui/use-held-height.ts';
import { useRowWindow } from '../../ui/use-row-window.ts';
import { blockKey } from './block-key.ts';
import './reader.css';
import './marks.css';

interface ArticleTextProps {
  readonly article: Article;
  readonly text: string;
  /** Spans found by “find in article”, and which of them is the current one. */
  readonly hits: readonly Span[];
  readonly currentHit: number;
  /** What to show at the selection. */
  readonly popup: ReactNode;
  /** What tells this pane from the one beside it; null where there is no other. */
  readonly apart?: string | null;
  /** Marks to show instead of the article's own. */
  readonly marks?: readonly Mark[];
}

const noZones: readonly string[] = [];

/** The article as a newspaper column with its margin: text, marks, selection, overlays. */
export function ArticleText(props: ArticleTextProps) {
  const { article, text, hits, currentHit, popup, apart = null } = props;
  const { session } = useApp();
  const unfolded = useSession((state) => state.unfolded[article.id] ?? noZones);
  const textSize = useSession((state) => state.textSize);
  const lineHeight = useSession((state) => state.lineHeight);
  const measureChars = useSession((state) => state.measure);
  const textFace = useSession((state) => state.textFace);

  const scroller = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const column = useRef<HTMLDivElement>(null);
  const [registry] = useState(() => new BlockRegistry());
  const [painter] = useState(() => new MarkPainter());
  const [resized, setResized] = useState(0);

  const blocks = useMemo(
    () => articleBlocks(article.zones, new Set(unfolded)),
    [article.zones, unfolded],
  );
  const rows = useMemo(() => {
    const heightOf = (block: ArticleBlock) =>
      block.kind === 'folded'
        ? 34
        : Math.ceil((block.end - block.start) / measureChars) * textSize * lineHeight +
          textSize * 0.8;
    return blocks.map((block) => ({ key: blockKey(block), height: heightOf(block) }));
  }, [blocks, measureChars, textSize, lineHeight]);
  const view = useRowWindow(rows, scroller);
  useHeldHeight(scroller, column);
  const shown = blocks.slice(view.first, view.last);

  const marks = useMarks(article.id, props.marks);
  const { index } = marks;
  const passing = usePassingMarks(article.id, { hits, currentHit });

  // Painting follows the window: only mounted blocks carry ranges, and after an edit only those
  // it touched are painted anew.
  const paintMarks = useCallback(
    (block: PaintedBlock) => {
      const here = index.within(block.start, block.end);
      painter.paint(block, 'marks', [...here, ...nestedLooks(here)]);
    },
    [index, painter],
  );
  const paintPassing = useCallback(
    (block: PaintedBlock) => {
      painter.paint(
        block,
        'passing',
        passing.filter((mark) => overlaps(mark, block)),
      );
    },
    [painter, passing],
  );
  const paintLatest = useRef({ paintMarks, paintPassing });
  const paintedVersion = useRef(0);
  useLayoutEffect(() => {
    const { changed, version } = marks;
    const isNext = version === paintedVersion.current + 1;
    for (const block of registry.mounted()) {
      if (isNext && changed?.some((span) => overlaps(span, block)) === false) continue;
      paintMarks(block);
    }
    paintedVersion.current = version;
  }, [marks, paintMarks, registry]);
  useLayoutEffect(() => {
    paintLatest.current = { paintMarks, paintPassing };
    for (const block of registry.mounted()) paintPassing(block);
  }, [paintMarks, paintPassing, registry]);

  const onMounted = useCallback(
    (ground: Text, { start, end }: TextBlock, mounted: boolean) => {
      if (mounted) {
        paintLatest.current.paintMarks({ ground, start, end });
        paintLatest.current.paintPassing({ ground, start, end });
      } else painter.erase(ground);
    },
    [painter],
  );

  // Anything that moves lines makes the overlays and the margin measure again.
  useLayoutEffect(() => {
    const element = page.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      setResized((old) => old + 1);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  useEffect(() => {
    void document.fonts.ready.then(() => {
      setResized((old) => old + 1);
    });
  }, []);

  // Told by its identity, so that they measure in the very rendering that mounts the lines.
  const { first, last, before, topOf } = view;
  const layout = useMemo(
    () => ({ resized, first, last, before, textSize, textFace, lineHeight, measureChars }),
    [resized, first, last, before, textSize, textFace, lineHeight, measureChars],
  );
  const estimateY = useCallback(
    (offset: number) => topOf(Math.max(0, blockIndexAt(blocks, offset))),
    [blocks, topOf],
  );

  useReveal({ article, blocks, registry, scroller, view });
  const from = blocks[view.first]?.start ?? 0;
  const to = blocks[view.last - 1]?.end ?? 0;
  const selecting = useTextSelection({
    article,
    text,
    blocks,
    registry,
    index,
    scroller,
    from,
    to,
  });

  const unfold = (ids: readonly string[]) => {
    const { unfolded: all } = session.getState();
    session.getState().set({ unfolded: { ...all, [article.id]: [...unfolded, ...ids] } });
  };

  return (
    <div
      className="reader-scroll"
      data-text-keys
      ref={scroller}
      // The text takes the keyboard: arrows move a caret through it, Shift selects.
      tabIndex={0}
      role="region"
      aria-label={apart === null ? article.title : `${apart}: ${article.title}`}
      {...selecting.handlers}
    >
      {/* The page keeps its heading where that of the article is scrolled out of the document. */}
      {!shown.some(isHeadline) && <h1 className="visually-hidden">{article.title}</h1>}
      <div
        className={`reader-page face-${textFace}`}
        ref={page}
        dir={article.direction}
        lang={article.language === '' ? undefined : article.language}
        style={{
          fontSize: textSize,
          lineHeight,
          ['--measure' as string]: `${String(measureChars * 0.5)}em`,
        }}
      >
        <div className="reader-column" ref={column}>
          <div className="block-spacer" style={{ blockSize: view.before }} />
          {shown.map((block) =>
            block.kind === 'text' ? (
              <TextBlockView
                key={blockKey(block)}
                block={block}
                text={text.slice(block.start, block.end)}
                direction={article.direction}
                registry={registry}
                measure={view.measure}
                onMounted={onMounted}
              />
            ) : (
              <FoldedLine
                key={blockKey(block)}
                block={block}
                text={text.slice(block.start, block.end)}
                measure={view.measure}
                onExplain={() => {
                  const { positions, set } = session.getState();
                  set({
                    zonesOf: article.id,
                    positions: { ...positions, [article.id]: block.start },
                  });
                }}
                onUnfold={() => {
                  unfold(block.zones.map((zone) => zone.id));
                }}
              />
            ),
          )}
          <div className="block-spacer" style={{ blockSize: view.after }} />
        </div>
        <Margin
          articleId={article.id}
          apart={apart}
          registry={registry}
          page={page}
          layout={layout}
          marks={marks}
          from={from}
          to={to}
          estimateY={estimateY}
        />
        <ReaderLayer
          article={article}
          text={text}
          registry={registry}
          page={page}
          scroller={scroller}
          layout={layout}
          from={from}
          to={to}
          selecting={selecting}
          popup={popup}
        />
      </div>
    </div>
  );
}

function isHeadline(block: ArticleBlock): boolean {
  return block.kind === 'text' && block.zone.kind === 'headline';
}
