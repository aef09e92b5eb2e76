import { beforeEach, describe, expect, it } from 'vitest';
import { screen } from '@testing-library/react';
import { OverviewView } from '../../../../renderer/features/overview/OverviewView.tsx';
import {
  firstOverview,
  overviewState,
} from '../../../../renderer/features/overview/overview-state.ts';
import { expectNoAxeViolations } from '../../../setup/axe.ts';
import { renderInApp } from '../../render-in-app.tsx';
import { aHarbourProject } from '../harbour-project.ts';

describe('OverviewView', () => {
  beforeEach(() => {
    overviewState.setState(firstOverview, true);
  });
  const open = () => renderInApp(<OverviewView />, aHarbourProject(), { view: 'overview' });

  it('teaches how to get a matrix while there is no proposition', async () => {
    await open();
    expect(screen.getByRole('heading', { name: /Who asserts it/ })).toBeVisible();
  });

  it('opens the claim of a card and saves the map as SVG', async () => {
    const { user, session, bridge, container } = await open();
    await user.click(screen.getByRole('tab', { name: 'Contradictions' }));
    await expectNoAxeViolations(container);
    await user.click(screen.getByRole('button', { name: 'Save the picture' }));
    await user.click(screen.getByRole('menuitem', { name: /SVG/ }));
    await expect.poll(() => bridge.saved.length).toBe(1);
    expect(new TextDecoder().decode(bridge.saved[0]?.bytes)).toContain('سامر الحلبي');
    await user.click(screen.getByRole('button', { name: /^سامر الحلبي: / }));
    expect(session.getState()).toMatchObject({
      view: 'read',
      selectedRecord: { table: 'claims', id: 'closed' },
    });
  });

  it('says what asserts and what denies beside the bars', async () => {
    const { user, container, bridge } = await open();
    await user.click(screen.getByRole('tab', { name: 'Counts' }));
    const legend = () => container.querySelector('.overview-legend')?.textContent;
    expect(legend()).toBe('AssertsDenies');
    await user.click(screen.getByRole('button', { name: 'Save the picture' }));
    await user.click(screen.getByRole('menuitem', { name: /SVG/ }));
    await expect.poll(() => bridge.saved.length).toBe(1);
    expect(new TextDecoder().decode(bridge.saved[0]?.bytes)).toMatch(/>Asserts<.*>Denies</su);
    await user.click(screen.getByRole('radio', { name: 'Entities' }));
    expect(legend()).toBeUndefined();
  });

  it('says the same in a table', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('tab', { name: 'Contradictions' }));
    await user.click(screen.getByRole('radio', { name: 'Table' }));
    expect(screen.getByRole('table', { name: 'Contradictions' })).toHaveTextContent('البلدية');
  });
});
