import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AnnotatorPrompt } from '../../../renderer/features/settings/AnnotatorPrompt.tsx';
import { TrashDialog } from '../../../renderer/features/trash/TrashDialog.tsx';
import { deleteRecords } from '../../../shared/edits/delete-records.ts';
import { setClaim } from '../../../shared/edits/set-claim.ts';
import { aCompleteProject } from '../../builders.ts';
import { makeApp, renderWith } from '../render-in-app.tsx';

async function withDeletedClaim() {
  const made = await makeApp(aCompleteProject(), { dialog: 'trash' });
  made.workspace
    .getState()
    .perform((project, context) => deleteRecords(project, { claims: ['claim-1'] }, context));
  return made;
}

describe('TrashDialog', () => {
  it('says what was deleted by whom and restores it with what went with it', async () => {
    const { app, workspace } = await withDeletedClaim();
    const { user } = renderWith(<TrashDialog />, app);
    const plain = screen
      .getAllByRole('listitem')
      .map((row) => row.textContent.replace(/[\u2068\u2069]/gu, ''));
    expect(plain.find((row) => row.startsWith('Claim'))).toMatch(
      /deleted by المحلل,.*1 comment · with 1 more record/u,
    );
    await user.click(
      within(
        screen.getAllByRole('listitem').find((row) => row.textContent.startsWith('Claim'))!,
      ).getByRole('button', { name: 'Restore' }),
    );
    const { project } = workspace.getState();
    expect(project.trash.size).toBe(0);
    expect(project.claims.has('claim-1')).toBe(true);
    expect(project.contradictions.has('contradiction-1')).toBe(true);
    expect(screen.getByText('2 records are back.')).toBeInTheDocument();
  });

  it('asks before it deletes for good, and undo brings that back', async () => {
    const { app, workspace } = await withDeletedClaim();
    const { user } = renderWith(<TrashDialog />, app);
    await user.click(screen.getByRole('button', { name: 'Empty the trash…' }));
    expect(workspace.getState().project.trash.size).toBe(2);
    const question = screen.getByRole('group', { name: 'Delete 2 records for good?' });
    expect(question).toBeInTheDocument();
    await user.keyboard('{Enter}');
    expect(workspace.getState().project.trash.size).toBe(0);
    workspace.getState().undo();
    expect(workspace.getState().project.trash.size).toBe(2);
  });
});

describe('the annotator', () => {
  it('is in the project from the first edit on, and asked for a name once', async () => {
    const { app, workspace } = await makeApp({ ...aCompleteProject(), annotators: new Map() });
    workspace
      .getState()
      .perform((project, context) => setClaim(project, 'claim-1', { gloss: 'س' }, context));
    expect([...workspace.getState().project.annotators.values()]).toEqual([
      { id: 'annotator-1', name: '', colour: 'teal' },
    ]);
    const { user } = renderWith(<AnnotatorPrompt />, app);
    expect(screen.queryByRole('textbox')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Who are you?' }));
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'ليلى');
    await user.click(screen.getByRole('button', { name: 'Keep' }));
    expect(workspace.getState().project.annotators.get('annotator-1')?.name).toBe('ليلى');
    expect(screen.queryByRole('button')).toBeNull();
  });
});
