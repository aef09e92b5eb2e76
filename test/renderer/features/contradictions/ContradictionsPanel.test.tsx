import { describe, expect, it } from 'vitest';
import { screen, within } from '@testing-library/react';
import { ContradictionsPanel } from '../../../../renderer/features/contradictions/ContradictionsPanel.tsx';
import type { Session } from '../../../../renderer/state/session.ts';
import { expectNoAxeViolations } from '../../../setup/axe.ts';
import { renderInApp } from '../../render-in-app.tsx';
import { aHarbourProject, harbour } from '../harbour-project.ts';

async function open(session: Partial<Session> = {}) {
  const view = await renderInApp(<ContradictionsPanel articleId="harbour" />, aHarbourProject(), {
    openArticleId: 'harbour',
    selectedRecord: { table: 'contradictions', id: 'pair' },
    ...session,
  });
  const item = () => view.workspace.getState().project.contradictions.get('pair');
  const list = () => screen.getByRole('listbox', { name: 'Contradictions' });
  return { ...view, item, list };
}

describe('ContradictionsPanel', () => {
  it('lists contradictions by state with relation and both quotes', async () => {
    const { list } = await open();
    const group = within(list()).getByRole('group', { name: /Suggested/ });
    const row = within(group).getByRole('option');
    expect(row).toHaveTextContent('denies');
    expect(row).toHaveTextContent('الميناء أُغلق يومين');
    expect(row).toHaveTextContent('إغلاق الميناء');
  });

  it('asks about the event first, and takes answers by key', async () => {
    const { user, item, list } = await open();
    const [first] = screen.getAllByRole('radiogroup').slice(1);
    expect(first).toHaveAccessibleName('Do both speak of the same event?');
    list().focus();
    await user.keyboard('n2');
    expect(item()).toMatchObject({ sameEvent: 'no', strictness: 'tension' });
    expect(screen.getByText(/two events is no contradiction/)).toBeVisible();
  });

  it('has a key for state and strictness, and leads to types, explanation and resolution', async () => {
    const { user, item, list } = await open();
    list().focus();
    const before = item()?.strictness;
    await user.keyboard('c');
    expect(item()?.state).toBe('confirmed');
    await user.keyboard('{Shift>}c{/Shift}');
    expect(item()?.state).toBe('suggested');
    await user.keyboard('i');
    expect(item()?.strictness).not.toBe(before);
    await user.keyboard('w');
    expect(screen.getByRole('button', { name: 'negation' })).toHaveFocus();
    list().focus();
    await user.keyboard('e');
    expect(screen.getByRole('textbox', { name: /Explanation/ })).toHaveFocus();
    list().focus();
    await user.keyboard('l');
    expect(screen.getByRole('textbox', { name: /Resolution/ })).toHaveFocus();
  });

  it('sets relation and any number of types', async () => {
    const { user, item } = await open();
    await user.click(screen.getByRole('button', { name: /Relation/ }));
    await user.click(screen.getByRole('option', { name: /^contradicts/ }));
    await user.click(screen.getByRole('button', { name: 'numeric' }));
    expect(item()).toMatchObject({ relation: 'contradicts', types: ['negation', 'numeric'] });
  });

  it('says how far apart the sides stand', async () => {
    await open();
    expect(screen.getByText(/Reach: within one article/)).toBeVisible();
  });

  it('swaps the sides and shows each in the text', async () => {
    const { user, item, session } = await open();
    await user.click(screen.getByRole('button', { name: /Swap/ }));
    expect(item()?.sideA.claimIds).toEqual(['denied']);
    const side = within(screen.getByRole('list', { name: 'To (side B)' }));
    await user.click(side.getByRole('button', { name: /الميناء أُغلق/ }));
    expect(session.getState().reveal?.offset).toBe(harbour.text.text.indexOf('الميناء أُغلق'));
  });

  it('adds a claim of another article to a side and removes it again', async () => {
    const { user, item } = await open();
    await user.click(screen.getAllByRole('button', { name: 'Add a claim to this side' })[1]!);
    await user.type(screen.getByRole('combobox', { name: /Find a claim/ }), 'three{Enter}');
    expect(item()?.sideB.claimIds).toEqual(['denied', 'three-days']);
    expect(screen.getByText(/Reach: between articles/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: /Take .*three days.* off/ }));
    expect(item()?.sideB.claimIds).toEqual(['denied']);
    expect(screen.queryByRole('button', { name: /Take .* off/ })).toBeNull();
  });

  it('adds the selected text as evidence and removes it', async () => {
    const start = harbour.text.text.indexOf('السفن لم تتضرر');
    const { user, item } = await open({
      selection: { articleId: 'harbour', start, end: start + 'السفن لم تتضرر'.length },
    });
    await user.click(screen.getAllByRole('button', { name: 'Selected text as evidence' })[0]!);
    expect(item()?.sideA.evidence[0]?.fragments[0]?.exact).toBe('السفن لم تتضرر');
    await user.click(screen.getByRole('button', { name: /Remove the evidence/ }));
    expect(item()?.sideA.evidence).toEqual([]);
  });

  it('takes no white space for evidence', async () => {
    const end = harbour.text.text.indexOf('\n');
    await open({ selection: { articleId: 'harbour', start: end, end: end + 1 } });
    for (const button of screen.getAllByRole('button', { name: 'Selected text as evidence' })) {
      expect(button).toBeDisabled();
    }
  });

  it('rejects only with a because, and keeps it when confirmed later', async () => {
    const { user, item } = await open();
    const state = within(screen.getByRole('radiogroup', { name: 'State' }));
    await user.click(state.getByRole('radio', { name: 'Rejected' }));
    const dialog = within(screen.getByRole('group', { name: /Why is it no contradiction/ }));
    expect(dialog.getByRole('button', { name: 'Reject' })).toBeDisabled();
    expect(item()?.state).toBe('suggested');
    await user.type(dialog.getByRole('textbox'), 'another pier');
    await user.click(dialog.getByRole('button', { name: 'Reject' }));
    expect(item()).toMatchObject({ state: 'rejected', because: 'another pier' });
    await user.click(state.getByRole('radio', { name: 'Confirmed' }));
    expect(item()).toMatchObject({ state: 'confirmed', because: 'another pier' });
  });

  it('deletes by key and can be undone', async () => {
    const { user, workspace, list } = await open();
    list().focus();
    await user.keyboard('{Delete}');
    expect(workspace.getState().project.contradictions.size).toBe(0);
    workspace.getState().undo();
    expect(workspace.getState().project.contradictions.size).toBe(1);
  });

  it('is accessible', async () => {
    const { container, user } = await open();
    await expectNoAxeViolations(container);
    await user.click(screen.getAllByRole('button', { name: 'Add a claim to this side' })[0]!);
    await expectNoAxeViolations(container);
  });
});
