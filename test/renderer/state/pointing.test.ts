import { describe, expect, it } from 'vitest';
import { addClaims } from '../../../shared/edits/add-claim.ts';
import type { Anchor } from '../../../shared/model/anchor.ts';
import type { Project } from '../../../shared/model/project.ts';
import { pointAtClaim, pointAtSpan } from '../../../renderer/state/pointing.ts';
import { aCompleteProject } from '../../builders.ts';
import { makeApp } from '../render-in-app.tsx';

async function pointing() {
  const made = await makeApp(aCompleteProject());
  const [first, second] = [...made.workspace.getState().project.claims.keys()];
  return { ...made, first: first ?? '', second: second ?? '' };
}

function anchorOf(project: Project, claimId: string): Anchor {
  const claim = project.claims.get(claimId);
  if (claim === undefined) throw new Error(`no claim ${claimId}`);
  return claim.content;
}

describe('pointing', () => {
  it('makes a contradiction of the two claims and selects it', async () => {
    const { app, session, workspace, first, second } = await pointing();
    session.getState().set({ pointing: { kind: 'contradiction', claimId: first } });
    expect(pointAtClaim(app, second)).toBe(true);
    expect(session.getState().pointing).toBeNull();
    // The rules that read the pair load first.
    await expect
      .poll(() => session.getState().selectedRecord?.table, { timeout: 5000 })
      .toBe('contradictions');
    const { selectedRecord } = session.getState();
    const made = workspace.getState().project.contradictions.get(selectedRecord?.id ?? '');
    expect(made?.sideA.claimIds).toEqual([first]);
    expect(made?.sideB.claimIds).toEqual([second]);
  });

  it('adds a further claim to a side that is pointed for, once', async () => {
    const { app, session, workspace, second } = await pointing();
    const { project, perform } = workspace.getState();
    const [contradictionId = ''] = project.contradictions.keys();
    const before = project.contradictions.get(contradictionId);
    const taken = before?.sideA.claimIds[0] ?? '';
    const made = perform((_, context) =>
      addClaims([{ content: anchorOf(project, second), mode: 'indirect' }], context),
    );
    const third = made.ok ? (made.value.changes[0]?.id ?? '') : '';
    session.getState().set({ pointing: { kind: 'side', contradictionId, side: 'sideA' } });
    expect(pointAtClaim(app, taken)).toBe(false);
    expect(pointAtClaim(app, third)).toBe(true);
    const after = workspace.getState().project.contradictions.get(contradictionId);
    expect(after?.sideA.claimIds).toEqual([...(before?.sideA.claimIds ?? []), third]);
    expect(session.getState().pointing).toBeNull();
  });

  it('does not take a claim for the other side of itself', async () => {
    const { app, session, first } = await pointing();
    session.getState().set({ pointing: { kind: 'contradiction', claimId: first } });
    expect(pointAtClaim(app, first)).toBe(false);
    expect(session.getState().pointing).not.toBeNull();
  });

  it('gives a part of a claim new words without the spaces around them', async () => {
    const { app, session, workspace, first } = await pointing();
    session.getState().set({ pointing: { kind: 'claim-part', claimId: first, part: 'cue' } });
    const text = workspace.getState().project.texts.get('article-1')?.text ?? '';
    const start = text.indexOf(' البلدية');
    expect(pointAtSpan(app, 'article-1', { start, end: start + 8 })).toBe(true);
    const cue = workspace.getState().project.claims.get(first)?.cue.anchor;
    expect(cue?.fragments[0]?.exact).toBe('البلدية');
  });

  it('is not expected when nothing is pointed at', async () => {
    const { app, first } = await pointing();
    expect(pointAtClaim(app, first)).toBe(false);
    expect(pointAtSpan(app, 'article-1', { start: 0, end: 3 })).toBe(false);
  });
});
