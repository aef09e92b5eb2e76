/** Writing direction of a text. */
export const directions = ['rtl', 'ltr'] as const;
/** See {@link directions}. */
export type Direction = (typeof directions)[number];
