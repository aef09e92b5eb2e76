import type { Comparison, ComparedTable, Decision } from '../model/comparison.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { compareArticle, isReviewField } from './compare-article.ts';
import type { ComparedRecord } from './compare-article.ts';

/** What a compared record is about: a kind of record, or review fields alone. */
export const differenceKinds = ['mentions', 'claims', 'contradictions', 'review'] as const;
/** See {@link differenceKinds}. */
export type DifferenceKind = (typeof differenceKinds)[number];

/** Whether somebody has decided; what both say alike needs no decision. */
export const differenceStates = ['open', 'left', 'decided', 'agreed'] as const;
/** See {@link differenceStates}. */
export type DifferenceState = (typeof differenceStates)[number];

/** A compared record with its place and what was decided about it. */
export interface Difference extends ComparedRecord {
  /** Unique in a comparison, and the same as long as the same records stand against each other. */
  readonly id: string;
  readonly articleId: Id;
  readonly kind: DifferenceKind;
  readonly state: DifferenceState;
  /** The last decision, or null. */
  readonly decision: Decision | null;
  /** Where it begins in the text; UTF-16 units. */
  readonly start: number;
}

/** The compared records of one article, in text order, with the decisions on them. */
export function listDifferences(
  mine: Project,
  theirs: Project,
  articleId: Id,
  decisions: readonly Decision[],
): Difference[] {
  return compareArticle(mine, theirs, { mine: articleId, theirs: articleId })
    .map((record): Difference => {
      const decision = decisions.findLast((made) => isAbout(made, record)) ?? null;
      return {
        ...record,
        id: `${record.table}/${record.theirs ?? ''}/${record.mine ?? ''}`,
        articleId,
        kind: kindOf(record),
        state: stateOf(record, decision),
        decision,
        start: Math.min(
          startOf(mine, record.table, record.mine),
          startOf(theirs, record.table, record.theirs),
        ),
      };
    })
    .sort((a, b) => a.start - b.start);
}

/** The decisions of one comparison, oldest first. */
export function decisionsOf(project: Project, { id }: Pick<Comparison, 'id'>): Decision[] {
  return [...project.decisions.values()]
    .filter(({ comparisonId }) => comparisonId === id)
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
}

/** How many differences are still to be decided. */
export function countOpen(differences: readonly Difference[]): number {
  return differences.filter(({ state }) => state === 'open' || state === 'left').length;
}

/** A decision is about their record wherever mine went since; where they had none, about mine. */
function isAbout(decision: Decision, { table, mine, theirs }: ComparedRecord): boolean {
  if (decision.table !== table) return false;
  return theirs === null ? decision.mine === mine : decision.theirs === theirs;
}

function kindOf({ table, differing }: ComparedRecord): DifferenceKind {
  return differing.length > 0 && differing.every(isReviewField) ? 'review' : table;
}

function stateOf({ standing }: ComparedRecord, decision: Decision | null): DifferenceState {
  if (decision === null) return standing === 'both' ? 'agreed' : 'open';
  if (decision.choice === 'left') return standing === 'both' ? 'agreed' : 'left';
  return 'decided';
}

function startOf(project: Project, table: ComparedTable, id: Id | null): number {
  if (id === null) return Infinity;
  if (table === 'mentions') return project.mentions.get(id)?.anchor.fragments[0]?.start ?? Infinity;
  const claimId =
    table === 'claims' ? id : (project.contradictions.get(id)?.sideA.claimIds[0] ?? '');
  return project.claims.get(claimId)?.content.fragments[0]?.start ?? Infinity;
}
