import { createContext } from 'react';

/** Whether a dialog lies over the window: popovers, which would lie above it, go away for it. */
export const DialogOpen = createContext(false);
