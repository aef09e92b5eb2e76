/** Strings of the review part. */
export const review = {};
