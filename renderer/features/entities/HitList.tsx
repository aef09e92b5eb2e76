import { useId } from 'react';
import { keywordInContext } from '../../../shared/marks/keyword-in-context.ts';
import { useWorkspace } from '../../state/app-context.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { ContextLine } from '../../ui/ContextLine.tsx';
import type { EntityHit } from '../../../shared/suggest/find-entity-hits.ts';

interface HitListProps {
  readonly label: string;
  readonly hits: readonly EntityHit[];
  readonly isTicked: (hit: EntityHit) => boolean;
  readonly onTick: (hit: EntityHit) => void;
}

/** Hits drawn at most; the rest is counted, and ticked or not like those that are seen. */
const drawnAtMost = 200;

/** Found places in their sentences, each with a tick. */
export function HitList({ label, hits, isTicked, onTick }: HitListProps) {
  const strings = useStrings();
  const headingId = useId();
  const project = useWorkspace((workspace) => workspace.project);
  if (hits.length === 0) return null;
  return (
    <section aria-labelledby={headingId}>
      <h3 id={headingId} className="hit-heading">
        {label} <span className="record-group-count">{hits.length}</span>
      </h3>
      <ul className="editor-plain-list">
        {hits.slice(0, drawnAtMost).map((hit) => {
          const text = project.texts.get(hit.articleId)?.text ?? '';
          const direction = project.articles.get(hit.articleId)?.direction ?? 'rtl';
          return (
            <li key={`${hit.articleId}:${hit.start}`}>
              <label className="hit">
                <input
                  type="checkbox"
                  checked={isTicked(hit)}
                  onChange={() => {
                    onTick(hit);
                  }}
                />
                <span>
                  <ContextLine parts={keywordInContext(text, [hit], 45)} direction={direction} />
                  {hit.reason !== 'same-name' && (
                    <span className="editor-note">{strings.entities.hitReasons[hit.reason]}</span>
                  )}
                </span>
              </label>
            </li>
          );
        })}
      </ul>
      {hits.length > drawnAtMost && (
        <p className="editor-note">{strings.entities.moreHits(hits.length - drawnAtMost)}</p>
      )}
    </section>
  );
}
