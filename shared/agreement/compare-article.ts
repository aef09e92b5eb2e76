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
  | 'state';

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
}

/**
 * Compares the records of one article in two projects that hold the same text. Records with the
 * same id stand for each other wherever they are; the others when they overlap. Notes, glosses,
 * review and who made the record when are no judgements about the text and are not compared.
 * Contradictions are compared when their first claim of side A is in the article.
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
    ...mine.map((record): ComparedRecord => {
      const other = theirsById.get(partner.get(record.id) ?? record.id);
      if (other === undefined) {
        return { table, standing: 'mine', mine: record.id, theirs: null, differing: [] };
      }
      const differing = differingFields(record, other);
      const standing = differing.length === 0 ? 'both' : 'conflicting';
      return { table, standing, mine: record.id, theirs: other.id, differing };
    }),
    ...rest.onlyTheirs.map(({ id }): ComparedRecord => {
      return { table, standing: 'theirs', mine: null, theirs: id, differing: [] };
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
    [...project.mentions.values()]
      .filter(({ anchor }) => anchor.articleId === articleId)
      .map((mention) => judgedMention(project, mention)),
  claims: (project, articleId) =>
    [...project.claims.values()]
      .filter(({ content }) => content.articleId === articleId)
      .map((claim) => judgedClaim(project, claim)),
  contradictions: (project, articleId) =>
    [...project.contradictions.values()].flatMap((record) => {
      const first = project.claims.get(record.sideA.claimIds[0] ?? '');
      return first?.content.articleId === articleId
        ? [judgedContradiction(project, record, first)]
        : [];
    }),
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
    },
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
    },
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
    },
  };
}

function spans(anchor: Anchor | null): unknown {
  return anchor === null ? null : anchor.fragments.map(({ start, end }) => [start, end]);
}
