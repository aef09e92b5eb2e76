import { plural } from '../plural.ts';

const annotations = (n: number) =>
  plural('en', n, { one: '{n} annotation', other: '{n} annotations' });

/** Newer editions of known articles, and articles that say nearly the same. */
export const editions = {
  hintUrl: 'Looks like a newer edition (same address) of',
  hintTitle: 'Looks like a newer edition (same title and outlet) of',
  related: (percent: number) => `Related: about ${percent} % of the words run as in`,
  beside: 'Compare side by side',
  review: 'Look through the annotations',
  isEdition: 'It is a newer edition of it',
  accepted: 'Accepted as a newer edition of',
  dialogTitle: 'Newer edition',
  intro:
    'Every annotation was looked up in the new text by its words and what stands around them. Nothing moves until you say so.',
  previous: 'Previous edition',
  next: 'New edition',
  none: 'The previous edition has no annotations.',
  unchanged: (n: number) => `Unchanged: ${annotations(n)}`,
  moved: (n: number) => `Moved, to be checked: ${annotations(n)}`,
  orphaned: (n: number) => `Not in the new text: ${annotations(n)}`,
  orphanedHint: 'These stay with the previous edition.',
  selectAll: 'Select all',
  selectNone: 'Select none',
  take: (label: string) => `Take over: ${label}`,
  tables: { mentions: 'Mention', claims: 'Claim', contradictions: 'Contradiction' },
  parts: {
    mention: 'Mention',
    content: 'Content',
    source: 'Source',
    chain: 'Source before it',
    cue: 'Reporting words',
    evidence: 'Evidence',
  },
  statuses: {
    unchanged: 'same place',
    moved: 'same words, elsewhere',
    check: 'probably here',
    ambiguous: 'several places are possible',
    orphaned: 'not found',
  },
  before: 'Before',
  after: 'Now',
  wordsGo: 'These words are gone; the record is kept without them.',
  place: (n: number, of: number) => `Place ${n} of ${of}`,
  choosePlace: 'Place in the new text',
  fate: 'The previous edition',
  fates: { note: 'Keep, with a note', keep: 'Keep as it is', trash: 'Move to the trash' },
  note: (title: string, date: string) => `Newer edition: ${title} (${date})`,
  accept: (n: number) => (n === 0 ? 'Accept without annotations' : `Take over ${annotations(n)}`),
  /** The same review when the file was read again in another encoding. */
  reading: {
    intro:
      'Every annotation was looked up in the text as it reads now, by its words and what stands around them. Nothing changes until you say so.',
    previous: (encoding: string) => `As ${encoding}, until now`,
    next: (encoding: string) => `As ${encoding}`,
    none: 'The article has no annotations that would have to move.',
    orphanedHint: 'These stay with the text as it was read until now.',
    fate: 'The text as it was read until now',
    note: (encoding: string, date: string) => `Read again as ${encoding} (${date})`,
    accept: (n: number) => (n === 0 ? 'Read it so' : `Read it so, with ${annotations(n)}`),
  },
  changeEncoding: 'Change the encoding …',
  encodingTitle: 'Change the encoding',
  encodingIntro:
    'The bytes as received are read again. Annotations are looked up in the new text before anything is stored.',
  encoding: 'Encoding',
  preview: 'How the text reads',
  isReading: 'Reading …',
  unreadable: 'The bytes cannot be read in this encoding.',
  fieldsChosen:
    'The fields of this file were chosen by hand when it was imported. Import it again to read it in another encoding.',
  damage: (n: number) =>
    plural('en', n, {
      one: '{n} byte does not fit and would become a replacement character.',
      other: '{n} bytes do not fit and would become replacement characters.',
    }),
  sameText: 'This is the text as it is now.',
  continue: 'Continue',
  originalGone: 'The original file is not kept on this computer.',
  chooseEdition: 'This article is a newer edition of',
  isEditionOf: 'It is a newer edition of …',
};
