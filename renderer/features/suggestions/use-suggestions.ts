import { useEffect, useState } from 'react';
import type { Id } from '../../../shared/model/id.ts';
import type { Candidate } from '../../../shared/suggest/contradictions/candidate.ts';
import type { RelatedClaim } from '../../../shared/suggest/contradictions/claim-index.ts';
import { useApp, useWorkspace } from '../../state/app-context.tsx';
import { suggestClientOf } from '../../suggest/suggest-client-of.ts';
import type { ArticleSuggestions } from '../../suggest/suggester.ts';

/** What the rules offer now. */
export interface Suggestions extends ArticleSuggestions {
  /** `failed`: the worker could not be had or died. */
  readonly state: 'working' | 'ready' | 'failed';
  readonly candidates: readonly Candidate[];
  readonly related: readonly RelatedClaim[];
}

/** Suggestions, and a way to take lines away at once while the rules are asked again. */
export interface SuggestionsInUse extends Suggestions {
  /** Ids of lines that have just been dealt with. */
  readonly hidden: ReadonlySet<string>;
  hide(ids: readonly string[]): void;
}

const nothing: Suggestions = {
  state: 'working',
  mentions: [],
  claims: [],
  candidates: [],
  related: [],
};
const noIds: ReadonlySet<string> = new Set();

/** Edits often come in rows; the rules are asked when they pause, in milliseconds. */
const pause = 120;
/** Pairs and related claims asked for: more than anyone looks through. */
const mostCandidates = 200;
const mostRelated = 20;

/** Suggestions for an article, candidates of the project, and what others say about a claim. */
export function useSuggestions(articleId: Id | null, claimId: Id | null): SuggestionsInUse {
  const { workspace } = useApp();
  const project = useWorkspace((state) => state.project);
  const [found, setFound] = useState<Suggestions>(nothing);
  const [hidden, setHidden] = useState(noIds);

  useEffect(() => {
    const client = suggestClientOf(workspace);
    let isLatest = true;
    const look = async (): Promise<void> => {
      // The article first: it is what the analyst is reading.
      const article =
        articleId === null
          ? { mentions: [], claims: [] }
          : await client.ask(project, 'article', { articleId });
      if (!isLatest) return;
      if (article === null) {
        setFound({ ...nothing, state: 'failed' });
        return;
      }
      setFound((old) => ({ ...old, ...article, state: 'working' }));
      setHidden((old) => new Set([...old].filter((id) => id.startsWith('candidate'))));
      const related =
        claimId === null
          ? []
          : ((await client.ask(project, 'related', { claimId, limit: mostRelated })) ?? []);
      if (!isLatest) return;
      const candidates = await client.ask(project, 'candidates', { limit: mostCandidates });
      if (!isLatest) return;
      setFound({
        ...article,
        related,
        candidates: candidates ?? [],
        state: candidates === null ? 'failed' : 'ready',
      });
      setHidden(noIds);
    };
    const timer = setTimeout(() => void look(), pause);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [workspace, project, articleId, claimId]);

  return {
    ...found,
    hidden,
    hide(ids) {
      setHidden((old) => new Set([...old, ...ids]));
    },
  };
}
