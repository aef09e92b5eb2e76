import { beforeEach, describe, expect, it } from 'vitest';
import { screen, within } from '@testing-library/react';
import { SearchView } from '../../../../renderer/features/search/SearchView.tsx';
import { emptySearch, searchState } from '../../../../renderer/features/search/search-state.ts';
import { expectNoAxeViolations } from '../../../setup/axe.ts';
import { renderInApp } from '../../render-in-app.tsx';
import { aHarbourProject } from '../harbour-project.ts';

const open = () =>
  renderInApp(<SearchView />, aHarbourProject(), { openArticleId: 'report', view: 'search' });

describe('SearchView', () => {
  beforeEach(() => {
    searchState.setState(emptySearch, true);
  });

  it('shows places with their words and opens one, with the way back', async () => {
    const { user, session, container } = await open();
    await user.type(screen.getByRole('textbox'), 'سامر الحلبي');
    await screen.findAllByRole('button', { name: /سامر الحلبي/ });
    const marks = [...container.querySelectorAll('mark')].map((mark) => mark.textContent);
    expect(marks).toEqual(['سامر الحلبي', 'الحلبي', 'سامر الحلبي']);
    await user.keyboard('{Enter}');
    await user.keyboard('{ArrowDown}{Enter}');
    expect(session.getState()).toMatchObject({ view: 'read', openArticleId: 'harbour' });
    session.getState().goBack();
    expect(session.getState()).toMatchObject({ view: 'search', openArticleId: 'report' });
  });

  it('marks ticked places as mentions of one entity, in one edit with one undo', async () => {
    const { user, workspace } = await open();
    const before = workspace.getState().project.mentions.size;
    await user.type(screen.getByRole('textbox'), 'الميناء');
    const lines = await screen.findAllByRole('checkbox', { name: /^Tick “/ });
    for (const line of lines) await user.click(line);
    await user.click(screen.getByRole('button', { name: /Mark as mentions/ }));
    await user.click(screen.getByRole('option', { name: /New entity/ }));
    expect(workspace.getState().project.mentions.size).toBe(before + lines.length);
    expect(lines.length).toBeGreaterThan(1);
    workspace.getState().undo();
    expect(workspace.getState().project.mentions.size).toBe(before);
  });

  it('filters by attributes of the claim behind one field', async () => {
    searchState.setState({ ...emptySearch, filtersOpen: true });
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Claim attributes: Any' }));
    await user.click(await screen.findByRole('button', { name: /Kind of source/ }));
    await user.click(screen.getByRole('option', { name: 'The author' }));
    expect(searchState.getState().filters.claim.sourceKind).toBe('author');
    await user.click(screen.getByRole('button', { name: 'Any attributes' }));
    expect(searchState.getState().filters.claim.sourceKind).toBe('');
  });

  it('searches claims, and is accessible', async () => {
    const { user, container } = await open();
    await user.type(screen.getByRole('textbox'), 'three days');
    await user.click(await screen.findByRole('tab', { name: /Claims/ }));
    const list = await screen.findByRole('tabpanel');
    expect(await within(list).findByRole('button', { name: /traders/ })).toBeVisible();
    await expectNoAxeViolations(container);
  });
});
