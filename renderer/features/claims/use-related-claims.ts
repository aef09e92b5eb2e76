import { useEffect, useState } from 'react';
import type { Id } from '../../../shared/model/id.ts';
import type { RelatedClaim } from '../../../shared/suggest/contradictions/claim-index.ts';
import { useApp, useWorkspace } from '../../state/app-context.tsx';
import { suggestClientOf } from '../../suggest/suggest-client-of.ts';

/** Edits often come in rows; the rules are asked when they pause, in milliseconds. */
const pause = 250;

interface Answer {
  readonly claimId: Id;
  readonly related: readonly RelatedClaim[];
}

/** Claims about the same things, from the worker; none until it has answered about this claim. */
export function useRelatedClaims(claimId: Id, limit: number): readonly RelatedClaim[] {
  const { workspace } = useApp();
  const project = useWorkspace((state) => state.project);
  const [answer, setAnswer] = useState<Answer>({ claimId, related: [] });
  useEffect(() => {
    let isLatest = true;
    const look = async (): Promise<void> => {
      const client = suggestClientOf(workspace);
      const related = (await client.ask(project, 'related', { claimId, limit })) ?? [];
      if (isLatest) setAnswer({ claimId, related });
    };
    const timer = setTimeout(() => void look(), pause);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [workspace, project, claimId, limit]);
  return answer.claimId === claimId ? answer.related : [];
}
