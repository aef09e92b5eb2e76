/** Strings of the claims part. */
export const claims = {};
