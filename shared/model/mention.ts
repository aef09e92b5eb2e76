import { z } from 'zod/mini';
import { anchorSchema } from './anchor.ts';
import { idSchema } from './id.ts';
import { recordShape } from './review.ts';

/** ACE mention level: name, noun phrase, pronoun. */
export const mentionLevels = ['NAM', 'NOM', 'PRO'] as const;
/** See {@link mentionLevels}. */
export type MentionLevel = (typeof mentionLevels)[number];

/** A span that refers to an entity. */
export const mentionSchema = z.strictObject({
  ...recordShape,
  entityId: idSchema,
  anchor: anchorSchema,
  level: z.enum(mentionLevels),
  /** Metonymy: the entity type the mention stands for here (“Baghdad” = its government), or null. */
  role: z.nullable(z.string().check(z.minLength(1))),
  note: z.string(),
});
/** See {@link mentionSchema}. */
export type Mention = Readonly<z.infer<typeof mentionSchema>>;
