/** Strings of the exporting part. */
export const exporting = {};
