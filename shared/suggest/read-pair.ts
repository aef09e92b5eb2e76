import type { Codebook } from '../model/codebook.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { createClaimIndex } from './contradictions/claim-index.ts';
import type { Candidate } from './contradictions/candidate.ts';

/**
 * What the rules say of two claims that an analyst has put side by side: relation, types, strictness
 * and reasons, as far as they see any; null for a claim that is gone.
 */
export function readPair(
  project: Project,
  codebook: Codebook,
  one: Id,
  other: Id,
): Candidate | null {
  const claims = new Map(
    [one, other].flatMap((id) => {
      const claim = project.claims.get(id);
      return claim === undefined ? [] : [[id, { ...claim, status: 'draft' as const }]];
    }),
  );
  return createClaimIndex({ ...project, claims }, codebook).read(one, other);
}
