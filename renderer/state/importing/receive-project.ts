import { addComparison } from '../../../shared/edits/add-comparison.ts';
import { addProject } from '../../../shared/edits/add-project.ts';
import type { OnDifferent } from '../../../shared/edits/add-project.ts';
import type { Id } from '../../../shared/model/id.ts';
import { nextTurn } from '../../turns.ts';
import type { AppContextValue } from '../app-context.tsx';
import { openCount, viewOf } from '../comparing.ts';
import { sumOf } from './compare-projects.ts';
import type { ImportOutcome } from './import-item.ts';
import { receiveWork } from './receive-work.ts';
import type { Stage } from './stage.ts';

type ProjectOutcome = ImportOutcome & { readonly kind: 'project' };

/** What is done with a project that came as a file. */
export interface ProjectReceiver {
  /** Asks nothing when every record of a project is new or the same, and none was refused. */
  readonly mergeIfClear: (id: Id, outcome: ProjectOutcome) => Promise<void>;
  /** Adds its records to the project. */
  readonly merge: (id: Id, outcome: ProjectOutcome, onDifferent: OnDifferent) => Promise<void>;
  /** Keeps a colleague's work beside the project and shows where it differs. */
  readonly compare: (id: Id, outcome: ProjectOutcome) => void;
}

/** Creates it over the stores; `settle` is told what became of each file. */
export function createProjectReceiver(
  { services, workspace, session }: AppContextValue,
  stage: Stage,
  settle: (id: Id, outcome: ImportOutcome) => void,
): ProjectReceiver {
  async function mergeIfClear(id: Id, outcome: ProjectOutcome): Promise<void> {
    const isClear =
      sumOf(outcome.comparison, 'different') === 0 &&
      !outcome.report.problems.some(({ refused }) => refused);
    const { annotatorId, project } = workspace.getState();
    const work = receiveWork(project, outcome, annotatorId, services);
    if (work?.copy.kind === 'same') settle(id, { kind: 'compared', open: null });
    else if (isClear && work === null) await merge(id, outcome, 'keep-mine');
  }

  function compare(id: Id, outcome: ProjectOutcome): void {
    stage.flush();
    const { annotatorId, project, perform } = workspace.getState();
    const work = receiveWork(project, outcome, annotatorId, services);
    if (work === null) return;
    const { comparison, copy } = work;
    const former = copy.known === null ? null : { id: copy.known.id, changed: copy.changed };
    const done = perform((current, context) => addComparison(current, comparison, former, context));
    if (!done.ok) {
      settle(id, { kind: 'refused', refusal: { kind: 'edit', code: done.error.code } });
      return;
    }
    const kept = workspace.getState().project;
    const added = kept.comparisons.get(former?.id ?? comparison.id);
    if (added === undefined) return;
    settle(id, { kind: 'compared', open: openCount(viewOf(kept, added)) });
    const { openArticleId, set } = session.getState();
    const isHere = added.articleIds.includes(openArticleId ?? '');
    set({
      ...(isHere ? {} : { openArticleId: added.articleIds[0] ?? null }),
      comparisonId: added.id,
      selection: null,
    });
    set({ view: 'compare' });
  }

  async function merge(
    id: Id,
    { incoming, comparison }: ProjectOutcome,
    onDifferent: OnDifferent,
  ): Promise<void> {
    stage.flush();
    const done = await workspace
      .getState()
      .performInTurns((project, context) =>
        addProject(project, incoming, 'import-project', onDifferent, context),
      );
    if (!done.ok && done.error.code !== 'nothing-to-change') {
      settle(id, { kind: 'refused', refusal: { kind: 'edit', code: done.error.code } });
      return;
    }
    const replaced = onDifferent === 'take-theirs' ? sumOf(comparison, 'different') : 0;
    settle(id, { kind: 'merged', added: sumOf(comparison, 'added'), replaced });
    // The library is drawn first, then the article.
    await nextTurn();
    stage.openFirst([...incoming.articles.keys()]);
  }

  return { mergeIfClear, merge, compare };
}
