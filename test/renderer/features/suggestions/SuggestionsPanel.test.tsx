import { describe, expect, it } from 'vitest';
import { screen, waitFor, within } from '@testing-library/react';
import { SuggestionsPanel } from '../../../../renderer/features/suggestions/SuggestionsPanel.tsx';
import type { Session } from '../../../../renderer/state/session.ts';
import { setSuggestClient } from '../../../../renderer/suggest/suggest-client-of.ts';
import { aSuggestClient } from '../../../fakes/suggest-worker.ts';
import { expectNoAxeViolations } from '../../../setup/axe.ts';
import { makeApp, renderWith } from '../../render-in-app.tsx';
import { aHarbourProject } from '../harbour-project.ts';

/** The harbour project with the codebook of the application, its contradiction not yet recorded. */
function aProjectToJudge() {
  return { ...aHarbourProject(), contradictions: new Map(), codebook: new Map() };
}

async function open(session: Partial<Session> = {}, project = aProjectToJudge()) {
  const made = await makeApp(project, { openArticleId: 'harbour', ...session });
  setSuggestClient(made.workspace, aSuggestClient());
  const view = renderWith(<SuggestionsPanel articleId="harbour" />, made.app);
  // The rules load first, and on a busy machine that takes a while.
  const patience = { timeout: 8000 };
  const list = await screen.findByRole('listbox', { name: 'Suggestions' }, patience);
  await within(list).findByRole('group', { name: /worth comparing/ }, patience);
  const now = () => made.workspace.getState().project;
  const group = (name: RegExp) => within(screen.getByRole('listbox')).getByRole('group', { name });
  const options = (name: RegExp) => within(group(name)).getAllByRole('option');
  return { ...made, ...view, list, now, group, options };
}

const mentions = /^Mentions/;
const claims = /^Claims \d|^Claims\d/;
const pairs = /worth comparing/;

