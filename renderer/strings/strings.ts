import type { en } from './en/index.ts';

/** Every string of the interface, by part. A string with arguments is a function. */
export type Strings = typeof en;
/** The languages of the interface. */
export type Language = 'ar' | 'en';
