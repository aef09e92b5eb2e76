import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { NewArticle } from '../../shared/edits/add-articles.ts';
import type { Id } from '../../shared/model/id.ts';
import { articleChoice } from './article-choice.ts';
import type { Session } from './session.ts';

/** An article and a newer edition of it, whose annotations the analyst is to look through. */
export interface EditionReview {
  readonly previousId: Id;
  /** An article that is not in the project yet (another reading of its file), or one that is. */
  readonly next: NewArticle | Id;
}

/** Import report and article details open the review through this; null when there is none. */
export const editionReview = createStore<{ readonly open: EditionReview | null }>()(() => ({
  open: null,
}));

/** Opens the review, and closes the details of the article that it may have been asked for in. */
export function reviewEdition(session: StoreApi<Session>, open: EditionReview): void {
  session.getState().set({ dialog: null });
  articleChoice.setState({ details: null });
  editionReview.setState({ open });
}
