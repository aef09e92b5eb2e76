import { addContradiction } from '../../shared/edits/add-contradiction.ts';
import { moveSpan } from '../../shared/edits/move-span.ts';
import { setContradiction } from '../../shared/edits/set-contradiction.ts';
import { setClaim } from '../../shared/edits/set-claim.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Span } from '../../shared/model/span.ts';
import { makeFragment } from '../../shared/text/anchoring.ts';
import { trimSpan } from '../../shared/text/words.ts';
import type { AppContextValue } from './app-context.tsx';
import { codebookOf } from './codebook.ts';
import { isAtWords } from './session.ts';
import type { Pointing } from './session.ts';

type App = Pick<AppContextValue, 'workspace' | 'session'>;

/**
 * The analyst is pointing at a claim for a contradiction and has chosen this one, in the text, the
 * margin or a list. Returns whether that was expected; the contradiction is selected.
 */
export function pointAtClaim(app: App, claimId: Id): boolean {
  const { pointing, set } = app.session.getState();
  if (pointing?.kind === 'contradiction' && pointing.claimId !== claimId) {
    set({ pointing: null });
    void linkClaims(app, pointing.claimId, claimId);
    return true;
  }
  return pointing?.kind === 'side' && joinSide(app, pointing, claimId);
}

/**
 * Relates two claims. Relation, strictness and types start as the rules read the pair (they load when
 * first needed), else at the defaults of the model; the analyst changes what is wrong.
 */
export async function linkClaims({ workspace, session }: App, from: Id, to: Id): Promise<void> {
  const { readPair } = await import('../../shared/suggest/read-pair.ts');
  const done = workspace.getState().perform((project, context) => {
    const codebook = codebookOf(project);
    const reading = readPair(project, codebook, from, to);
    if (reading === null || reading.relation === 'corroborates') {
      return addContradiction({ sideA: [from], sideB: [to] }, context);
    }
    const { relation, strictness, types } = reading;
    const isSymmetric = codebook.relationTypes.find(({ id }) => id === relation)?.symmetric;
    // Directed relations lead from the first claim of the reading to the second.
    const [sideA, sideB] = isSymmetric === true ? [from, to] : [reading.claimA, reading.claimB];
    const fields = { relation, strictness, types };
    return addContradiction({ sideA: [sideA], sideB: [sideB], ...fields }, context);
  });
  const id = done.ok ? done.value.changes[0]?.id : undefined;
  if (id === undefined) return;
  session
    .getState()
    .set({ selectedRecord: { table: 'contradictions', id }, panelTab: 'contradictions' });
}

function joinSide(
  { workspace, session }: App,
  { contradictionId, side }: Extract<Pointing, { readonly kind: 'side' }>,
  claimId: Id,
): boolean {
  const { perform, project } = workspace.getState();
  const item = project.contradictions.get(contradictionId);
  if (item === undefined) return false;
  if ([...item.sideA.claimIds, ...item.sideB.claimIds].includes(claimId)) return false;
  const changed = { ...item[side], claimIds: [...item[side].claimIds, claimId] };
  perform((current, context) =>
    setContradiction(current, contradictionId, { [side]: changed }, context),
  );
  session.getState().set({
    pointing: null,
    selectedRecord: { table: 'contradictions', id: contradictionId },
    panelTab: 'contradictions',
  });
  return true;
}

/**
 * The analyst is pointing at new words for a part of a claim or for a mention and has chosen this
 * span of the open article. Returns whether that was expected.
 */
export function pointAtSpan({ workspace, session }: App, articleId: Id, span: Span): boolean {
  const { pointing, set } = session.getState();
  if (pointing === null || !isAtWords(pointing)) return false;
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
