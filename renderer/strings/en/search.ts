import type { NoteTable, SearchKind } from '../../../shared/search/project-documents.ts';
import { isolate } from '../isolate.ts';
import { plural } from '../plural.ts';

/** Search over all articles, claims and notes. */
export const search = {
  title: 'Search',
  box: 'Search all articles',
  clear: 'Clear',
  close: 'Back to the article',
  kinds: { texts: 'Texts', claims: 'Claims', notes: 'Notes' } satisfies Record<SearchKind, string>,
  filters: 'Filters',
  filtersSet: (n: number) => plural('en', n, { one: '{n} filter set', other: '{n} filters set' }),
  clearFilters: 'Clear the filters',
  outlet: 'Outlet',
  from: 'From',
  to: 'To',
  entity: 'Mentions',
  source: 'Said by',
  attributes: 'Claim attributes',
  attributesSet: (n: number) => plural('en', n, { one: '{n} set', other: '{n} set' }),
  clearAttributes: 'Any attributes',
  cueClass: 'Class of the cue',
  contradiction: 'Contradiction',
  inNoContradiction: 'In none',
  any: 'Any',
  reading: (left: number) =>
    plural('en', left, { one: 'Still reading {n} text…', other: 'Still reading {n} texts…' }),
  found: {
    texts: (hits: number, texts: number) =>
      `${plural('en', hits, { one: '{n} place', other: '{n} places' })} in ${plural('en', texts, { one: '{n} article', other: '{n} articles' })}`,
    claims: (hits: number) => plural('en', hits, { one: '{n} claim', other: '{n} claims' }),
    notes: (hits: number) => plural('en', hits, { one: '{n} note', other: '{n} notes' }),
  },
  results: 'Results',
  tickPlace: (words: string) => `Tick “${isolate(words)}”`,
  tickArticle: (title: string) => `Tick all of “${isolate(title)}”`,
  untick: 'Untick all',
  ticked: (n: number) => plural('en', n, { one: '{n} place ticked', other: '{n} places ticked' }),
  tag: 'Mark as mentions of…',
  tagAs: 'Which entity?',
  newEntity: (name: string) => `New entity “${isolate(name)}”`,
  newType: 'Type of a new entity',
  tagged: (n: number, name: string) =>
    `${plural('en', n, { one: '{n} mention', other: '{n} mentions' })} of “${isolate(name)}” added. Undo takes all of them back.`,
  already: 'All of these are mentions of it already.',
  more: (n: number) => plural('en', n, { one: 'Show {n} more', other: 'Show {n} more' }),
  nothing: 'Nothing found.',
  nothingWithFilters: 'Nothing found with these filters.',
  noteOf: {
    entities: 'Entity',
    contradictions: 'Contradiction',
    propositions: 'Proposition',
    articles: 'Article note',
    mentions: 'Note on a mention',
    comments: 'Comment',
  } satisfies Record<NoteTable, string>,
  untitled: 'Untitled',
  emptyTitle: 'Every word of every article',
  empty: [
    'Type words: places that hold all of them are found, through prefixes, hamza forms and harakat.',
    'Put words in quotes to find them just so.',
    'Tick places and mark them all as mentions of one entity; one undo takes that back.',
  ],
  keys: 'Enter opens the place, Space ticks it, Backspace leads back here.',
};
