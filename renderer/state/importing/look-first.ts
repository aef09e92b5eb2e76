import type { Id } from '../../../shared/model/id.ts';
import type { NewArticle } from '../../../shared/edits/add-articles.ts';
import type { AppContextValue } from '../app-context.tsx';
import type { ImportItem, ImportOutcome } from './import-item.ts';
import { accepted, propose } from './proposals.ts';
import type { Stage, Staged } from './stage.ts';

/** What is done with files that the analyst wants to see before they are accepted. */
export interface LookFirst {
  /** Lets the articles of a file wait; the view that shows them opens with the first. */
  readonly propose: (entry: Staged, bytes: Uint8Array, isFirst: boolean) => void;
  /** Puts the articles of a file on the stage as the analyst left them. */
  readonly accept: (item: ImportItem) => Promise<void>;
}

/** Creates it over the stores; `settle` is told what became of each file. */
export function createLookFirst(
  { services, workspace, session }: AppContextValue,
  stage: Stage,
  settle: (itemId: Id, outcome: ImportOutcome) => void,
): LookFirst {
  return {
    propose({ itemId, articles, outcome: becomes }, bytes, isFirst) {
      const proposals = propose(articles, services, workspace.getState().annotatorId);
      settle(itemId, { kind: 'proposed', proposals, bytes, becomes });
      if (isFirst) session.getState().set({ view: 'check' });
    },

    async accept({ id, outcome }) {
      if (outcome.kind !== 'proposed') return;
      const articles = outcome.proposals.map(accepted);
      settle(id, { kind: 'ready' });
      const entry = { itemId: id, articles, outcome: outcomeOf(outcome.becomes, articles) };
      await stage.add(entry, outcome.bytes);
    },
  };
}

/** What becomes of a file when these of its articles are accepted. */
function outcomeOf(becomes: ImportOutcome, articles: readonly NewArticle[]): ImportOutcome {
  const ids = articles.map(({ id }) => id);
  if (becomes.kind === 'imported') return { ...becomes, articles: ids };
  return becomes.kind === 'duplicate' ? { ...becomes, imported: ids } : becomes;
}
