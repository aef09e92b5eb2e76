import { describe, expect, it } from 'vitest';
import { pointAtClaim, pointAtSpan } from '../../../renderer/state/pointing.ts';
import { aCompleteProject } from '../../builders.ts';
import { makeApp } from '../render-in-app.tsx';

async function pointing() {
  const made = await makeApp(aCompleteProject());
  const [first, second] = [...made.workspace.getState().project.claims.keys()];
  return { ...made, first: first ?? '', second: second ?? '' };
}

describe('pointing', () => {
  it('makes a contradiction of the two claims and selects it', async () => {
    const { app, session, workspace, first, second } = await pointing();
    session.getState().set({ pointing: { kind: 'contradiction', claimId: first } });
    expect(pointAtClaim(app, second)).toBe(true);
    const { selectedRecord, pointing: left } = session.getState();
    expect(left).toBeNull();
    const made = workspace.getState().project.contradictions.get(selectedRecord?.id ?? '');
    expect(made?.sideA.claimIds).toEqual([first]);
    expect(made?.sideB.claimIds).toEqual([second]);
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
