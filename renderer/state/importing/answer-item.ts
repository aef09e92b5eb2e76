import type { NewArticle } from '../../../shared/edits/add-articles.ts';
import { restoreArticles } from '../../../shared/edits/trash-articles.ts';
import type { Id } from '../../../shared/model/id.ts';
import { openArticle } from '../open-article.ts';
import type { AppContextValue } from '../app-context.tsx';
import { proposedArticles } from './import-item.ts';
import type { ImportDecision, ImportItem, ImportOutcome } from './import-item.ts';
import type { LookFirst } from './look-first.ts';
import type { ProjectReceiver } from './receive-project.ts';
import type { Stage } from './stage.ts';

/** What answers act on. */
interface AnswerContext {
  readonly app: AppContextValue;
  readonly stage: Stage;
  readonly lookFirst: LookFirst;
  readonly projects: ProjectReceiver;
  /** The files of the queue as they are now. */
  readonly items: () => readonly ImportItem[];
  readonly change: (id: Id, patch: Partial<ImportItem>) => void;
  /** Reads everything that waits. */
  readonly readAgain: () => Promise<void>;
}

/** Creates what carries out the answer of the analyst to a file that asks. */
export function createAnswers({
  app,
  stage,
  lookFirst,
  projects,
  items,
  change,
  readAgain,
}: AnswerContext): (item: ImportItem, decision: ImportDecision) => Promise<void> {
  const { workspace, session } = app;
  const settle = (id: Id, outcome: ImportOutcome) => {
    change(id, { outcome });
  };
  const proposed = (): readonly NewArticle[] => proposedArticles(items());

  function openExisting(existing: Id): void {
    if (proposed().some(({ id }) => id === existing)) {
      session.getState().set({ view: 'check' });
      return;
    }
    // It may lie in the trash; where it does not, there is nothing to restore.
    workspace
      .getState()
      .perform((project, context) => restoreArticles(project, [existing], context));
    openArticle(app, existing);
  }

  return async (item, decision) => {
    const { id: itemId, outcome } = item;
    switch (decision.kind) {
      case 'accept':
        await lookFirst.accept(item);
        stage.flush();
        // The accepted one was opened; the others go on waiting in view.
        if (proposed().length > 0) session.getState().set({ view: 'check' });
        return;
      case 'leave-out': {
        if (outcome.kind !== 'proposed') return;
        const { articleId } = decision;
        const proposals = outcome.proposals.filter(({ article }) => article.id !== articleId);
        settle(itemId, proposals.length === 0 ? { kind: 'skipped' } : { ...outcome, proposals });
        return;
      }
      case 'skip':
        settle(itemId, { kind: 'skipped' });
        return;
      case 'open-existing':
        if (outcome.kind !== 'duplicate') return;
        openExisting(outcome.existing);
        settle(itemId, { kind: 'skipped' });
        return;
      case 'import-copy': {
        if (outcome.kind !== 'duplicate') return;
        const { articles, bytes } = outcome;
        const all = [...outcome.imported, ...articles.map(({ id }) => id)];
        const imported = { kind: 'imported', articles: all, warnings: [] } as const;
        settle(itemId, { kind: 'ready' });
        await stage.add({ itemId, articles, outcome: imported }, bytes);
        stage.flush();
        return;
      }
      case 'read-as':
        if (!['encoding', 'fields', 'annotations'].includes(outcome.kind)) return;
        if (!('bytes' in outcome)) return;
        change(itemId, {
          choices: { ...item.choices, ...decision.choices },
          source: { kind: 'bytes', bytes: outcome.bytes },
          outcome: { kind: 'waiting' },
        });
        await readAgain();
        return;
      case 'add-project':
        if (outcome.kind === 'project') {
          await projects.merge(itemId, outcome, decision.onDifferent);
        }
        return;
      case 'add-annotations':
        if (outcome.kind !== 'annotations') return;
        stage.flush();
        settle(itemId, { kind: 'ready' });
        // Loaded when needed: it brings the cleaning rules along.
        const { addAnnotated } = await import('./add-annotated.ts');
        settle(itemId, await addAnnotated(outcome, decision.targets, app, stage));
        return;
      case 'compare':
        if (outcome.kind === 'project') projects.compare(itemId, outcome);
    }
  };
}
