/** Strings of the importing part. */
export const importing = {};
