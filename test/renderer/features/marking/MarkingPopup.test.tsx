import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { MarkingPopup } from '../../../../renderer/features/marking/MarkingPopup.tsx';
import { PointingBanner } from '../../../../renderer/features/marking/PointingBanner.tsx';
import { aCompleteProject } from '../../../builders.ts';
import { expectNoAxeViolations } from '../../../setup/axe.ts';
import { renderInApp } from '../../render-in-app.tsx';

const selection = { articleId: 'article-1', start: 0, end: 7 };

describe('MarkingPopup', () => {
  it('shows one button for each entity type with a key, and marks with it', async () => {
    const { user, workspace, container } = await renderInApp(<MarkingPopup />, aCompleteProject(), {
      selection,
    });
    const before = workspace.getState().project.mentions.size;
    await user.click(screen.getByRole('button', { name: /organization/ }));
    expect(workspace.getState().project.mentions.size).toBe(before + 1);
    await expectNoAxeViolations(container);
  });

  it('offers source and cue only while a claim is selected', async () => {
    const project = aCompleteProject();
    const claimId = [...project.claims.keys()][0] ?? '';
    const { strings, session } = await renderInApp(<MarkingPopup />, project, { selection });
    expect(screen.queryByRole('button', { name: new RegExp(strings.marking.cue) })).toBeNull();
    session.getState().set({ selectedRecord: { table: 'claims', id: claimId } });
    expect(
      await screen.findByRole('button', { name: new RegExp(strings.marking.cue) }),
    ).toBeInTheDocument();
  });

  it('offers one thing while pointing at words, and the banner can leave', async () => {
    const project = aCompleteProject();
    const claimId = [...project.claims.keys()][0] ?? '';
    const { user, strings, session } = await renderInApp(
      <>
        <PointingBanner />
        <MarkingPopup />
      </>,
      project,
      { selection, pointing: { kind: 'claim-part', claimId, part: 'cue' } },
    );
    expect(within(screen.getByRole('toolbar')).getAllByRole('button')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: strings.app.cancel }));
    expect(session.getState().pointing).toBeNull();
  });
});
