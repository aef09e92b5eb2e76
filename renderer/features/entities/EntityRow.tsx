import { StatusSign } from '../../ui/StatusSign.tsx';
import type { EntityLine } from './entity-groups.ts';

/** Name, number of mentions and review status of an entity. */
export function EntityRow({ line }: { readonly line: EntityLine }) {
  return (
    <div className="entity-row">
      <span className="entity-row-name" dir="auto">
        {line.entity.name}
      </span>
      <span className="entity-row-count">{line.mentionCount}</span>
      <StatusSign status={line.entity.status} />
    </div>
  );
}
