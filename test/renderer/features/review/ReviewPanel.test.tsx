import { describe, expect, it } from 'vitest';
import { screen, within } from '@testing-library/react';
import { ReviewPanel } from '../../../../renderer/features/review/ReviewPanel.tsx';
import type { Session } from '../../../../renderer/state/session.ts';
import { expectNoAxeViolations } from '../../../setup/axe.ts';
import { renderInApp } from '../../render-in-app.tsx';
import { builtBy } from '../../../builders.ts';
import { aHarbourProject, harbour } from '../harbour-project.ts';

async function open(session: Partial<Session> = {}) {
  const view = await renderInApp(<ReviewPanel articleId="harbour" />, aHarbourProject(), {
    openArticleId: 'harbour',
    panelTab: 'review',
    ...session,
  });
  const list = () => screen.getByRole('listbox', { name: 'To review' });
  return { ...view, list };
}

describe('ReviewPanel', () => {
  it('queues the records of the article by kind and counts them', async () => {
    const { list } = await open();
    const rows = within(list()).getAllByRole('option');
    // Two entities, two mentions, two claims, one contradiction.
    expect(rows).toHaveLength(7);
    expect(rows[0]).toHaveTextContent('Entity');
    expect(rows.at(-1)).toHaveTextContent('Contradiction');
    expect(screen.getByText('0 of 7 records reviewed')).toBeVisible();
  });

  it('decides by key and goes on to the next record without leaving the tab', async () => {
    const { user, list, workspace, session } = await open();
    list().focus();
    await user.keyboard('n');
    expect(session.getState().selectedRecord).toEqual({ table: 'entities', id: 'samer' });
    await user.keyboard('a');
    expect(workspace.getState().project.entities.get('samer')?.status).toBe('accepted');
    const next = session.getState().selectedRecord!;
    expect(next.table).toBe('entities');
    await user.keyboard('r');
    expect(workspace.getState().project.entities.get(next.id)).toMatchObject({
      status: 'rejected',
      statusBy: builtBy,
    });
    expect(session.getState().panelTab).toBe('review');
    expect(screen.getByText('2 of 7 records reviewed')).toBeVisible();
  });

  it('shows the record under review in the text and opens its form', async () => {
    const { user, list, session } = await open();
    await user.click(within(list()).getByRole('option', { name: /Mention.*البلدية/ }));
    expect(session.getState().reveal?.offset).toBe(harbour.text.text.indexOf('البلدية'));
    await user.click(screen.getByRole('button', { name: /Correct/ }));
    expect(session.getState()).toMatchObject({
      panelTab: 'entities',
      selectedRecord: { table: 'mentions', id: 'city-1' },
    });
  });

  it('decides on everything that is shown in one step', async () => {
    const { user, workspace } = await open();
    await user.click(screen.getByText('Filter, order, all at once'));
    await user.click(screen.getByRole('button', { name: 'All 7: accept' }));
    const { project, undo } = workspace.getState();
    expect(project.claims.get('closed')?.status).toBe('accepted');
    undo();
    expect(workspace.getState().project.claims.get('closed')?.status).toBe('draft');
  });

  it('decides on several that are chosen together, as one step', async () => {
    const { user, list, workspace } = await open();
    const rows = () => within(list()).getAllByRole('option');
    await user.click(rows()[0]!);
    await user.keyboard('{Control>}');
    await user.click(rows()[2]!);
    await user.keyboard('{/Control}');
    expect(screen.getByText('2 records chosen')).toBeVisible();
    expect(within(list()).getAllByRole('option', { selected: true })).toHaveLength(2);
    await user.keyboard('a');
    expect(screen.getByText('2 of 7 records reviewed')).toBeVisible();
    expect(screen.queryByText(/records chosen/)).toBeNull();
    workspace.getState().undo();
    expect(await screen.findByText('0 of 7 records reviewed')).toBeVisible();

    list().focus();
    await user.keyboard('{Home}{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(screen.getByText('3 records chosen')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Reject/ }));
    expect(screen.getByText('3 of 7 records reviewed')).toBeVisible();
    workspace.getState().undo();
    expect(await screen.findByText('0 of 7 records reviewed')).toBeVisible();

    list().focus();
    await user.keyboard('{Home}{Shift>}{ArrowDown}{/Shift}{Escape}');
    expect(screen.queryByText(/records chosen/)).toBeNull();
    await user.click(rows()[0]!);
    await user.keyboard('{Shift>}');
    await user.click(rows()[3]!);
    await user.keyboard('{/Shift}');
    expect(screen.getByText('4 records chosen')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Choose none' }));
    expect(screen.queryByText(/records chosen/)).toBeNull();
  });

  it('offers the status that the article has reached and sets it only when told', async () => {
    const { user, workspace } = await open();
    const status = () => workspace.getState().project.articles.get('harbour')?.status;
    await user.click(screen.getByRole('button', { name: 'All 7: accept' }));
    expect(screen.getByText(/Set the article to “Reviewed”/u)).toBeVisible();
    expect(status()).toBe('new');
    await user.click(screen.getByRole('button', { name: 'Set it' }));
    expect(status()).toBe('reviewed');
  });

  it('brings decided records back on request', async () => {
    const { user, list } = await open({ selectedRecord: { table: 'claims', id: 'closed' } });
    await user.click(screen.getByRole('button', { name: /^Accept/ }));
    expect(within(list()).getAllByRole('option')).toHaveLength(6);
    await user.click(screen.getByRole('checkbox', { name: /accepted or rejected/ }));
    const accepted = within(list()).getByRole('group', { name: /Accepted/ });
    expect(within(accepted).getByRole('option')).toHaveTextContent('الميناء أُغلق');
  });

  it('adds and deletes comments', async () => {
    const { user, workspace } = await open({ selectedRecord: { table: 'claims', id: 'closed' } });
    await user.type(screen.getByRole('textbox', { name: 'Comment' }), 'which pier?{Enter}');
    expect(screen.getByText('which pier?')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Delete this comment' }));
    expect(workspace.getState().project.comments.size).toBe(0);
  });

  it('sets the status of the article', async () => {
    const { user, workspace } = await open();
    await user.click(screen.getByRole('button', { name: /Status of the article/ }));
    await user.click(screen.getByRole('option', { name: 'Reviewed' }));
    expect(workspace.getState().project.articles.get('harbour')?.status).toBe('reviewed');
  });

  it('is accessible', async () => {
    const { container } = await open({ selectedRecord: { table: 'claims', id: 'closed' } });
    await expectNoAxeViolations(container);
  });
});
