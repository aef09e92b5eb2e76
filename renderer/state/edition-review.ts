import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { NewArticle } from '../../shared/edits/add-articles.ts';
import type { UndoStack } from '../../shared/edits/undo-stack.ts';
import type { Id } from '../../shared/model/id.ts';
import { articleChoice } from './article-choice.ts';
import type { Session } from './session.ts';

/** An article and a newer edition of it, whose annotations the analyst is to look through. */
export interface EditionReview {
  readonly previousId: Id;
  /** An article that is not in the project yet (another reading of its file), or one that is. */
  readonly next: NewArticle | Id;
}

/** A pair that the analyst has accepted, and the edit that did it; null when nothing had to change. */
export interface AcceptedEdition {
  readonly previousId: Id;
  readonly nextId: Id;
  readonly editId: Id | null;
}

/**
 * Import report and article details open the review through this: `open` is null when there is
 * none. What was accepted is remembered as long as the report may still offer it.
 */
export const editionReview = createStore<{
  readonly open: EditionReview | null;
  readonly accepted: readonly AcceptedEdition[];
}>()(() => ({ open: null, accepted: [] }));

/** Whether a pair was accepted, and that has not been taken back. */
export function isAccepted(
  pair: { readonly previousId: Id; readonly nextId: Id },
  accepted: readonly AcceptedEdition[],
  { undo }: Pick<UndoStack, 'undo'>,
): boolean {
  return accepted.some(
    ({ previousId, nextId, editId }) =>
      previousId === pair.previousId &&
      nextId === pair.nextId &&
      (editId === null || undo.some(({ id, target }) => id === editId || target === editId)),
  );
}

/** Opens the review, and closes the details of the article that it may have been asked for in. */
export function reviewEdition(session: StoreApi<Session>, open: EditionReview): void {
  session.getState().set({ dialog: null });
  articleChoice.setState({ details: null });
  editionReview.setState({ open });
}
