import type { Claim } from '../model/claim.ts';
import type { Contradiction, ContradictionScope, Side } from '../model/contradiction.ts';
import type { Project } from '../model/project.ts';
import { sentenceAt } from '../text/sentences.ts';

/**
 * How far apart the sides of a contradiction stand; derived from its claims, never stored:
 * - `cross-article`: some claim of one side is in another article than some claim of the other;
 * - `headline-body`: one side is wholly in headlines or decks, the other wholly outside them;
 * - `within-sentence`: all claims begin in the same sentence;
 * - `within-article`: everything else.
 * Null while a side has no claim in the project.
 */
export function contradictionScope(
  project: Project,
  { sideA, sideB }: Pick<Contradiction, 'sideA' | 'sideB'>,
): ContradictionScope | null {
  const a = claimsOf(project, sideA);
  const b = claimsOf(project, sideB);
  const first = a[0];
  if (first === undefined || b.length === 0) return null;
  const all = [...a, ...b];
  if (all.some((claim) => claim.content.articleId !== first.content.articleId)) {
    return 'cross-article';
  }
  const isInHead = (claim: Claim): boolean => standsInHeadline(project, claim);
  const headsA = a.filter(isInHead).length;
  const headsB = b.filter(isInHead).length;
  if (headsA === a.length && headsB === 0) return 'headline-body';
  if (headsB === b.length && headsA === 0) return 'headline-body';
  const sentences = new Set(all.map((claim) => sentenceStart(project, claim)));
  return sentences.size === 1 ? 'within-sentence' : 'within-article';
}

function claimsOf(project: Project, side: Side): Claim[] {
  return side.claimIds.flatMap((id) => project.claims.get(id) ?? []);
}

const startOf = ({ content }: Claim): number => content.fragments[0]?.start ?? 0;

function standsInHeadline(project: Project, claim: Claim): boolean {
  const start = startOf(claim);
  const zone = project.articles
    .get(claim.content.articleId)
    ?.zones.find((candidate) => candidate.start <= start && start < candidate.end);
  return zone?.kind === 'headline' || zone?.kind === 'deck';
}

/** Offset at which the sentence of a claim begins; the claim itself where there is no sentence. */
function sentenceStart(project: Project, claim: Claim): number {
  const text = project.texts.get(claim.content.articleId)?.text ?? '';
  const start = startOf(claim);
  return sentenceAt(text, start)?.start ?? start;
}
