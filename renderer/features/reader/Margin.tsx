import { useLayoutEffect, useMemo, useState } from 'react';
import type { RefObject } from 'react';
import type { MarkState } from '../../../shared/marks/article-marks.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import type { Contradiction } from '../../../shared/model/contradiction.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { Project } from '../../../shared/model/project.ts';
import type { Span } from '../../../shared/model/span.ts';
import { isSameRecord } from '../../../shared/model/record-ref.ts';
import { useApp, useSession, useWorkspace } from '../../state/app-context.tsx';
import { pointAtClaim } from '../../state/pointing.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useKept } from '../../ui/use-kept.ts';
import type { BlockRegistry } from './block-registry.ts';
import { lanesOf, layOutMargin } from './margin-layout.ts';

/** Heights in CSS pixels; a finger needs more of a target than a mouse. */
const markerHeight = window.matchMedia('(pointer: coarse)').matches ? 40 : 24;
const laneWidth = 6;
const mostLanes = 6;

interface MarginProps {
  readonly articleId: Id;
  readonly registry: BlockRegistry;
  readonly page: RefObject<HTMLElement | null>;
  /** What tells this pane from the one beside it; null where there is no other. */
  readonly apart: string | null;
  /** Changes whenever the text has been laid out anew. */
  readonly layout: object;
  readonly marks: MarkState;
  /** The stretch of text that is mounted. */
  readonly from: number;
  readonly to: number;
  /** Vertical place of an offset that is not mounted, estimated. */
  readonly estimateY: (offset: number) => number;
}

