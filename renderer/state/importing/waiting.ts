import type { Id } from '../../../shared/model/id.ts';
import type { ImportItem } from './import-item.ts';
import type { Proposal } from './proposals.ts';

/** An article that waits, with the file it came in. */
export interface Waiting extends Proposal {
  readonly itemId: Id;
  readonly fileName: string;
  /** How many articles of the file wait: they are accepted together. */
  readonly ofFile: number;
}

/** The articles that wait to be accepted, in the order they were read. */
export function waitingOf(items: readonly ImportItem[]): readonly Waiting[] {
  return items.flatMap(({ id, name, outcome }) =>
    outcome.kind === 'proposed'
      ? outcome.proposals.map((proposal) => ({
          ...proposal,
          itemId: id,
          fileName: name,
          ofFile: outcome.proposals.length,
        }))
      : [],
  );
}
