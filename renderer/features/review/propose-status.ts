import type { Article, ArticleStatus } from '../../../shared/model/article.ts';
import type { Project } from '../../../shared/model/project.ts';
import { countReview, reviewItems, reviewTotals } from './review-queue.ts';

/** Statuses that are offered; an analyst gives the others without being asked. */
export type OfferedStatus = Extract<ArticleStatus, 'in-work' | 'reviewed' | 'reopened'>;

/**
 * The status that an article seems to have reached by what is marked in it; null when the one it
 * has fits. An offer, never a change.
 */
export function proposeStatus(project: Project, article: Article): OfferedStatus | null {
  const items = reviewItems(project, new Set([article.id]));
  if (items.length === 0) return null;
  const isFinished = article.status === 'done' || article.status === 'reviewed';
  // Deciding sets `updatedAt`, too, and is no reason to open the article again.
  const isChanged = items.some(({ ref }) => {
    const record = project[ref.table].get(ref.id);
    return (
      record !== undefined &&
      record.updatedAt > article.statusAt &&
      record.updatedAt !== record.statusAt
    );
  });
  if (isFinished && isChanged) return 'reopened';
  const { done, all } = reviewTotals(countReview(items));
  if (done === all && article.status !== 'reviewed') return 'reviewed';
  return article.status === 'new' ? 'in-work' : null;
}
