/** Strings of the library part. */
export const library = {};
