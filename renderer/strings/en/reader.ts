/** Strings of the reader part. */
export const reader = {};
