import type { Anchor } from '../model/anchor.ts';
import type { Claim, ClaimSource } from '../model/claim.ts';
import { comparedTables } from '../model/comparison.ts';
import type { ComparedTable } from '../model/comparison.ts';
import type { Contradiction } from '../model/contradiction.ts';
import type { Id } from '../model/id.ts';
import type { Mention } from '../model/mention.ts';
import type { Project } from '../model/project.ts';
import { sameValue } from '../model/same-value.ts';
import type { LabelledSpan } from './labelled-span.ts';
import { matchSpans } from './match-spans.ts';
import { commentsOn, recordsOf } from './records-by-article.ts';

/** Where a record stands: in one project, in both alike, or in both with differences. */
export const standings = ['mine', 'theirs', 'both', 'conflicting'] as const;
/** See {@link standings}. */
export type Standing = (typeof standings)[number];

/** Judgements in which two versions of a record can differ; `place` is the span itself. */
export type ComparedField =
  | 'place'
  | 'entityType'
  | 'entityName'
  | 'level'
  | 'role'
  | 'source'
  | 'cue'
  | 'cueClass'
  | 'cuePolarity'
  | 'mode'
  | 'polarity'
  | 'certainty'
  | 'checkworthy'
  | 'verdict'
  | 'credibility'
  | 'relation'
  | 'strictness'
  | 'types'
  | 'sameEvent'
  | 'state'
  | ReviewField;

/** What is written and decided about a record, and says nothing about the text itself. */
export const reviewFields = [
  'status',
  'note',
  'gloss',
  'claimedAt',
  'eventTime',
  'proposition',
  'evidence',
  'explanation',
  'because',
  'resolution',
  'custom',
  'comments',
] as const;
/** See {@link reviewFields}. */
export type ReviewField = (typeof reviewFields)[number];

/** Whether a field belongs to the review of a record, not to the judgement on the text. */
export function isReviewField(field: ComparedField): field is ReviewField {
  return (reviewFields as readonly ComparedField[]).includes(field);
}

/** One record, or two that stand for each other. */
export interface ComparedRecord {
  readonly table: ComparedTable;
  readonly standing: Standing;
  readonly mine: Id | null;
  readonly theirs: Id | null;
  /** Empty unless `conflicting`. */
  readonly differing: readonly ComparedField[];
}

/** A record reduced to where it stands and what was judged. */
interface Judged {
  readonly id: Id;
  readonly fragments: LabelledSpan['fragments'];
  /** What {@link matchSpans} prefers to be the same where several stand in one place. */
  readonly label: string;
  readonly judgements: Readonly<Partial<Record<ComparedField, unknown>>>;
  /** A rejected record counts as none: it stands, but does not hold. */
  readonly isRejected: boolean;
}

/**
 * Compares the records of one article in two projects that hold the same text. Records with the
 * same id stand for each other wherever they are; the others when they overlap. Who made a record
 * when is not compared. A rejected record without a counterpart is no difference, and two rejected
 * ones agree. Contradictions are compared when their first claim of side A is in the article.
 */
export function compareArticle(
  mine: Project,
  theirs: Project,
  article: { readonly mine: Id; readonly theirs: Id },
): ComparedRecord[] {
  return comparedTables.flatMap((table) =>
    compareRecords(
      table,
      judgedRecords[table](mine, article.mine),
      judgedRecords[table](theirs, article.theirs),
    ),
  );
}

function compareRecords(
  table: ComparedTable,
  mine: readonly Judged[],
  theirs: readonly Judged[],
): ComparedRecord[] {
  const theirsById = new Map(theirs.map((record) => [record.id, record]));
  const mineById = new Map(mine.map((record) => [record.id, record]));
  const rest = matchSpans(
    mine.filter(({ id }) => !theirsById.has(id)).map(asSpan),
    theirs.filter(({ id }) => !mineById.has(id)).map(asSpan),
    'relaxed',
  );
  const partner = new Map(rest.pairs.map(([one, other]) => [one.id, other.id]));
  return [
    ...mine.flatMap((record): ComparedRecord[] => {
      const other = theirsById.get(partner.get(record.id) ?? record.id);
      if (other === undefined) {
        const alone = { table, standing: 'mine', mine: record.id, theirs: null } as const;
        return record.isRejected ? [] : [{ ...alone, differing: [] }];
      }
      const bothRejected = record.isRejected && other.isRejected;
      const differing = bothRejected ? [] : differingFields(record, other);
      const standing = differing.length === 0 ? 'both' : 'conflicting';
      return [{ table, standing, mine: record.id, theirs: other.id, differing }];
    }),
    ...rest.onlyTheirs.flatMap(({ id }): ComparedRecord[] => {
      const alone = { table, standing: 'theirs', mine: null, theirs: id, differing: [] } as const;
      return theirsById.get(id)?.isRejected === true ? [] : [alone];
    }),
  ];
}

