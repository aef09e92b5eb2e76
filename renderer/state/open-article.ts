import { isInArticle } from '../../shared/marks/record-place.ts';
import type { Id } from '../../shared/model/id.ts';
import type { AppContextValue } from './app-context.tsx';

/**
 * Opens an article that was chosen by its name. A record that does not stand in it is let go of: its form
 * would stay beside a text that does not hold it, and its keys would change what nobody sees.
 */
export function openArticle(
  { workspace, session }: Pick<AppContextValue, 'workspace' | 'session'>,
  articleId: Id,
): void {
  const { selectedRecord, pointing, set } = session.getState();
  const { project } = workspace.getState();
  // While one points, the record waits for its other side.
  const isKept =
    selectedRecord === null || pointing !== null || isInArticle(project, selectedRecord, articleId);
  set({
    openArticleId: articleId,
    activeArticleId: articleId,
    selection: null,
    ...(isKept ? {} : { selectedRecord: null }),
  });
}
