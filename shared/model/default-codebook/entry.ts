import type { Bilingual, CodebookEntry } from '../codebook.ts';

/** Names of the muted colours that the palette defines (`--mark-<colour>`). */
export const paletteColours = [
  'rose',
  'amber',
  'olive',
  'teal',
  'blue',
  'violet',
  'slate',
  'sand',
] as const;
/** See {@link paletteColours}. */
export type PaletteColour = (typeof paletteColours)[number];

/** Arabic first, then English. */
type Pair = readonly [ar: string, en: string];

/** What the lists of the default codebook say about one entry; the rest is the same for all. */
export interface EntryWords {
  readonly id: string;
  readonly name: Pair;
  readonly colour: PaletteColour;
  readonly shortcut?: string;
  /** What it is, in a few words. */
  readonly description: Pair;
  /** How to decide, with an example. */
  readonly guideline: Pair;
}

const bilingual = ([ar, en]: Pair): Bilingual => ({ ar, en });

/** A visible codebook entry from its words in both languages. */
export function entry(words: EntryWords): CodebookEntry {
  return {
    id: words.id,
    name: bilingual(words.name),
    colour: words.colour,
    shortcut: words.shortcut ?? '',
    description: bilingual(words.description),
    guideline: bilingual(words.guideline),
    hidden: false,
  };
}
