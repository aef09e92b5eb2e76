import { setClaim } from '../../../shared/edits/set-claim.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { Project } from '../../../shared/model/project.ts';
import type { proposeAttribution as ProposeAttribution } from '../../../shared/suggest/propose-attribution.ts';
import { coverOf } from '../../../shared/text/span-relations.ts';
import { codebookOf } from '../../state/codebook.ts';
import type { AppContextValue } from '../../state/app-context.tsx';
import type { ClaimGhost } from '../../state/session.ts';

type App = Pick<AppContextValue, 'workspace' | 'session'>;

/**
 * Looks for source and cue around a new claim and offers them, unless the analyst has gone on to
 * another record meanwhile (the rules load when they are first needed).
 */
export async function offerGhost({ workspace, session }: App, claim: Claim): Promise<void> {
  const { proposeAttribution } = await import('../../../shared/suggest/propose-attribution.ts');
  const { project } = workspace.getState();
  if (session.getState().selectedRecord?.id !== claim.id) return;
  session.getState().set({ ghost: ghostFor(project, claim, proposeAttribution) });
}

function ghostFor(
  project: Project,
  claim: Claim,
  proposeAttribution: typeof ProposeAttribution,
): ClaimGhost | null {
  const { articleId, fragments } = claim.content;
  const content = coverOf(fragments);
  const proposal = proposeAttribution(project, codebookOf(project), articleId, content);
  return withWords({ claimId: claim.id, proposal });
}

/** A proposal that names no words shows nothing, and is none. */
function withWords(ghost: ClaimGhost): ClaimGhost | null {
  const { source, cue } = ghost.proposal;
  return cue !== null || source?.anchor != null ? ghost : null;
}

/** What stays proposed for a claim when the analyst has pointed at one part: the other part. */
export function withoutPart(
  ghost: ClaimGhost | null,
  claimId: Id,
  part: 'source' | 'cue',
): ClaimGhost | null {
  if (ghost?.claimId !== claimId) return null;
  return withWords({ claimId, proposal: { ...ghost.proposal, [part]: null } });
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
        // A source pointed at by hand has the chain that the analyst gives it.
        ...(source === null ? {} : { chain: [...chain] }),
        ...(cue === null ? {} : { cue }),
        mode,
        polarity,
        certainty,
      },
      context,
    );
  });
}
