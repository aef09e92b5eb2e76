import type { EditType } from '../../../shared/model/edit.ts';
import { isolate } from '../isolate.ts';
import { plural } from '../plural.ts';

const kinds = {
  entities: (n: number) => plural('en', n, { one: 'an entity', other: '{n} entities' }),
  propositions: (n: number) => plural('en', n, { one: 'a proposition', other: '{n} propositions' }),
  mentions: (n: number) => plural('en', n, { one: 'a mention', other: '{n} mentions' }),
  claims: (n: number) => plural('en', n, { one: 'a claim', other: '{n} claims' }),
  contradictions: (n: number) =>
    plural('en', n, { one: 'a contradiction', other: '{n} contradictions' }),
  comments: (n: number) => plural('en', n, { one: 'a comment', other: '{n} comments' }),
};

/** History: sentences on what was done to a record or an article, and going back to a state. */
export const history = {
  title: 'History',
  show: 'History…',
  loading: 'Reading the history…',
  empty: 'Nothing has been changed yet.',
  older: (n: number) => plural('en', n, { one: 'Show {n} older', other: 'Show {n} older' }),
  sentence: (time: string, what: string, by: string) => `${time} — ${what}, by ${isolate(by)}`,
  restore: 'Restore this state',
  restoreArticle: 'Back to before this',
  now: 'This is the present state.',
  restored: 'The earlier state is back. Undo takes that back.',
  articleHint:
    'Going back gives the article, its zones and everything marked in it the state of that moment. What was marked since then goes to the trash. It is one step, and undo takes it back.',
  kinds,
  added: (what: string) => `${what} added`,
  removed: (what: string) => `${what} moved to the trash`,
  changedCount: (what: string) => `${what} changed`,
  made: 'marked',
  madeRecord: 'made',
  deleted: 'moved to the trash',
  commentAdded: (text: string) => `comment: “${isolate(text)}”`,
  commentDeleted: (text: string) => `comment deleted: “${isolate(text)}”`,
  changed: (field: string, before: string, after: string) =>
    `${field} changed from ${isolate(before)} to ${isolate(after)}`,
  setTo: (field: string, after: string) => `${field} set to ${isolate(after)}`,
  cleared: (field: string, before: string) => `${field} cleared (it was ${isolate(before)})`,
  changedPlain: (field: string) => `${field} changed`,
  undone: (what: string) => `taken back: ${what}`,
  redone: (what: string) => `done again: ${what}`,
  of: (name: string, what: string) => `“${isolate(name)}”: ${what}`,
  articleAdded: 'article added',
  articleTrashed: 'article moved to the trash',
  articleRestored: 'article taken out of the trash',
  none: 'nothing',
  yes: 'yes',
  no: 'no',
  fields: {
    place: 'Place in the text',
    sourceWords: 'Words of the source',
    chain: 'Attribution chain',
    claimsOn: (side: string) => `Claims on ${side}`,
    evidenceOn: (side: string) => `Evidence on ${side}`,
  },
  /** Another reading of the same bytes. */
  encodingChanged: (from: string, to: string) => `encoding changed from ${from} to ${to}`,
  /** What an edit did, where its changes alone do not say it. */
  types: {
    'merge-entities': 'entities merged',
    'split-entity': 'mentions made an entity of their own',
    'import-project': 'brought by an import',
    'open-sample': 'brought by the sample project',
    'add-comparison': 'a colleague’s copy came to be compared',
    'delete-comparison': 'comparison ended',
    adjudicate: 'decided in a comparison',
    'new-edition': 'taken over to another edition',
    'restore-state': 'earlier state restored',
    'restore-records': 'taken out of the trash',
  } satisfies Partial<Record<EditType, string>> as Partial<Record<EditType, string>>,
};
