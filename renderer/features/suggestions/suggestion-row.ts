import type { Anchor } from '../../../shared/model/anchor.ts';
import type { Candidate } from '../../../shared/suggest/contradictions/candidate.ts';
import type { RelatedClaim } from '../../../shared/suggest/contradictions/claim-index.ts';
import type { ClaimSuggestion } from '../../../shared/suggest/suggest-claims.ts';
import type { MentionSuggestion } from '../../../shared/suggest/suggest-mentions.ts';

/** One line of the list; the id is the same whenever the rules find the same thing again. */
export type SuggestionRow =
  | { readonly id: string; readonly kind: 'mention'; readonly mention: MentionSuggestion }
  | { readonly id: string; readonly kind: 'claim'; readonly claim: ClaimSuggestion }
  | { readonly id: string; readonly kind: 'candidate'; readonly candidate: Candidate }
  | { readonly id: string; readonly kind: 'related'; readonly related: RelatedClaim };

/** A line of one kind. */
export type RowOf<K extends SuggestionRow['kind']> = Extract<SuggestionRow, { readonly kind: K }>;

const placeKey = ({ articleId, fragments }: Anchor): string =>
  `${articleId} ${fragments.map(({ start, end }) => `${start}-${end}`).join(' ')}`;

/** The line of a suggested mention. */
export function mentionRow(mention: MentionSuggestion): RowOf<'mention'> {
  return { id: `mention ${placeKey(mention.anchor)}`, kind: 'mention', mention };
}

/** The line of a suggested claim. */
export function claimRow(claim: ClaimSuggestion): RowOf<'claim'> {
  return { id: `claim ${placeKey(claim.content)}`, kind: 'claim', claim };
}

/** The line of a pair worth comparing. */
export function candidateRow(candidate: Candidate): RowOf<'candidate'> {
  const { claimA, claimB } = candidate;
  return { id: `candidate ${claimA} ${claimB}`, kind: 'candidate', candidate };
}

/** The line of a claim that speaks of the same things. */
export function relatedRow(related: RelatedClaim): RowOf<'related'> {
  return { id: `related ${related.claimId}`, kind: 'related', related };
}
