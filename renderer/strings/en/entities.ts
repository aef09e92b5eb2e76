/** Strings of the entities part. */
export const entities = {};
