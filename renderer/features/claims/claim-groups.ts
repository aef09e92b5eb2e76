import { quoteOf } from '../../../shared/marks/anchor-quote.ts';
import { compareInText } from '../../../shared/marks/text-order.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { Project } from '../../../shared/model/project.ts';
import { foldKey } from '../../../shared/text/folding.ts';
import { foldedClaim } from '../../state/claim-words.ts';
import { hasWords } from '../../state/list-filter.ts';
import type { OwnFieldTest } from '../../state/list-filter.ts';

/** The claims of one source. */
export interface SourceGroup {
  readonly id: string;
  readonly name: string;
  readonly claims: readonly Claim[];
}

/**
 * Claims by source (the outermost link of the attribution), the source with the most claims first,
 * the claims of a source in text order. Articles in the trash are left out.
 */
export function claimGroups(
  project: Project,
  within: Id | null,
  words: readonly string[],
  sourceName: (project: Project, claim: Claim) => string,
  ownTest: OwnFieldTest = null,
): SourceGroup[] {
  const order = new Map([...project.articles.keys()].map((id, index) => [id, index]));
  const groups = new Map<string, { name: string; claims: Claim[] }>();
  for (const claim of project.claims.values()) {
    const { articleId } = claim.content;
    if (within !== null && articleId !== within) continue;
    if (project.articles.get(articleId)?.trashedAt !== null) continue;
    if (ownTest?.(claim) === false) continue;
    const name = sourceName(project, claim);
    if (words.length > 0 && !hasWords(`${foldedClaim(claim)}\n${foldKey(name)}`, words)) continue;
    const id = sourceId(claim);
    const group = groups.get(id) ?? { name, claims: [] };
    group.claims.push(claim);
    groups.set(id, group);
  }
  const position = (claim: Claim): number => order.get(claim.content.articleId) ?? 0;
  const placed = (claim: Claim) => ({ anchor: claim.content, record: claim });
  return [...groups]
    .map(([id, { name, claims }]) => ({
      id,
      name,
      claims: claims.sort(
        (a, b) => position(a) - position(b) || compareInText(placed(a), placed(b)),
      ),
    }))
    .sort((a, b) => b.claims.length - a.claims.length);
}

/** The same for claims of the same speaker: entities by id, words by their folded form. */
function sourceId({ source, chain }: Claim): string {
  return [source, ...chain]
    .map(({ kind, entityId, anchor }) =>
      entityId !== null
        ? `entity-${entityId}`
        : anchor !== null
          ? `words-${foldKey(quoteOf(anchor)).replace(/\s+/gu, '-')}`
          : kind,
    )
    .join('-');
}