describe('SuggestionsPanel', () => {
  it('shows words in their sentence with what they would become, why and how sure', async () => {
    const { options } = await open();
    const known = options(mentions).find((row) => row.textContent.includes('a known name'));
    expect(known).toHaveTextContent(/سامر الحلبي/);
    expect(known).toHaveTextContent(/\d+%/);
    expect(options(claims)[0]).toHaveTextContent(/a verb of reporting/);
    expect(options(pairs)[0]).toHaveTextContent(/denies|denial/);
  });

  it('records a mention of the known entity with A and goes on to the next line', async () => {
    const { user, options, now, list } = await open();
    const rows = options(mentions);
    const row = rows.find(({ textContent }) => textContent.includes('a known name'));
    if (row === undefined) throw new Error('no known name');
    await user.click(row);
    const count = rows.length;
    await user.keyboard('a');
    const added = [...now().mentions.values()].at(-1);
    expect(added).toMatchObject({ entityId: 'samer', status: 'draft' });
    expect(options(mentions)).toHaveLength(count - 1);
    expect(list).toHaveFocus();
    expect(within(list).getByRole('option', { selected: true })).toBeInTheDocument();
  });

  it('records every mention of one name with S, in one edit', async () => {
    const { user, options, now, workspace } = await open();
    const row = options(mentions).find(({ textContent }) => textContent.includes('a known name'));
    if (row === undefined) throw new Error('no known name');
    const before = now().mentions.size;
    await user.click(row);
    await user.keyboard('s');
    const added = [...now().mentions.values()].slice(before);
    expect(added.length).toBeGreaterThan(1);
    expect(new Set(added.map(({ entityId }) => entityId))).toEqual(new Set(['samer']));
    workspace.getState().undo();
    expect(now().mentions.size).toBe(before);
  });

  it('keeps a rejected mention as a record, so that it is never offered again', async () => {
    const { user, options, now, workspace } = await open();
    const [first] = options(mentions);
    if (first === undefined) throw new Error('no suggestion');
    const count = options(mentions).length;
    await user.click(first);
    await user.keyboard('r');
    const added = [...now().mentions.values()].at(-1);
    expect(added?.status).toBe('rejected');
    const client = aSuggestClient();
    const again = await client.ask(now(), 'article', { articleId: 'harbour' });
    const places = again?.mentions.map(({ anchor }) => anchor.fragments[0]?.start);
    expect(places).not.toContain(added?.anchor.fragments[0]?.start);
    workspace.getState().undo();
    await waitFor(() => {
      expect(options(mentions)).toHaveLength(count);
    });
  });

  it('accepts all shown mentions in one edit that one undo takes back', async () => {
    const { user, options, now, workspace, list } = await open();
    const before = now();
    const count = options(mentions).length;
    expect(count).toBeGreaterThan(1);
    list.focus();
    await user.keyboard('{ArrowDown}{Shift>}a{/Shift}');
    expect(now().mentions.size).toBe(before.mentions.size + count);
    const names = [...now().entities.values()].map(({ type, name }) => `${type} ${name}`);
    expect(new Set(names).size).toBe(names.length);
    workspace.getState().undo();
    expect(now().mentions.size).toBe(before.mentions.size);
    expect(now().entities.size).toBe(before.entities.size);
  });

  it('accepts a claim with its source and cue, and rejects one for good', async () => {
    const { user, options, now } = await open();
    const [first] = options(claims);
    if (first === undefined) throw new Error('no claim');
    await user.click(first);
    await user.keyboard('{Enter}');
    const added = [...now().claims.values()].at(-1);
    expect(added?.cue.anchor).not.toBeNull();
    expect(added?.source.kind).toBe('named');
    expect(added?.status).toBe('draft');
  });

  it('confirms a pair, or keeps it as a suggestion', async () => {
    const { user, options, now, workspace } = await open();
    const [first] = options(pairs);
    if (first === undefined) throw new Error('no pair');
    await user.click(first);
    await user.keyboard('k');
    expect([...now().contradictions.values()]).toMatchObject([{ state: 'suggested' }]);
    workspace.getState().undo();
    await waitFor(() => {
      expect(options(pairs).length).toBeGreaterThan(0);
    });
    const [again] = options(pairs);
    if (again === undefined) throw new Error('no pair');
    await user.click(again);
    await user.keyboard('a');
    expect([...now().contradictions.values()]).toMatchObject([{ state: 'confirmed' }]);
  });

  it('asks why a pair is no contradiction and keeps the answer', async () => {
    const { user, options, now } = await open();
    const [first] = options(pairs);
    if (first === undefined) throw new Error('no pair');
    await user.click(first);
    await user.keyboard('r');
    expect(now().contradictions.size).toBe(0);
    await user.click(screen.getByRole('button', { name: 'Both can be true' }));
    expect([...now().contradictions.values()]).toMatchObject([
      { state: 'rejected', because: 'Both can be true' },
    ]);
  });

  it('lists what others said about the selected claim and goes there', async () => {
    const { user, options, session } = await open({
      selectedRecord: { table: 'claims', id: 'closed' },
    });
    const rows = options(/Who else/);
    expect(rows.length).toBeGreaterThan(0);
    const [first] = rows;
    if (first === undefined) throw new Error('no related claim');
    await user.click(first);
    await user.keyboard('{Enter}');
    expect(session.getState()).toMatchObject({ panelTab: 'claims' });
    expect(session.getState().selectedRecord?.id).not.toBe('closed');
  });

  it('offers its words to the text while it is open', async () => {
    const { session, unmount } = await open();
    expect(session.getState().suggested.length).toBeGreaterThan(0);
    unmount();
    expect(session.getState().suggested).toEqual([]);
  });

  it('is accessible, also while it asks for a reason', async () => {
    const { user, container, options } = await open();
    await expectNoAxeViolations(container);
    const [first] = options(pairs);
    if (first === undefined) throw new Error('no pair');
    await user.click(first);
    await user.keyboard('r');
    await expectNoAxeViolations(container);
  });
});
