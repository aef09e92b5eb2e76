import { z } from 'zod/mini';
import { directions } from './direction.ts';
import { idSchema } from './id.ts';

/** What part of the page a stretch of text is. */
export const zoneKinds = [
  'headline',
  'deck',
  'byline',
  'dateline',
  'caption',
  'credit',
  'subheading',
  'paragraph',
  'quote',
  'marker',
  'related',
  'duplicate',
  'other',
] as const;
/** See {@link zoneKinds}. */
export type ZoneKind = (typeof zoneKinds)[number];

/**
 * Zones partition the lines of an article in text order: they do not overlap, and every
 * non-blank line belongs to exactly one. A zone that is not `kept` is folded away by the reader,
 * never deleted. `reason` is a code that the interface puts into words (which rule decided);
 * `duplicateOf` is the id of the zone this one repeats. `direction` is there only where the analyst
 * has chosen the direction in which the zone is set.
 */
export const zoneSchema = z.strictObject({
  id: idSchema,
  start: z.int().check(z.nonnegative()),
  end: z.int().check(z.nonnegative()),
  kind: z.enum(zoneKinds),
  kept: z.boolean(),
  reason: z.string(),
  duplicateOf: z.nullable(idSchema),
  direction: z.optional(z.enum(directions)),
});
/** See {@link zoneSchema}. */
export type Zone = Readonly<z.infer<typeof zoneSchema>>;
