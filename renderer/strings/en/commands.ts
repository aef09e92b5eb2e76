/** Strings of the commands part. */
export const commands = {};
