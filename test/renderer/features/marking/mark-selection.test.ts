import { describe, expect, it, vi } from 'vitest';
import { acceptGhost } from '../../../../renderer/features/marking/ghost.ts';
import {
  markClaim,
  markCue,
  markEntityType,
  markSource,
  startContradiction,
} from '../../../../renderer/features/marking/mark-selection.ts';
import { aProject, anArticle } from '../../../builders.ts';
import { makeApp } from '../../render-in-app.tsx';

const text =
  'قالت وزيرة المياه هدى السالم إن «السد آمن تماماً». ونفى اتحاد المزارعين ذلك.\nوعادت هدى السالم أمس.\n';

async function reading() {
  const made = await makeApp(aProject({ articles: [anArticle({ id: 'a', text })] }));
  const select = (words: string, occurrence = 0) => {
    let start = -1;
    for (let seen = 0; seen <= occurrence; seen += 1) start = text.indexOf(words, start + 1);
    made.session
      .getState()
      .set({ selection: { articleId: 'a', start, end: start + words.length } });
  };
  const project = () => made.workspace.getState().project;
  return { ...made, select, project };
}

describe('marking the selection', () => {
  it('makes an entity on the way and a mention of the known one the next time', async () => {
    const { app, select, project, session } = await reading();
    select('هدى السالم');
    markEntityType(app, 'person');
    select('هدى السالم', 1);
    markEntityType(app, 'person');
    expect([...project().entities.values()].map(({ name }) => name)).toEqual(['هدى السالم']);
    expect(project().mentions.size).toBe(2);
    expect(session.getState().selectedRecord?.table).toBe('mentions');
    expect(session.getState().selection).toBeNull();
  });

  it('makes a claim, knows quoted words, and takes source and cue from the next selections', async () => {
    const { app, select, project } = await reading();
    select('هدى السالم');
    markEntityType(app, 'person');
    const entityId = [...project().entities.keys()][0];
    select('«السد آمن تماماً»');
    const id = markClaim(app) ?? '';
    expect(project().claims.get(id)?.mode).toBe('direct');
    select('وزيرة المياه هدى السالم');
    markSource(app);
    select('قالت');
    markCue(app);
    expect(project().claims.get(id)).toMatchObject({
      source: { kind: 'named', entityId },
      cue: { class: 'assertion', polarity: 'positive' },
    });
  });

  it('proposes source and cue of a new claim, and takes them over in one edit', async () => {
    const { app, select, project, session, workspace } = await reading();
    select('هدى السالم');
    markEntityType(app, 'person');
    const entityId = [...project().entities.keys()][0];
    select('«السد آمن تماماً»');
    const id = markClaim(app) ?? '';
    await vi.waitFor(() => {
      expect(session.getState().ghost?.proposal.cue?.anchor?.fragments[0]?.exact).toBe('قالت');
    });
    acceptGhost(app);
    expect(session.getState().ghost).toBeNull();
    expect(project().claims.get(id)).toMatchObject({
      source: { kind: 'named', entityId },
      cue: { class: 'assertion', polarity: 'positive' },
      mode: 'direct',
    });
    workspace.getState().undo();
    expect(project().claims.get(id)?.source.anchor).toBeNull();
  });

  it('keeps the other half of the proposal when one is pointed at by hand', async () => {
    const { app, select, project, session } = await reading();
    select('«السد آمن تماماً»');
    const id = markClaim(app) ?? '';
    const ghost = () => session.getState().ghost?.proposal;
    await vi.waitFor(() => {
      expect(ghost()?.cue?.anchor?.fragments[0]?.exact).toBe('قالت');
    });
    select('اتحاد المزارعين');
    markSource(app);
    expect(ghost()?.source).toBeNull();
    expect(ghost()?.cue).not.toBeNull();
    acceptGhost(app);
    const claim = project().claims.get(id);
    expect(claim?.source.anchor?.fragments[0]?.exact).toBe('اتحاد المزارعين');
    expect(claim?.cue.anchor?.fragments[0]?.exact).toBe('قالت');
  });

  it('has nothing left to propose when both halves are pointed at', async () => {
    const { app, select, session } = await reading();
    select('«السد آمن تماماً»');
    markClaim(app);
    await vi.waitFor(() => {
      expect(session.getState().ghost).not.toBeNull();
    });
    select('قالت');
    markCue(app);
    expect(session.getState().ghost?.proposal.source?.anchor).not.toBeNull();
    select('هدى السالم');
    markSource(app);
    expect(session.getState().ghost).toBeNull();
  });

  it('reads the polarity of a denial from the cue', async () => {
    const { app, select, project } = await reading();
    select('ذلك');
    const id = markClaim(app) ?? '';
    select('ونفى');
    markCue(app);
    expect(project().claims.get(id)?.cue).toMatchObject({ class: 'denial', polarity: 'negative' });
  });

  it('begins a contradiction from selected words', async () => {
    const { app, select, session, project } = await reading();
    select('السد آمن');
    startContradiction(app);
    const id = [...project().claims.keys()][0];
    expect(session.getState().pointing).toEqual({ kind: 'contradiction', claimId: id });
  });

  it('does nothing with only spaces selected', async () => {
    const { app, session, project } = await reading();
    session.getState().set({ selection: { articleId: 'a', start: 4, end: 5 } });
    expect(markClaim(app)).toBeNull();
    expect(project().claims.size).toBe(0);
  });
});
