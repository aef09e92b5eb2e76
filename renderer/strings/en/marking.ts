/** Strings of the marking part. */
export const marking = {};
