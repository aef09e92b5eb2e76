import { createStore } from 'zustand/vanilla';

/** Text that the paste dialog opens with: from the clipboard or a drop. */
export const pasteDraft = createStore<{ readonly text: string }>()(() => ({ text: '' }));
