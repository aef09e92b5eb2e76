import { createContext } from 'react';

/**
 * Whether saving has failed, so that nothing can be stored until the analyst decides. Fields then
 * keep what was typed, and take no more.
 */
export const SavingStopped = createContext(false);
