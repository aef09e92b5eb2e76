/** Strings of the storage part. */
export const storage = {};
