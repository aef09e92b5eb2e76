import { z } from 'zod/mini';
import { idSchema } from './id.ts';

/**
 * One continuous piece of an anchor: the position and the quote itself with its context
 * (W3C TextPositionSelector + TextQuoteSelector). Offsets in UTF-16 code units;
 * `prefix` and `suffix` hold up to 32 units.
 */
export const fragmentSchema = z
  .strictObject({
    start: z.int().check(z.nonnegative()),
    end: z.int().check(z.nonnegative()),
    exact: z.string().check(z.minLength(1)),
    prefix: z.string(),
    suffix: z.string(),
  })
  .check(
    z.refine((fragment) => fragment.end - fragment.start === fragment.exact.length, {
      error: 'fragment-length-differs-from-quote',
    }),
  );

/** See {@link fragmentSchema}. */
export type Fragment = Readonly<z.infer<typeof fragmentSchema>>;

/** A place in one article; a discontinuous span has several fragments in reading order. */
export const anchorSchema = z.strictObject({
  articleId: idSchema,
  fragments: z.array(fragmentSchema).check(z.minLength(1)),
});

/** See {@link anchorSchema}. */
export type Anchor = Readonly<z.infer<typeof anchorSchema>>;
