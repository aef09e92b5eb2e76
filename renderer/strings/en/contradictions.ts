/** Strings of the contradictions part. */
export const contradictions = {};
