import { useLayoutEffect, useMemo, useState } from 'react';
import type { RefObject } from 'react';
import { moveSpan } from '../../../shared/edits/move-span.ts';
import type { SpanRef } from '../../../shared/edits/move-span.ts';
import type { Anchor } from '../../../shared/model/anchor.ts';
import type { Article } from '../../../shared/model/article.ts';
import type { Project } from '../../../shared/model/project.ts';
import type { RecordRef } from '../../../shared/model/record-ref.ts';
import type { Span } from '../../../shared/model/span.ts';
import { directionAt } from '../../../shared/text/bidi.ts';
import { makeFragment } from '../../../shared/text/anchoring.ts';
import { useApp, useSession, useWorkspace } from '../../state/app-context.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { useKept } from '../../ui/use-kept.ts';
import type { BlockRegistry } from './block-registry.ts';
import { useHandleDrag } from './use-handle-drag.ts';

interface SelectedOverlayProps {
  readonly article: Article;
  readonly text: string;
  readonly registry: BlockRegistry;
  readonly page: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly layout: object;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Outline {
  readonly part: string;
  readonly boxes: readonly Box[];
}

interface Handle {
  readonly edge: 'start' | 'end';
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

const none: readonly never[] = [];

/**
 * Outlines of the selected and the hovered record, and handles to resize the selected one in
 * place. Drawn over the text, so the letters below stay as they are.
 */
export function SelectedOverlay(props: SelectedOverlayProps) {
  const { article, text, registry, page, scroller, layout } = props;
  const strings = useStrings();
  const { session, workspace } = useApp();
  const project = useWorkspace((state) => state.project);
  const selected = useSession((state) => state.selectedRecord);
  const hovered = useSession((state) => state.hoveredRecord);
  const [outlines, setOutlines] = useState<readonly Outline[]>([]);
  const [handles, setHandles] = useState<readonly Handle[]>([]);

  // An edit that leaves the spans where they are makes nothing to be measured again.
  const parts = useKept(
    useMemo(
      () => (selected === null ? none : partsOf(project, selected, article.id)),
      [project, selected, article.id],
    ),
    haveSameSpans,
  );
  const hoveredParts = useKept(
    useMemo(
      () => (hovered === null ? none : partsOf(project, hovered, article.id)),
      [project, hovered, article.id],
    ),
    haveSameSpans,
  );
  const resizable = useMemo(() => resizableSpan(parts), [parts]);
  const { dragged, take } = useHandleDrag({
    text,
    registry,
    scroller,
    commit(span: Span) {
      if (resizable === null) return;
      const anchor = { articleId: article.id, fragments: [makeFragment(text, span)] };
      workspace
        .getState()
        .perform((current, context) => moveSpan(current, resizable.ref, anchor, context));
    },
  });

  useLayoutEffect(() => {
    // Nothing to outline, nothing to measure: that would make the browser lay the page out at once.
    if (parts.length === 0 && hoveredParts.length === 0) {
      setOutlines(none);
      setHandles(none);
      return;
    }
    const origin = page.current?.getBoundingClientRect();
    if (origin === undefined) return;
    const boxesOf = (start: number, end: number): Box[] =>
      registry.rectsOf({ start, end }).map((rect) => ({
        x: rect.left - origin.left,
        y: rect.top - origin.top,
        width: rect.width,
        height: rect.height,
      }));
    setOutlines([
      ...hoveredParts.map(({ part, anchor }) => ({
        part: `hover-${part}`,
        boxes: anchor.fragments.flatMap(({ start, end }) => boxesOf(start, end)),
      })),
      ...parts.map(({ part, anchor }) => ({
        part,
        boxes:
          dragged !== null && anchor === resizable?.anchor
            ? boxesOf(dragged.start, dragged.end)
            : anchor.fragments.flatMap(({ start, end }) => boxesOf(start, end)),
      })),
    ]);
    const span = dragged ?? resizable;
    if (span === null) {
      setHandles([]);
      return;
    }
    const first = boxesOf(span.start, span.start + 1)[0];
    const last = boxesOf(span.end - 1, span.end).at(-1);
    // A Latin name or a number inside Arabic begins at its left, whatever the paragraph does.
    const edge = (box: Box, atStart: boolean, offset: number) => {
      const paragraph = registry.directionAt(offset) ?? article.direction;
      const isRtl = directionAt(text, offset, paragraph) === 'rtl';
      return atStart === isRtl ? box.x + box.width : box.x;
    };
    setHandles([
      ...(first === undefined
        ? []
        : [
            {
              edge: 'start' as const,
              x: edge(first, true, span.start),
              y: first.y,
              height: first.height,
            },
          ]),
      ...(last === undefined
        ? []
        : [
            {
              edge: 'end' as const,
              x: edge(last, false, span.end - 1),
              y: last.y,
              height: last.height,
            },
          ]),
    ]);
  }, [parts, hoveredParts, resizable, registry, page, layout, dragged, text, article.direction]);

  return (
    <div className={`overlay${dragged === null ? '' : ' overlay-dragging'}`}>
      {outlines.flatMap(({ part, boxes }, number) =>
        boxes.map((box, index) => (
          <div
            key={`${part}-${String(number)}-${String(index)}`}
            aria-hidden
            className={`outline outline-${part}`}
            style={{
              transform: `translate(${String(box.x)}px, ${String(box.y)}px)`,
              inlineSize: box.width,
              blockSize: box.height,
            }}
          />
        )),
      )}
      {handles.map(({ edge, x, y, height }) => (
        <div
          key={edge}
          className={`handle handle-${edge}`}
          title={edge === 'start' ? strings.reader.moveStart : strings.reader.moveEnd}
          style={{
            transform: `translate(${String(x - 5)}px, ${String(y)}px)`,
            blockSize: height,
          }}
          onPointerDown={(event) => {
            if (resizable === null) return;
            session.getState().set({ selection: null });
            // From now on the handle lets through what lies under it: the words it is moved to.
            take(event, edge, resizable);
          }}
        />
      ))}
    </div>
  );
}

interface Part {
  readonly part: 'mention' | 'content' | 'source' | 'cue';
  readonly anchor: Anchor;
  readonly ref: SpanRef | null;
}

/** Whether two lists have the same parts with the very same anchors, which edits of other fields keep. */
function haveSameSpans(one: readonly Part[], other: readonly Part[]): boolean {
  return (
    one.length === other.length &&
    one.every(
      ({ part, anchor, ref }, at) =>
        part === other[at]?.part && anchor === other[at].anchor && ref?.id === other[at].ref?.id,
    )
  );
}

/** The spans of a record that lie in this article. */
function partsOf(project: Project, record: RecordRef, articleId: string): Part[] {
  const parts: Part[] = [];
  const add = (part: Part['part'], anchor: Anchor | null | undefined, ref: SpanRef | null) => {
    if (anchor?.articleId === articleId) parts.push({ part, anchor, ref });
  };
  const addClaim = (id: string) => {
    const claim = project.claims.get(id);
    add('content', claim?.content, { table: 'claims', id, part: 'content' });
    add('source', claim?.source.anchor, null);
    add('cue', claim?.cue.anchor, null);
  };
  switch (record.table) {
    case 'mentions':
      add('mention', project.mentions.get(record.id)?.anchor, {
        table: 'mentions',
        id: record.id,
        part: 'mention',
      });
      break;
    case 'entities':
      for (const mention of project.mentions.values()) {
        if (mention.entityId === record.id) add('mention', mention.anchor, null);
      }
      break;
    case 'claims':
      addClaim(record.id);
      break;
    case 'contradictions': {
      const item = project.contradictions.get(record.id);
      for (const id of [...(item?.sideA.claimIds ?? []), ...(item?.sideB.claimIds ?? [])]) {
        add('content', project.claims.get(id)?.content, null);
      }
      for (const anchor of [...(item?.sideA.evidence ?? []), ...(item?.sideB.evidence ?? [])]) {
        add('content', anchor, null);
      }
    }
  }
  return parts;
}

/** The one span that handles move: continuous, and the record's own. */
function resizableSpan(
  parts: readonly Part[],
): { start: number; end: number; ref: SpanRef; anchor: Anchor } | null {
  const own = parts.find((part) => part.ref !== null);
  const fragment = own?.anchor.fragments[0];
  if (own?.ref == null || fragment === undefined || own.anchor.fragments.length !== 1) return null;
  return { start: fragment.start, end: fragment.end, ref: own.ref, anchor: own.anchor };
}
