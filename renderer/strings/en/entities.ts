import type { MentionLevel } from '../../../shared/model/mention.ts';
import type { Reliability } from '../../../shared/model/entity.ts';
import { isolate } from '../isolate.ts';
import { plural } from '../plural.ts';

const mentions = (n: number) => plural('en', n, { one: '{n} mention', other: '{n} mentions' });

/** Entities and their mentions: list, editor, mark all, merge, split. */
export const entities = {
  list: 'Entities',
  filter: 'Filter entities',
  empty: 'No entities yet. Select a name in the text and press 1–9.',
  editor: 'Selected entity',
  name: 'Name',
  nameMissing: 'A name is needed.',
  type: 'Type',
  aliases: 'Other names',
  alias: (n: number) => `Other name ${n}`,
  newAlias: 'Another name',
  addAlias: 'Add this name',
  aliasTwice: 'This name is in the list already.',
  moveUp: (name: string) => `Move “${isolate(name)}” up`,
  moveDown: (name: string) => `Move “${isolate(name)}” down`,
  removeAlias: (name: string) => `Remove “${isolate(name)}”`,
  details: 'Details',
  note: 'Note',
  externalId: 'External id',
  externalIdHint: 'Q… or an address',
  reliability: 'Reliability as a source',
  reliabilities: {
    A: 'A · completely reliable',
    B: 'B · usually reliable',
    C: 'C · fairly reliable',
    D: 'D · not usually reliable',
    E: 'E · unreliable',
    F: 'F · cannot be judged',
  } satisfies Record<Reliability, string>,
  mentions: 'Mentions',
  mentionCount: mentions,
  noMentions: 'Not marked anywhere yet.',
  tickMention: (quote: string) => `Choose the mention “${isolate(quote)}”`,
  level: 'Level',
  levels: {
    NAM: 'Name',
    NOM: 'Description',
    PRO: 'Pronoun',
  } satisfies Record<MentionLevel, string>,
  levelsShort: { NAM: 'name', NOM: 'descr.', PRO: 'pron.' } satisfies Record<MentionLevel, string>,
  role: 'Stands here for',
  relink: 'Another entity…',
  linkTo: 'Find an entity, or name a new one',
  newEntity: (name: string) => `New entity “${isolate(name)}”`,
  repoint: 'Point anew',
  deleteMention: (quote: string) => `Delete “${isolate(quote)}”`,
  splitOff: (n: number) => `Make ${mentions(n)} a new entity`,
  thisMention: 'This mention',
  moreOfMention: 'Note, status, comments',
  markAll: 'Mark all…',
  markOthers: (n: number) =>
    `Mark ${plural('en', n, { one: '{n} more place', other: '{n} more places' })}…`,
  markHits: (n: number) => `Mark ${mentions(n)}`,
  sureHits: 'Found',
  doubtfulHits: 'To be looked at',
  noHits: 'Every mention by name is marked already.',
  moreHits: (n: number) => `and ${n} more, not shown`,
  hitReasons: {
    'same-name': 'The name',
    alias: 'Another name',
    'part-of-name': 'Part of the name',
    'inside-longer-name': 'In a longer name',
    'overlaps-mark': 'Touches a mark of another entity',
    'folded-zone': 'In a folded part of the page',
  },
  merge: 'Merge…',
  mergeWith: 'Merge with which entity?',
  mergeQuestion: (a: string, b: string) =>
    `“${isolate(a)}” and “${isolate(b)}” become one. Which name stays?`,
  keepName: (name: string) => `Keep “${isolate(name)}”`,
  delete: 'Delete…',
  deleteQuestion: (name: string, n: number) =>
    `Delete “${isolate(name)}”, which has ${mentions(n)}?`,
  deleteWithMentions: (n: number) => (n === 0 ? 'Delete' : `Delete with ${mentions(n)}`),
  mergeInstead: 'Merge into another…',
};
