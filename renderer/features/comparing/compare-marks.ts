import type { Anchor } from '../../../shared/model/anchor.ts';
import type { Difference } from '../../../shared/agreement/list-differences.ts';
import type { Mark } from '../../../shared/marks/marks-of-article.ts';
import type { Project } from '../../../shared/model/project.ts';

/**
 * The marks of one side of a comparison: each record by how it stands to the other side, and what is
 * settled as quiet as what both say alike.
 */
export function compareMarks(
  project: Project,
  differences: readonly Difference[],
  side: 'mine' | 'theirs',
): Mark[] {
  return differences.flatMap((difference): Mark[] => {
    const id = difference[side];
    if (id === null) return [];
    const { table, standing, state, articleId } = difference;
    const isSettled = state === 'decided' || state === 'agreed';
    const look = `compare-${isSettled ? 'both' : standing}`;
    const createdAt = project[table].get(id)?.createdAt ?? '';
    return anchorsOf(project, difference, id)
      .filter((anchor) => anchor.articleId === articleId)
      .flatMap(({ fragments }) => fragments)
      .map(({ start, end }) => ({
        start,
        end,
        look,
        createdAt,
        ref: { table, id },
        part: partOf[table],
      }));
  });
}

const partOf = { mentions: 'mention', claims: 'content', contradictions: 'evidence' } as const;

function anchorsOf(project: Project, { table }: Difference, id: string): Anchor[] {
  if (table === 'mentions')
    return [project.mentions.get(id)?.anchor].filter((one) => one !== undefined);
  if (table === 'claims')
    return [project.claims.get(id)?.content].filter((one) => one !== undefined);
  const record = project.contradictions.get(id);
  return [...(record?.sideA.claimIds ?? []), ...(record?.sideB.claimIds ?? [])]
    .map((claimId) => project.claims.get(claimId)?.content)
    .filter((one) => one !== undefined);
}
