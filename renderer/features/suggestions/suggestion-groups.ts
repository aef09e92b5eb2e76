import { quoteOf } from '../../../shared/marks/anchor-quote.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { Project } from '../../../shared/model/project.ts';
import { foldKey } from '../../../shared/text/folding.ts';
import { hasWords } from '../../state/list-filter.ts';
import { candidateRow, claimRow, mentionRow, relatedRow } from './suggestion-row.ts';
import type { RowOf, SuggestionRow } from './suggestion-row.ts';
import type { SuggestionsInUse } from './use-suggestions.ts';

/** What the list is limited to. */
export interface SuggestionLimits {
  /** Candidates with a claim in this article only; null: all. */
  readonly within: Id | null;
  /** Folded words that must all occur. */
  readonly words: readonly string[];
  /** Leaves out mentions and claims that are less sure than {@link sureFrom}. */
  readonly sureOnly: boolean;
}

/** The lines of the list, by kind. */
export interface SuggestionGroups {
  readonly related: readonly RowOf<'related'>[];
  readonly mention: readonly RowOf<'mention'>[];
  readonly claim: readonly RowOf<'claim'>[];
  readonly candidate: readonly RowOf<'candidate'>[];
}

/** Suggestions with at least this confidence count as sure. */
export const sureFrom = 0.5;

/** The lines to show. */
export function suggestionGroups(
  project: Project,
  found: Pick<SuggestionsInUse, 'mentions' | 'claims' | 'candidates' | 'related' | 'hidden'>,
  { within, words, sureOnly }: SuggestionLimits,
): SuggestionGroups {
  const isShown = (id: string, text: () => string): boolean =>
    !found.hidden.has(id) && (words.length === 0 || hasWords(foldKey(text()), words));
  const isSure = (confidence: number): boolean => !sureOnly || confidence >= sureFrom;
  const wordsOf = (claimId: Id): string => {
    const content = project.claims.get(claimId)?.content;
    return content === undefined ? '' : quoteOf(content);
  };
  const isHere = (claimId: Id): boolean =>
    within === null || project.claims.get(claimId)?.content.articleId === within;
  // Between an edit and the next answer of the rules, a claim may be gone already.
  const exists = (...claimIds: readonly Id[]): boolean =>
    claimIds.every((id) => {
      const articleId = project.claims.get(id)?.content.articleId;
      return articleId !== undefined && project.articles.get(articleId)?.trashedAt === null;
    });
  return {
    related: found.related
      .filter(({ claimId }) => exists(claimId))
      .map(relatedRow)
      .filter(({ id, related }) => isShown(id, () => wordsOf(related.claimId))),
    mention: found.mentions
      .filter(({ confidence }) => isSure(confidence))
      .map(mentionRow)
      .filter(({ id, mention }) => isShown(id, () => `${quoteOf(mention.anchor)} ${mention.name}`)),
    claim: found.claims
      .filter(({ confidence }) => isSure(confidence))
      .map(claimRow)
      .filter(({ id, claim }) => isShown(id, () => quoteOf(claim.content))),
    candidate: found.candidates
      .filter(({ claimA, claimB }) => exists(claimA, claimB) && (isHere(claimA) || isHere(claimB)))
      .map(candidateRow)
      .filter(({ id, candidate }) =>
        isShown(id, () => `${wordsOf(candidate.claimA)} ${wordsOf(candidate.claimB)}`),
      ),
  };
}

/** The mentions of the list that name what this one names: the same entity, or new ones of one name. */
export function sameNames(groups: SuggestionGroups, row: SuggestionRow): RowOf<'mention'>[] {
  if (row.kind !== 'mention') return [];
  const { entityId, entityType, name } = row.mention;
  return groups.mention.filter(({ mention }) =>
    entityId === null
      ? mention.entityId === null && mention.entityType === entityType && mention.name === name
      : mention.entityId === entityId,
  );
}
