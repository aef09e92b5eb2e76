import type { CountKind } from '../../../shared/overview/claim-counts.ts';
import type { TimeAxis } from '../../../shared/overview/claim-timeline.ts';
import type { MapGrouping } from '../../../shared/overview/contradiction-map.ts';
import { isolate } from '../isolate.ts';
import { plural } from '../plural.ts';

const claims = (n: number) => plural('en', n, { one: '{n} claim', other: '{n} claims' });

/** Overview: who says what, when, against whom, how often. */
export const overview = {
  title: 'Overview',
  close: 'Back to the article',
  parts: { matrix: 'Who says what', timeline: 'When', map: 'Contradictions', counts: 'Counts' },
  look: 'Show as',
  looks: { picture: 'Picture', table: 'Table' },
  save: 'Save the picture',
  saveSvg: 'As SVG…',
  savePng: 'As PNG…',
  saveTitle: 'Save the picture',
  saved: (name: string) => `Saved as ${isolate(name)}.`,
  source: 'Source',
  proposition: 'Proposition',
  claim: 'Claim',
  article: 'Article',
  time: 'Time',
  stance: 'Says',
  relation: 'Relation',
  between: 'Claim',
  and: 'Claim',
  state: 'State',
  asserts: 'Asserts',
  denies: 'Denies',
  mentions: 'Mentions',
  notConfirmed: 'Not confirmed',
  silent: 'Silent',
  cell: (source: string, proposition: string, asserts: number, denies: number) =>
    `${isolate(source)}, “${isolate(proposition)}”: ${[
      asserts > 0 ? `asserted in ${claims(asserts)}` : '',
      denies > 0 ? `denied in ${claims(denies)}` : '',
    ]
      .filter(Boolean)
      .join(', ')}`,
  bar: (name: string, total: number) => `${isolate(name)}: ${total}`,
  axis: 'By',
  axes: {
    published: 'Publication',
    claimedAt: 'Said when',
    eventTime: 'About when',
  } satisfies Record<TimeAxis, string>,
  undated: (n: number) => `${claims(n)} without such a date`,
  grouping: 'Together',
  groupings: { matter: 'By matter', article: 'By article' } satisfies Record<MapGrouping, string>,
  matter: (n: number) => `Matter ${n}`,
  against: (a: string, relation: string, b: string) =>
    `${isolate(a)} · ${relation} · ${isolate(b)}`,
  of: 'Of',
  countKinds: {
    sources: 'Sources',
    entities: 'Entities',
    articles: 'Articles',
  } satisfies Record<CountKind, string>,
  sentences: 'Sentences',
  closeSentences: 'Close the sentences',
  emptyTitles: {
    matrix: 'Who asserts it, who denies it',
    timeline: 'Claims on a line of time',
    map: 'A map of contradictions',
    counts: 'Who is heard how often',
  },
  empty: {
    matrix:
      'Make claims that say the same one proposition: select a claim, then “Same claim as…”. Each proposition becomes a column here, each source a row.',
    timeline:
      'No claim has a date of this kind. Dates stand in the article’s details, and under “Times” of a claim.',
    map: 'Select a claim, press X and point at the one that stands against it. Each claim becomes a card here, each relation a line.',
    counts: 'Mark entities and claims in an article; they are counted here.',
  },
};
