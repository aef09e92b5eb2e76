import { useLayoutEffect, useMemo, useState } from 'react';
import type { RefObject } from 'react';
import type { Claim } from '../../../shared/model/claim.ts';
import type { Contradiction } from '../../../shared/model/contradiction.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { Project } from '../../../shared/model/project.ts';
import { isSameRecord } from '../../../shared/model/record-ref.ts';
import { useApp, useSession, useWorkspace } from '../../state/app-context.tsx';
import { pointAtClaim } from '../../state/pointing.ts';
import { useStrings } from '../../strings/use-strings.ts';
import type { BlockRegistry } from './block-registry.ts';
import { layOutMargin } from './margin-layout.ts';

const markerHeight = 24;
const laneWidth = 6;

interface MarginProps {
  readonly articleId: Id;
  readonly registry: BlockRegistry;
  readonly page: RefObject<HTMLElement | null>;
  /** Changes whenever the text has been laid out anew. */
  readonly layout: number;
  /** Vertical place of an offset that is not mounted, estimated. */
  readonly estimateY: (offset: number) => number;
}

/** The apparatus beside the column: who speaks at which line, and which claims collide. */
export function Margin({ articleId, registry, page, layout, estimateY }: MarginProps) {
  const strings = useStrings();
  const app = useApp();
  const { session } = app;
  const project = useWorkspace((workspace) => workspace.project);
  const selected = useSession((state) => state.selectedRecord);
  const hovered = useSession((state) => state.hoveredRecord);
  const { claims, joins } = useMemo(() => apparatus(project, articleId), [project, articleId]);
  const [places, setPlaces] = useState<ReadonlyMap<Id, number>>(new Map());

  useLayoutEffect(() => {
    const origin = page.current?.getBoundingClientRect().top;
    if (origin === undefined) return;
    const wishes = claims.flatMap(({ id, content }) => {
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
  }, [claims, registry, page, layout]);

  const yOf = (claim: Claim): number =>
    (places.get(claim.id) ?? estimateY(claim.content.fragments[0]?.start ?? 0)) + markerHeight / 2;
  const highlighted = hovered ?? selected;

  return (
    <aside className="margin" aria-label={strings.reader.margin}>
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
          const elsewhere = joinsElsewhere(project, claim, articleId);
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
              >
                <span className="visually-hidden">
                  {denied ? strings.reader.denies : strings.reader.says}
                </span>
                <bdi>{speaker}</bdi>
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

function apparatus(project: Project, articleId: Id): { claims: Claim[]; joins: Join[] } {
  const claims = [...project.claims.values()]
    .filter((claim) => claim.content.articleId === articleId && claim.status !== 'rejected')
    .sort((a, b) => (a.content.fragments[0]?.start ?? 0) - (b.content.fragments[0]?.start ?? 0));
  const here = new Map(claims.map((claim) => [claim.id, claim]));
  const joins: Join[] = [];
  let lane = 0;
  for (const contradiction of project.contradictions.values()) {
    if (contradiction.state === 'rejected') continue;
    const before = joins.length;
    for (const a of contradiction.sideA.claimIds) {
      for (const b of contradiction.sideB.claimIds) {
        const from = here.get(a);
        const to = here.get(b);
        if (from !== undefined && to !== undefined) joins.push({ contradiction, from, to, lane });
      }
    }
    if (joins.length > before) lane = (lane + 1) % 4;
  }
  return { claims, joins };
}

function speakerOf(project: Project, claim: Claim): string | null {
  const { entityId, anchor } = claim.source;
  const name = entityId === null ? undefined : project.entities.get(entityId)?.name;
  return name ?? anchor?.fragments.map((fragment) => fragment.exact).join(' … ') ?? null;
}

/** How many contradictions of this claim have their other side in another article. */
function joinsElsewhere(project: Project, claim: Claim, articleId: Id): number {
  let count = 0;
  for (const { sideA, sideB, state } of project.contradictions.values()) {
    if (state === 'rejected') continue;
    const other = sideA.claimIds.includes(claim.id)
      ? sideB
      : sideB.claimIds.includes(claim.id)
        ? sideA
        : null;
    const isElsewhere = other?.claimIds.some(
      (id) => project.claims.get(id)?.content.articleId !== articleId,
    );
    if (isElsewhere === true) count += 1;
  }
  return count;
}
