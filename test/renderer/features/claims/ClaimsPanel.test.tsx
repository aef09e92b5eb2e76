import { describe, expect, it } from 'vitest';
import { fireEvent, screen, within } from '@testing-library/react';
import { ClaimsPanel } from '../../../../renderer/features/claims/ClaimsPanel.tsx';
import type { Session } from '../../../../renderer/state/session.ts';
import { expectNoAxeViolations } from '../../../setup/axe.ts';
import { renderInApp } from '../../render-in-app.tsx';
import { aHarbourProject, harbour } from '../harbour-project.ts';

const closed = { table: 'claims', id: 'closed' } as const;

async function open(session: Partial<Session> = {}) {
  const view = await renderInApp(<ClaimsPanel articleId="harbour" />, aHarbourProject(), {
    openArticleId: 'harbour',
    selectedRecord: closed,
    ...session,
  });
  const claim = (id = 'closed') => view.workspace.getState().project.claims.get(id);
  const list = () => screen.getByRole('listbox', { name: 'Claims' });
  return { ...view, claim, list };
}

describe('ClaimsPanel', () => {
  it('lists the claims of the article by source, with cue, content and stance', async () => {
    const { list } = await open();
    const city = within(list()).getByRole('group', { name: /البلدية/ });
    const row = within(city).getByRole('option');
    expect(row).toHaveTextContent('نفت إغلاق الميناء');
    expect(within(row).getByRole('img', { name: /Denies/ })).toBeInTheDocument();
    expect(within(list()).getAllByRole('option')).toHaveLength(2);
  });

  it('lists the claims of all articles on request', async () => {
    const { user, list } = await open();
    await user.click(screen.getByRole('radio', { name: 'All articles' }));
    expect(within(list()).getByRole('group', { name: /traders/ })).toBeInTheDocument();
  });

  it('sets polarity, certainty, mode, credibility and status by one key each', async () => {
    const { user, claim, list } = await open();
    list().focus();
    await user.keyboard('n3mwo{Shift>}{2}{n}{/Shift}');
    expect(claim()).toMatchObject({
      polarity: 'negative',
      certainty: 'possible',
      mode: 'mixed',
      checkworthy: 'check-worthy',
      credibility: 2,
      status: 'discuss',
    });
    expect(claim()?.cue.polarity).toBe('negative');
  });

  it('goes to the next certainty and kind of source, and adds a link that says nothing yet', async () => {
    const { user, claim, list } = await open();
    list().focus();
    await user.keyboard('yy{Shift>}sc{/Shift}');
    expect(claim()).toMatchObject({
      certainty: 'possible',
      source: { kind: 'unnamed' },
      chain: [{ kind: 'implicit', entityId: null, anchor: null }],
    });
    expect(within(list()).getByRole('group', { name: 'سامر الحلبي 1' })).toBeInTheDocument();
  });

  it.each([
    ['g', { gloss: 'x' }],
    ['l', { note: 'x' }],
    ['{Shift>}t{/Shift}', { claimedAt: { text: 'x', iso: '' } }],
    ['{Shift>}e{/Shift}', { eventTime: { text: 'x', iso: '' } }],
  ])('%s leads to a field', async (key, expected) => {
    const { user, claim, list } = await open();
    list().focus();
    await user.keyboard(`${key}x`);
    await expect.poll(claim).toMatchObject(expected);
  });

  it.each([
    ['v', /^not checked|^false/],
    ['{Shift>}q{/Shift}', 'denial'],
  ])('%s opens the choice', async (key, option) => {
    const { user, list } = await open();
    list().focus();
    await user.keyboard(key);
    expect(screen.getAllByRole('option', { name: option }).length).toBeGreaterThan(0);
  });

  it('= asks for the claim that says the same', async () => {
    const { user, list } = await open();
    list().focus();
    await user.keyboard('[Equal]');
    expect(screen.getByRole('combobox', { name: /Same as which/ })).toHaveFocus();
  });

  it('leaves the keys alone that a list of choices takes, closed or open', async () => {
    const { user, claim } = await open();
    const verdict = screen.getByRole('button', { name: /Verdict/ });
    verdict.focus();
    await user.keyboard('n');
    expect(claim()?.polarity).toBe('positive');
    await user.click(verdict);
    screen.getByRole('option', { name: 'false' }).focus();
    await user.keyboard('ar');
    expect(claim()?.status).toBe('draft');
    await user.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: /Verdict/ })).toHaveFocus();
  });

  it('takes the polarity of the cue from its class', async () => {
    const { user, claim } = await open();
    await user.click(screen.getByRole('button', { name: /Class/ }));
    await user.click(screen.getByRole('option', { name: 'denial' }));
    expect(claim()?.cue).toMatchObject({ class: 'denial', polarity: 'negative' });
  });

  it('starts pointing for content, source and cue', async () => {
    const { user, session, list } = await open();
    await user.click(screen.getByRole('button', { name: 'Point at the cue' }));
    expect(session.getState().pointing).toEqual({
      kind: 'claim-part',
      claimId: 'closed',
      part: 'cue',
    });
    list().focus();
    await user.keyboard('{Escape}');
    expect(session.getState().pointing).toBeNull();
  });

  it('changes the entity of the source and takes its words away', async () => {
    const { user, claim } = await open();
    await user.click(screen.getByRole('button', { name: 'Another…' }));
    const query = screen.getByRole('combobox', { name: /Find an entity/ });
    await user.clear(query);
    await user.type(query, 'بلديه{Enter}');
    expect(claim()?.source.entityId).toBe('city');
    await user.click(screen.getByRole('button', { name: 'Take the words of the source away' }));
    expect(claim()?.source.anchor).toBeNull();
  });

  it('adds, fills, orders and removes links of the attribution', async () => {
    const start = harbour.text.text.indexOf('الوزير');
    const { user, claim, session } = await open();
    await user.click(screen.getByRole('button', { name: 'Add a link to the attribution' }));
    await user.click(screen.getByRole('button', { name: 'Add a link to the attribution' }));
    session.setState({ selection: { articleId: 'harbour', start, end: start + 6 } });
    const links = within(screen.getByRole('list', { name: /Further links/ }));
    await user.click(
      links.getAllByRole('button', { name: 'Take the words selected in the text' })[1]!,
    );
    await user.click(links.getByRole('button', { name: 'Move link 2 outwards' }));
    expect(claim()?.chain.map((link) => link.anchor?.fragments[0]?.exact)).toEqual([
      'الوزير',
      undefined,
    ]);
    await user.click(links.getByRole('button', { name: 'Remove link 2' }));
    expect(claim()?.chain).toHaveLength(1);
  });

  it('refuses a date that does not exist and stores one that does', async () => {
    const { user, claim } = await open();
    const said = within(screen.getByRole('group', { name: 'Said when' }));
    await user.type(said.getByRole('textbox', { name: 'ISO date' }), '2026-02-30{Enter}');
    expect(said.getByText(/Not an ISO date/)).toBeVisible();
    expect(claim()?.claimedAt.iso).toBe('');
    await user.clear(said.getByRole('textbox', { name: 'ISO date' }));
    await user.type(
      said.getByRole('textbox', { name: 'ISO date' }),
      '2026-02-27/2026-02-28{Enter}',
    );
    expect(claim()?.claimedAt.iso).toBe('2026-02-27/2026-02-28');
  });

  it('makes two claims one proposition and shows who asserts and who denies it', async () => {
    const { user, claim } = await open();
    await user.click(screen.getByRole('button', { name: 'Same claim as…' }));
    await user.type(screen.getByRole('combobox', { name: /Same as which/ }), 'بلديه إغلاق');
    await user.keyboard('{Enter}');
    const id = claim()?.propositionId;
    expect(id).not.toBeNull();
    expect(claim('denied')?.propositionId).toBe(id);
    expect(
      within(screen.getByRole('list', { name: 'Denied in 1 claim' })).getByRole('button'),
    ).toHaveTextContent('البلدية');
    expect(screen.getByRole('list', { name: 'Asserted in 1 claim' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Leave it' }));
    expect(claim()?.propositionId).toBeNull();
  });

  it('deletes a proposition with the last claim that voices it', async () => {
    const { user, workspace, claim } = await open();
    await user.click(screen.getByRole('button', { name: 'Same claim as…' }));
    await user.type(screen.getByRole('combobox', { name: /Same as which/ }), 'two days{Enter}');
    expect(workspace.getState().project.propositions.size).toBe(1);
    await user.click(screen.getByRole('button', { name: 'Delete the proposition' }));
    expect(workspace.getState().project.propositions.size).toBe(0);
    expect(claim()?.propositionId).toBeNull();
  });

  it('makes a contradiction with a claim chosen in the list', async () => {
    const { user, workspace, session, list } = await open();
    list().focus();
    await user.keyboard('x');
    expect(screen.getByRole('region', { name: 'Pointing' })).toBeVisible();
    await user.click(within(list()).getByRole('option', { name: /إغلاق الميناء$|نفت/ }));
    const count = workspace.getState().project.contradictions.size;
    // The rules that read the pair load first.
    await expect.poll(() => workspace.getState().project.contradictions.size).toBe(count + 1);
    const made = [...workspace.getState().project.contradictions.values()].at(-1);
    expect(made).toMatchObject({
      types: ['negation'],
      sideA: { claimIds: ['closed'] },
      sideB: { claimIds: ['denied'] },
    });
    expect(session.getState()).toMatchObject({
      pointing: null,
      panelTab: 'contradictions',
      selectedRecord: { table: 'contradictions', id: made?.id },
    });
  });

  it('makes a contradiction with a claim found in another article', async () => {
    const { user, workspace } = await open();
    await user.click(screen.getByRole('button', { name: /New contradiction/ }));
    await user.click(screen.getByRole('button', { name: 'Find a claim in all articles' }));
    await user.type(screen.getByRole('combobox', { name: /Find a claim/ }), 'three days{Enter}');
    await expect
      .poll(() => [...workspace.getState().project.contradictions.values()].at(-1)?.sideB.claimIds)
      .toEqual(['three-days']);
  });

  it('keeps what is typed after a short pause, without leaving the field', async () => {
    const { claim } = await open();
    fireEvent.change(screen.getByRole('textbox', { name: 'In one line' }), {
      target: { value: 'the port was closed ' },
    });
    await expect.poll(() => claim()?.gloss).toBe('the port was closed');
    expect(screen.getByRole('textbox', { name: 'In one line' })).toHaveValue(
      'the port was closed ',
    );
  });

  it('deletes a claim with the contradiction that loses a side, and goes on to the next', async () => {
    const { user, workspace, session, list } = await open();
    list().focus();
    await user.keyboard('{Delete}');
    const { project, undo } = workspace.getState();
    expect(project.claims.has('closed')).toBe(false);
    expect(project.contradictions.size).toBe(0);
    expect(session.getState().selectedRecord).toEqual({ table: 'claims', id: 'denied' });
    undo();
    expect(workspace.getState().project.contradictions.has('pair')).toBe(true);
  });

  it('is accessible', async () => {
    const { container, user } = await open();
    await expectNoAxeViolations(container);
    await user.click(screen.getByRole('button', { name: /New contradiction/ }));
    await user.click(screen.getByRole('button', { name: 'Find a claim in all articles' }));
    await expectNoAxeViolations(container);
  });
});
