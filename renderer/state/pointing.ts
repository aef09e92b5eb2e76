import { addContradiction } from '../../shared/edits/add-contradiction.ts';
import { moveSpan } from '../../shared/edits/move-span.ts';
import { setClaim } from '../../shared/edits/set-claim.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Span } from '../../shared/model/span.ts';
import { makeFragment } from '../../shared/text/anchoring.ts';
import { trimSpan } from '../../shared/text/words.ts';
import type { AppContextValue } from './app-context.tsx';

type App = Pick<AppContextValue, 'workspace' | 'session'>;

/**
 * The analyst is pointing at the other claim of a contradiction and has chosen this one, in the
 * text, the margin or a list. Returns whether that was expected; the new contradiction is selected.
 */
export function pointAtClaim({ workspace, session }: App, claimId: Id): boolean {
  const { pointing, set } = session.getState();
  if (pointing?.kind !== 'contradiction' || pointing.claimId === claimId) return false;
  const done = workspace
    .getState()
    .perform((_, context) =>
      addContradiction({ sideA: [pointing.claimId], sideB: [claimId] }, context),
    );
  const id = done.ok ? done.value.changes[0]?.id : undefined;
  set({
    pointing: null,
    ...(id === undefined
      ? {}
      : { selectedRecord: { table: 'contradictions', id }, panelTab: 'contradictions' }),
  });
  return true;
}

/**
 * The analyst is pointing at new words for a part of a claim or for a mention and has chosen this
 * span of the open article. Returns whether that was expected.
 */
export function pointAtSpan({ workspace, session }: App, articleId: Id, span: Span): boolean {
  const { pointing, set } = session.getState();
  if (pointing === null || pointing.kind === 'contradiction') return false;
  workspace.getState().perform((project, context) => {
    const text = project.texts.get(articleId)?.text ?? '';
    const anchor = { articleId, fragments: [makeFragment(text, trimSpan(text, span) ?? span)] };
    if (pointing.kind === 'mention-span') {
      const ref = { table: 'mentions', id: pointing.mentionId, part: 'mention' } as const;
      return moveSpan(project, ref, anchor, context);
    }
    const claim = project.claims.get(pointing.claimId);
    if (claim !== undefined && pointing.part === 'source' && claim.source.kind === 'implicit') {
      // Words that stand for the source make it a named one unless an analyst says otherwise.
      const source = { ...claim.source, kind: 'named' as const, anchor };
      return setClaim(project, claim.id, { source }, context);
    }
    const ref = { table: 'claims', id: pointing.claimId, part: pointing.part } as const;
    return moveSpan(project, ref, anchor, context);
  });
  set({ pointing: null, selection: null });
  return true;
}
