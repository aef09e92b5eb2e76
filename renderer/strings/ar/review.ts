import type { Strings } from '../strings.ts';

/** See the English file for what each string is. */
export const review: Strings['review'] = {};
