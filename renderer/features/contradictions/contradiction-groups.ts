import { quoteOf } from '../../../shared/marks/anchor-quote.ts';
import { compareByCreation } from '../../../shared/marks/text-order.ts';
import { contradictionStates } from '../../../shared/model/contradiction.ts';
import type { Contradiction, ContradictionState } from '../../../shared/model/contradiction.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { Project } from '../../../shared/model/project.ts';
import { foldKey } from '../../../shared/text/folding.ts';
import { foldedClaim } from '../../state/claim-words.ts';
import { hasWords } from '../../state/list-filter.ts';
import type { OwnFieldTest } from '../../state/list-filter.ts';

/** The contradictions of one state. */
export interface StateGroup {
  readonly state: ContradictionState;
  readonly contradictions: readonly Contradiction[];
}

/**
 * Contradictions by state. Within an article: those with a claim there on either side. Those whose
 * claims all lie in the trash are left out.
 */
export function contradictionGroups(
  project: Project,
  within: Id | null,
  words: readonly string[],
  ownTest: OwnFieldTest = null,
): StateGroup[] {
  const isListed = (contradiction: Contradiction): boolean => {
    if (ownTest?.(contradiction) === false) return false;
    const claims = claimsOf(project, contradiction);
    const isHere = claims.some(({ content: { articleId } }) =>
      within === null ? project.articles.get(articleId)?.trashedAt === null : articleId === within,
    );
    return isHere && (words.length === 0 || hasWords(foldedText(contradiction, claims), words));
  };
  const listed = [...project.contradictions.values()].filter(isListed);
  return contradictionStates.map((state) => ({
    state,
    contradictions: listed
      .filter((contradiction) => contradiction.state === state)
      .sort((a, b) => compareByCreation(b, a)),
  }));
}

/** The claims of both sides that exist. */
export function claimsOf(project: Project, { sideA, sideB }: Contradiction): Claim[] {
  return [...sideA.claimIds, ...sideB.claimIds].flatMap((id) => project.claims.get(id) ?? []);
}

/** Words of one side for a list: its first claim. */
export function sideWords(project: Project, claimIds: readonly Id[]): string {
  const claim = project.claims.get(claimIds[0] ?? '');
  return claim === undefined ? '' : quoteOf(claim.content);
}

function foldedText(contradiction: Contradiction, claims: readonly Claim[]): string {
  const own = [contradiction.explanation, contradiction.because, contradiction.resolution];
  return [...claims.map(foldedClaim), foldKey(own.join('\n'))].join('\n');
}
