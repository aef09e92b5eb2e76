import { useMemo } from 'react';
import type { Anchor } from '../../shared/model/anchor.ts';
import { makeFragment } from '../../shared/text/anchoring.ts';
import { trimSpan } from '../../shared/text/words.ts';
import { useSession, useWorkspace } from './app-context.tsx';

/** The words selected in the text as an anchor, without white space around them; null when none. */
export function useSelectedAnchor(): Anchor | null {
  const selection = useSession((session) => session.selection);
  const articleId = selection?.articleId ?? '';
  const text = useWorkspace(({ project }) => project.texts.get(articleId)?.text);
  return useMemo(() => {
    if (selection === null || text === undefined) return null;
    const span = trimSpan(text, selection);
    return span === null ? null : { articleId, fragments: [makeFragment(text, span)] };
  }, [selection, text, articleId]);
}
