import { setClaim } from '../../../shared/edits/set-claim.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import type { Project } from '../../../shared/model/project.ts';
import { proposeAttribution } from '../../../shared/suggest/propose-attribution.ts';
import { coverOf } from '../../../shared/text/span-relations.ts';
import { codebookOf } from '../../state/codebook.ts';
import type { AppContextValue } from '../../state/app-context.tsx';
import type { ClaimGhost } from '../../state/session.ts';

type App = Pick<AppContextValue, 'workspace' | 'session'>;

/** Source and cue that the rules find around a new claim; null when they find neither. */
export function ghostFor(project: Project, claim: Claim): ClaimGhost | null {
  const { articleId, fragments } = claim.content;
  const content = coverOf(fragments);
  const proposal = proposeAttribution(project, codebookOf(project), articleId, content);
  const hasWords = proposal.cue !== null || proposal.source?.anchor != null;
  return hasWords ? { claimId: claim.id, proposal } : null;
}

/** Takes over what was proposed: source, chain, cue and attributes in one edit. */
export function acceptGhost({ workspace, session }: App): void {
  const { ghost, set } = session.getState();
  set({ ghost: null });
  if (ghost === null) return;
  const { source, chain, cue, mode, polarity, certainty } = ghost.proposal;
  workspace.getState().perform((project, context) => {
    const claim = project.claims.get(ghost.claimId);
    return setClaim(
      project,
      ghost.claimId,
      {
        source: source ?? claim?.source ?? { kind: 'implicit', entityId: null, anchor: null },
        chain: [...chain],
        ...(cue === null ? {} : { cue }),
        mode,
        polarity,
        certainty,
      },
      context,
    );
  });
}
