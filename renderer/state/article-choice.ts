import { createStore } from 'zustand/vanilla';
import type { Id } from '../../shared/model/id.ts';

/** Articles chosen in the library, for the dialogs that act on them. Gone after a restart. */
export interface ArticleChoice {
  /** Articles marked in the library, in the order they were marked. */
  readonly marked: readonly Id[];
  /** The article whose details are shown; null stands for the open article. */
  readonly details: Id | null;
}

/** Nothing chosen. */
export const noChoice: ArticleChoice = { marked: [], details: null };

/** Library, export and article details meet here. */
export const articleChoice = createStore<ArticleChoice>()(() => noChoice);
