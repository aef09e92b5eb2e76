import type { Claim, ClaimSource } from '../model/claim.ts';
import type { ComparedTable } from '../model/comparison.ts';
import type { Contradiction, Side } from '../model/contradiction.ts';
import type { Id } from '../model/id.ts';
import type { Mention } from '../model/mention.ts';

// Single fields of a colleague's record, given to mine: their polarity with my source.

/** Turns what their record refers to into what is here. */
export interface ReferencesHere {
  readonly entity: (id: Id | null) => Id | null;
  readonly proposition: (id: Id | null) => Id | null;
  readonly source: (link: ClaimSource) => ClaimSource;
  readonly side: (side: Side) => Side;
}

type Take<R> = (theirs: R, here: ReferencesHere, mine: R) => Partial<R>;

/** Takes one key as it is. */
const plain =
  <R, K extends keyof R>(key: K): Take<R> =>
  (theirs) =>
    ({ [key]: theirs[key] }) as unknown as Partial<R>;

const entityOfMention: Take<Mention> = ({ entityId }, here, mine) => ({
  entityId: here.entity(entityId) ?? mine.entityId,
});
const sides: Take<Contradiction> = ({ sideA, sideB }, here) => ({
  sideA: here.side(sideA),
  sideB: here.side(sideB),
});

const ofMention = {
  place: plain<Mention, 'anchor'>('anchor'),
  entityType: entityOfMention,
  entityName: entityOfMention,
  level: plain<Mention, 'level'>('level'),
  role: plain<Mention, 'role'>('role'),
  note: plain<Mention, 'note'>('note'),
  custom: plain<Mention, 'custom'>('custom'),
} satisfies Record<string, Take<Mention>>;

const ofClaim = {
  place: plain<Claim, 'content'>('content'),
  source: ({ source, chain }, here) => ({
    source: here.source(source),
    chain: chain.map(here.source),
  }),
  cue: ({ cue: { anchor } }, _, { cue }) => ({ cue: { ...cue, anchor } }),
  cueClass: (theirs, _, { cue }) => ({ cue: { ...cue, class: theirs.cue.class } }),
  cuePolarity: (theirs, _, { cue }) => ({ cue: { ...cue, polarity: theirs.cue.polarity } }),
  mode: plain<Claim, 'mode'>('mode'),
  polarity: plain<Claim, 'polarity'>('polarity'),
  certainty: plain<Claim, 'certainty'>('certainty'),
  checkworthy: plain<Claim, 'checkworthy'>('checkworthy'),
  verdict: plain<Claim, 'verdict'>('verdict'),
  credibility: plain<Claim, 'credibility'>('credibility'),
  gloss: plain<Claim, 'gloss'>('gloss'),
  note: plain<Claim, 'note'>('note'),
  claimedAt: plain<Claim, 'claimedAt'>('claimedAt'),
  eventTime: plain<Claim, 'eventTime'>('eventTime'),
  proposition: ({ propositionId }, here) => ({ propositionId: here.proposition(propositionId) }),
  custom: plain<Claim, 'custom'>('custom'),
} satisfies Record<string, Take<Claim>>;

const ofContradiction = {
  place: sides,
  evidence: sides,
  relation: plain<Contradiction, 'relation'>('relation'),
  strictness: plain<Contradiction, 'strictness'>('strictness'),
  types: plain<Contradiction, 'types'>('types'),
  sameEvent: plain<Contradiction, 'sameEvent'>('sameEvent'),
  state: plain<Contradiction, 'state'>('state'),
  explanation: plain<Contradiction, 'explanation'>('explanation'),
  because: plain<Contradiction, 'because'>('because'),
  resolution: plain<Contradiction, 'resolution'>('resolution'),
  custom: plain<Contradiction, 'custom'>('custom'),
} satisfies Record<string, Take<Contradiction>>;

const takes = { mentions: ofMention, claims: ofClaim, contradictions: ofContradiction } as const;

/** Whether one field of such a record can be taken alone. Status and comments are decided elsewhere. */
export function canTakeField(table: ComparedTable, field: string): boolean {
  return Object.hasOwn(takes[table], field);
}

/** My record with one field of theirs; mine as it is when the field cannot be taken. */
export function withField<R extends Mention | Claim | Contradiction>(
  table: ComparedTable,
  mine: R,
  theirs: R,
  field: string,
  here: ReferencesHere,
): R {
  if (!canTakeField(table, field)) return mine;
  // The table says which kind of record this is.
  const take = (takes[table] as unknown as Readonly<Record<string, Take<R>>>)[field];
  return take === undefined ? mine : { ...mine, ...take(theirs, here, mine) };
}
