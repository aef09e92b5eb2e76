import { z } from 'zod/mini';

/** Record id. New records get a UUID v7 from the caller; imported ones keep theirs. */
export const idSchema = z.string().check(z.minLength(1), z.maxLength(128));
/** See {@link idSchema}. */
export type Id = string;

/** A moment as ISO 8601 in UTC with milliseconds, `2026-11-23T08:00:00.000Z`. */
export const timestampSchema = z.iso.datetime({ precision: 3 });
/** See {@link timestampSchema}. */
export type Timestamp = string;