/** The apparatus beside the column: who speaks at which line, and which claims collide. */
export function Margin(props: MarginProps) {
  const {
    articleId,
    apart,
    registry,
    page,
    layout,
    marks,
    from: start,
    to: end,
    estimateY,
  } = props;
  const strings = useStrings();
  const app = useApp();
  const { session } = app;
  const project = useWorkspace((workspace) => workspace.project);
  const selected = useSession((state) => state.selectedRecord);
  const hovered = useSession((state) => state.hoveredRecord);
  const { contradictions } = project;
  const byClaim = useMemo(() => contradictionsByClaim(contradictions), [contradictions]);
  // Only what stands beside the mounted text: the cost of the margin follows the window.
  const claims = useMemo(
    () => claimsWithin(project, marks, articleId, { start, end }),
    [project, marks, articleId, start, end],
  );
  const joins = useMemo(
    () => joinsOf(project, claims, byClaim, articleId),
    [project, claims, byClaim, articleId],
  );
  const [places, setPlaces] = useState<ReadonlyMap<Id, number>>(new Map());
  // An edit that leaves the claims where they are makes nothing to be measured again.
  const measured = useKept(claims, standAlike);

  useLayoutEffect(() => {
    // Without claims nothing is measured: it makes the browser lay the page out at once.
    const origin = measured.length === 0 ? 0 : page.current?.getBoundingClientRect().top;
    if (origin === undefined) return;
    const wishes = measured.flatMap(({ id, content }) => {
      const start = content.fragments[0]?.start ?? 0;
      const rect = registry.rectsOf({ start, end: start + 1 })[0];
      return rect === undefined
        ? []
        : [{ id, y: rect.top - origin + rect.height / 2 - markerHeight / 2, height: markerHeight }];
    });
    const next = layOutMargin(wishes, 2);
    setPlaces((old) =>
      old.size === next.size &&
      [...next].every(([id, y]) => Math.abs((old.get(id) ?? -1) - y) < 0.5)
        ? old
        : next,
    );
  }, [measured, registry, page, layout]);

  const yOf = (claim: Claim): number =>
    (places.get(claim.id) ?? estimateY(claim.content.fragments[0]?.start ?? 0)) + markerHeight / 2;
  const highlighted = hovered ?? selected;
  // Names take the room that no line needs.
  const lanes = Math.max(0, ...joins.map(({ lane }) => lane + 1));

  return (
    <aside
      className="margin"
      aria-label={apart === null ? strings.reader.margin : `${apart}: ${strings.reader.margin}`}
      style={{
        ['--joins' as string]: `${String(lanes * laneWidth + 8)}px`,
        ['--marker' as string]: `${String(markerHeight)}px`,
      }}
    >
      <svg className="margin-joins" aria-hidden>
        {joins.map(({ contradiction, from, to, lane }) => {
          if (!places.has(from.id) && !places.has(to.id)) return null;
          const [y1, y2] = [yOf(from), yOf(to)];
          const x = laneWidth * (lane + 1);
          const isActive =
            isSameRecord(highlighted, { table: 'contradictions', id: contradiction.id }) ||
            (highlighted?.table === 'claims' &&
              (highlighted.id === from.id || highlighted.id === to.id));
          return (
            <path
              key={`${contradiction.id}-${from.id}-${to.id}`}
              className={`join join-${contradiction.strictness}${isActive ? ' join-active' : ''}`}
              d={`M 0 ${String(y1)} H ${String(x)} V ${String(y2)} H 0`}
            />
          );
        })}
      </svg>
      <ul className="margin-markers">
        {claims.map((claim) => {
          const y = places.get(claim.id);
          if (y === undefined) return null;
          const ref = { table: 'claims', id: claim.id } as const;
          const speaker =
            speakerOf(project, claim) ?? strings.reader.sourceKinds[claim.source.kind];
          const elsewhere = joinsElsewhere(project, claim, byClaim, articleId);
          const denied = (claim.polarity === 'negative') !== (claim.cue.polarity === 'negative');
          return (
            <li key={claim.id} style={{ insetBlockStart: y }}>
              <button
                type="button"
                className={`marker${denied ? ' marker-denied' : ''}`}
                aria-pressed={isSameRecord(selected, ref)}
                onClick={() => {
                  if (pointAtClaim(app, claim.id)) return;
                  session
                    .getState()
                    .set({ selectedRecord: ref, panelTab: 'claims', selection: null });
                }}
                onPointerEnter={() => {
                  session.getState().set({ hoveredRecord: ref });
                }}
                onPointerLeave={() => {
                  session.getState().set({ hoveredRecord: null });
                }}
                onFocus={() => {
                  session.getState().set({ hoveredRecord: ref });
                }}
                onBlur={() => {
                  session.getState().set({ hoveredRecord: null });
                }}
              >
                <span className="visually-hidden">
                  {denied ? strings.reader.denies : strings.reader.says}
                </span>
                <bdi title={speaker}>{speaker}</bdi>
                {elsewhere > 0 && (
                  <span className="marker-count" title={strings.reader.elsewhere(elsewhere)}>
                    {elsewhere}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </aside>
  );
}

interface Join {
  readonly contradiction: Contradiction;
  readonly from: Claim;
  readonly to: Claim;
  /** Distance from the markers, so that lines of different contradictions do not run together. */
  readonly lane: number;
}

/** The contradictions that were not rejected, by each claim that stands in them. */
function contradictionsByClaim(
  contradictions: Project['contradictions'],
): ReadonlyMap<Id, readonly Contradiction[]> {
  const byClaim = new Map<Id, Contradiction[]>();
  for (const contradiction of contradictions.values()) {
    if (contradiction.state === 'rejected') continue;
    for (const id of [...contradiction.sideA.claimIds, ...contradiction.sideB.claimIds]) {
      const others = byClaim.get(id);
      if (others === undefined) byClaim.set(id, [contradiction]);
      else others.push(contradiction);
    }
  }
  return byClaim;
}

/** Whether two lists hold the same claims with the very same places in the text. */
function standAlike(one: readonly Claim[], other: readonly Claim[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ id, content }, at) => id === other[at]?.id && content === other[at].content)
  );
}

/** The claims of an article that begin within a stretch of it, in reading order. */
function claimsWithin(project: Project, { index }: MarkState, articleId: Id, span: Span): Claim[] {
  const ids = new Set(
    index
      .within(span.start, span.end)
      .filter(({ ref, part }) => ref.table === 'claims' && part === 'content')
      .map(({ ref }) => ref.id),
  );
  return [...ids].flatMap((id) => {
    const claim = project.claims.get(id);
    const begins = claim?.content.fragments[0]?.start ?? -1;
    return claim?.content.articleId === articleId && begins >= span.start ? [claim] : [];
  });
}

/** The lines that end at one of the claims, the other end being in the same article. */
function joinsOf(
  project: Project,
  claims: readonly Claim[],
  byClaim: ReadonlyMap<Id, readonly Contradiction[]>,
  articleId: Id,
): Join[] {
  const shown = new Set(claims.flatMap((claim) => byClaim.get(claim.id) ?? []));
  const here = (id: Id): Claim | null => {
    const claim = project.claims.get(id);
    return claim?.content.articleId === articleId && claim.status !== 'rejected' ? claim : null;
  };
  const pairs = [...shown].flatMap((contradiction) =>
    contradiction.sideA.claimIds.flatMap((a) =>
      contradiction.sideB.claimIds.flatMap((b) => {
        const [from, to] = [here(a), here(b)];
        return from === null || to === null ? [] : [{ contradiction, from, to }];
      }),
    ),
  );
  const begin = (claim: Claim) => claim.content.fragments[0]?.start ?? 0;
  const lanes = lanesOf(
    pairs.map(({ contradiction, from, to }) => ({
      group: contradiction.id,
      start: begin(from),
      end: begin(to),
    })),
    mostLanes,
  );
  return pairs.map((pair) => ({ ...pair, lane: lanes.get(pair.contradiction.id) ?? 0 }));
}

function speakerOf(project: Project, claim: Claim): string | null {
  const { entityId, anchor } = claim.source;
  const name = entityId === null ? undefined : project.entities.get(entityId)?.name;
  return name ?? anchor?.fragments.map((fragment) => fragment.exact).join(' … ') ?? null;
}

/** How many contradictions of this claim have their other side in another article. */
function joinsElsewhere(
  project: Project,
  claim: Claim,
  byClaim: ReadonlyMap<Id, readonly Contradiction[]>,
  articleId: Id,
): number {
  const isElsewhere = (id: Id) => project.claims.get(id)?.content.articleId !== articleId;
  return (byClaim.get(claim.id) ?? []).filter(({ sideA, sideB }) =>
    (sideA.claimIds.includes(claim.id) ? sideB : sideA).claimIds.some(isElsewhere),
  ).length;
}
