import { z } from 'zod/mini';
import { polarities } from './claim.ts';

/** Text in both languages of the interface. */
export const bilingualSchema = z.strictObject({ ar: z.string(), en: z.string() });
/** See {@link bilingualSchema}. */
export type Bilingual = Readonly<z.infer<typeof bilingualSchema>>;

const entryShape = {
  id: z.string().check(z.minLength(1)),
  name: bilingualSchema,
  /** Name of a colour in the palette (`renderer/styles/tokens.css`, `--mark-<colour>`). */
  colour: z.string(),
  /** Physical key (`KeyboardEvent.code`) that applies the entry, or empty. */
  shortcut: z.string(),
  description: bilingualSchema,
  guideline: bilingualSchema,
  hidden: z.boolean(),
} as const;

/** One thing that can be tagged. */
export const codebookEntrySchema = z.strictObject(entryShape);
/** See {@link codebookEntrySchema}. */
export type CodebookEntry = Readonly<z.infer<typeof codebookEntrySchema>>;

/** A class of reporting expressions with the words that belong to it. */
export const cueClassSchema = z.strictObject({
  ...entryShape,
  polarity: z.enum(polarities),
  /** Reporting expressions of this class in their dictionary form («قال», “according to”). */
  expressions: z.array(z.string()),
});
/** See {@link cueClassSchema}. */
export type CueClass = Readonly<z.infer<typeof cueClassSchema>>;

/** A relation between claims; symmetric ones have no from and to. */
export const relationTypeSchema = z.strictObject({ ...entryShape, symmetric: z.boolean() });
/** See {@link relationTypeSchema}. */
export type RelationType = Readonly<z.infer<typeof relationTypeSchema>>;

/** A field of the analyst's own on a kind of record. */
export const customFieldSchema = z.strictObject({
  id: z.string().check(z.minLength(1)),
  on: z.enum(['entity', 'mention', 'claim', 'contradiction']),
  kind: z.enum(['text', 'choice', 'number', 'date']),
  name: bilingualSchema,
  choices: z.array(z.string()),
});
/** See {@link customFieldSchema}. */
export type CustomField = Readonly<z.infer<typeof customFieldSchema>>;

/** What can be tagged in this project, and the word lists that suggestions use. */
export const codebookSchema = z.strictObject({
  id: z.literal('codebook'),
  entityTypes: z.array(codebookEntrySchema).check(z.minLength(1)),
  cueClasses: z.array(cueClassSchema).check(z.minLength(1)),
  verdicts: z.array(codebookEntrySchema).check(z.minLength(1)),
  relationTypes: z.array(relationTypeSchema).check(z.minLength(1)),
  contradictionTypes: z.array(codebookEntrySchema).check(z.minLength(1)),
  antonymPairs: z.array(
    z.tuple([z.string().check(z.minLength(1)), z.string().check(z.minLength(1))]),
  ),
  gazetteers: z.array(
    z.strictObject({
      entityType: z.string().check(z.minLength(1)),
      names: z.array(z.string().check(z.minLength(1))),
    }),
  ),
  fields: z.array(customFieldSchema),
  guideline: bilingualSchema,
});
/** See {@link codebookSchema}. */
export type Codebook = Readonly<z.infer<typeof codebookSchema>>;

/** The entries of a codebook that records name by their id, and no more of it. */
export const codebookLabelsSchema = z.strictObject({
  entityTypes: z.array(codebookEntrySchema),
  cueClasses: z.array(cueClassSchema),
  verdicts: z.array(codebookEntrySchema),
  relationTypes: z.array(relationTypeSchema),
  contradictionTypes: z.array(codebookEntrySchema),
});
/** See {@link codebookLabelsSchema}. */
export type CodebookLabels = Readonly<z.infer<typeof codebookLabelsSchema>>;