function asSpan({ id, fragments, label }: Judged): LabelledSpan {
  // The two ids of the article stand for one and the same text.
  return { id, fragments, label, articleId: '' };
}

function differingFields(one: Judged, other: Judged): ComparedField[] {
  return (Object.keys(one.judgements) as ComparedField[]).filter(
    (field) => !sameValue(one.judgements[field], other.judgements[field]),
  );
}

const judgedRecords: Readonly<Record<ComparedTable, (project: Project, id: Id) => Judged[]>> = {
  mentions: (project, articleId) =>
    recordsOf(project, articleId).mentions.map((mention) => judgedMention(project, mention)),
  claims: (project, articleId) =>
    recordsOf(project, articleId).claims.map((claim) => judgedClaim(project, claim)),
  contradictions: (project, articleId) =>
    recordsOf(project, articleId).contradictions.map(([record, first]) =>
      judgedContradiction(project, record, first),
    ),
};

function judgedMention(project: Project, mention: Mention): Judged {
  const entity = project.entities.get(mention.entityId);
  const type = entity?.type ?? '';
  return {
    id: mention.id,
    fragments: mention.anchor.fragments,
    label: type,
    judgements: {
      place: spans(mention.anchor),
      entityType: type,
      entityName: entity?.name ?? '',
      level: mention.level,
      role: mention.role,
      ...reviewOf(project, mention),
      note: mention.note,
    },
    isRejected: mention.status === 'rejected',
  };
}

function judgedClaim(project: Project, claim: Claim): Judged {
  return {
    id: claim.id,
    fragments: claim.content.fragments,
    label: claim.cue.class,
    judgements: {
      place: spans(claim.content),
      source: [claim.source, ...claim.chain].map((source) => judgedSource(project, source)),
      cue: spans(claim.cue.anchor),
      cueClass: claim.cue.class,
      cuePolarity: claim.cue.polarity,
      mode: claim.mode,
      polarity: claim.polarity,
      certainty: claim.certainty,
      checkworthy: claim.checkworthy,
      verdict: claim.verdict,
      credibility: claim.credibility,
      ...reviewOf(project, claim),
      note: claim.note,
      gloss: claim.gloss,
      claimedAt: claim.claimedAt,
      eventTime: claim.eventTime,
      proposition: project.propositions.get(claim.propositionId ?? '')?.text ?? null,
    },
    isRejected: claim.status === 'rejected',
  };
}

/** Entities have other ids in the other project, so the name stands for the entity. */
function judgedSource(project: Project, { kind, entityId, anchor }: ClaimSource): unknown {
  const name = entityId === null ? null : (project.entities.get(entityId)?.name ?? null);
  return { kind, name, at: spans(anchor) };
}

function judgedContradiction(project: Project, record: Contradiction, first: Claim): Judged {
  const { sideA, sideB } = record;
  const placesOf = (ids: readonly Id[]): string[] =>
    ids.map((id) => JSON.stringify(spans(project.claims.get(id)?.content ?? null))).sort();
  return {
    id: record.id,
    fragments: first.content.fragments,
    label: JSON.stringify(placesOf(sideB.claimIds)),
    judgements: {
      place: [placesOf(sideA.claimIds), placesOf(sideB.claimIds)],
      relation: record.relation,
      strictness: record.strictness,
      types: [...record.types].sort(),
      sameEvent: record.sameEvent,
      state: record.state,
      ...reviewOf(project, record),
      evidence: [sideA.evidence.map(spans), sideB.evidence.map(spans)],
      explanation: record.explanation,
      because: record.because,
      resolution: record.resolution,
    },
    isRejected: record.status === 'rejected',
  };
}

/** What was decided and said about a record. */
function reviewOf(
  project: Project,
  { id, status, custom }: Pick<Claim, 'id' | 'status' | 'custom'>,
): Pick<Judged['judgements'], ReviewField> {
  return { status, custom, comments: commentsOn(project, id) };
}

function spans(anchor: Anchor | null): unknown {
  return anchor === null ? null : anchor.fragments.map(({ start, end }) => [start, end]);
}
