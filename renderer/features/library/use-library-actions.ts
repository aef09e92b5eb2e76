import { deleteArticles } from '../../../shared/edits/delete-articles.ts';
import { restoreArticles, trashArticles } from '../../../shared/edits/trash-articles.ts';
import type { ArticleStatus } from '../../../shared/model/article.ts';
import type { Id } from '../../../shared/model/id.ts';
import { useApp } from '../../state/app-context.tsx';
import { articleChoice } from '../../state/article-choice.ts';
import { openArticle } from '../../state/open-article.ts';
import { usePerform } from '../../state/use-perform.ts';
import { setStatusOfAll } from './set-status-of-all.ts';

/** What the library can do with articles. */
export interface LibraryActions {
  /** Why the last action was refused, as a sentence; empty when it was not. */
  readonly problem: string;
  open(id: Id): void;
  showDetails(id: Id): void;
  showHistory(id: Id): void;
  exportArticles(ids: readonly Id[]): void;
  setStatus(ids: readonly Id[], status: ArticleStatus): void;
  trash(ids: readonly Id[]): void;
  restore(ids: readonly Id[]): void;
  deleteForGood(ids: readonly Id[]): void;
}

/** Binds the actions of the library to the stores. */
export function useLibraryActions(): LibraryActions {
  const app = useApp();
  const { session } = app;
  const [perform, problem] = usePerform();

  /** Articles that leave the list are neither open nor marked any more. */
  function letGo(ids: readonly Id[]): void {
    const { openArticleId, set } = session.getState();
    if (openArticleId !== null && ids.includes(openArticleId)) set({ openArticleId: null });
    articleChoice.setState(({ marked }) => ({ marked: marked.filter((id) => !ids.includes(id)) }));
  }

  return {
    problem,
    open(id) {
      openArticle(app, id);
    },
    showDetails(id) {
      articleChoice.setState({ details: id });
      session.getState().set({ dialog: 'article-details' });
    },
    showHistory(id) {
      articleChoice.setState({ details: id });
      session.getState().set({ dialog: 'article-history' });
    },
    exportArticles(ids) {
      articleChoice.setState({ marked: ids });
      session.getState().set({ dialog: 'export' });
    },
    setStatus(ids, status) {
      perform((project, context) => setStatusOfAll(project, ids, status, context));
    },
    trash(ids) {
      if (perform((project, context) => trashArticles(project, ids, context))) letGo(ids);
    },
    restore(ids) {
      if (perform((project, context) => restoreArticles(project, ids, context))) letGo(ids);
    },
    deleteForGood(ids) {
      if (perform((project, context) => deleteArticles(project, ids, context))) letGo(ids);
    },
  };
}
