import { createStore } from 'zustand/vanilla';

/** What the paste dialog opens with, from the clipboard or a drop. */
export interface PasteDraft {
  readonly text: string;
  /** The same text as a page, where the clipboard had it; empty otherwise. */
  readonly html: string;
}

/** See {@link PasteDraft}. */
export const pasteDraft = createStore<PasteDraft>()(() => ({ text: '', html: '' }));
