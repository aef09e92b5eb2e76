import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CopyReminder } from '../../../../renderer/features/saving/CopyReminder.tsx';
import { BrowserCopies } from '../../../../renderer/features/settings/BrowserCopies.tsx';
import { countCopies } from '../../../../renderer/state/copy-count.ts';
import type { CopyCount } from '../../../../renderer/state/copy-count.ts';
import { err } from '../../../../shared/model/result.ts';
import { aCompleteProject } from '../../../builders.ts';
import { FakeExportWorker } from '../../../fakes/export-worker.ts';
import { expectNoAxeViolations } from '../../../setup/axe.ts';
import { makeApp, renderWith } from '../../render-in-app.tsx';

beforeEach(() => {
  vi.stubGlobal('Worker', FakeExportWorker);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Settings and reminder in the browser shell, at a point of the count. */
async function shown(count: Partial<CopyCount>) {
  const made = await makeApp(aCompleteProject());
  const copies = countCopies(made.workspace, { getItem: () => null, setItem: () => undefined });
  copies.setState(count);
  const view = renderWith(
    <>
      <CopyReminder copies={copies} />
      <BrowserCopies copies={copies} />
    </>,
    { ...made.app, services: { ...made.app.services, copies } },
  );
  return { ...made, ...view, copies };
}

describe('copies outside the browser', () => {
  it('are asked about once, then saved without a word when they are due', async () => {
    const { copies, bridge, user, container } = await shown({ changes: 50 });
    expect(screen.getByRole('status')).toHaveTextContent('outside this browser: 50');
    await expectNoAxeViolations(container);
    await user.click(screen.getByRole('button', { name: 'Yes, by itself' }));
    expect(screen.queryByRole('status')).toBeNull();
    await waitFor(() => expect(bridge.saved).toHaveLength(1), { timeout: 10_000 });

    copies.setState({ changes: 49 });
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(bridge.saved).toHaveLength(1);
    copies.setState({ changes: 50 });
    await waitFor(() => expect(bridge.saved).toHaveLength(2), { timeout: 10_000 });
    expect(copies.getState().changes).toBe(0);
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('that cannot be saved by themselves are said, until one is saved by hand', async () => {
    const { bridge, user, copies } = await shown({ mode: 'automatic' });
    const { call } = bridge;
    const answer = call as unknown as (...args: readonly unknown[]) => Promise<unknown>;
    bridge.call = (async (...args: readonly unknown[]) =>
      args[0] === 'save-file' ? err('write-failed') : answer(...args)) as typeof bridge.call;
    copies.setState({ changes: 50 });
    expect(await screen.findByRole('status', {}, { timeout: 10_000 })).toHaveTextContent(
      'could not be saved',
    );
    bridge.call = call;
    await user.click(screen.getAllByRole('button', { name: 'Save a copy' })[0]!);
    await waitFor(() => expect(screen.queryByRole('status')).toBeNull(), { timeout: 10_000 });
    copies.setState({ changes: 3 });
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('stay with the analyst who wants to ask for them, and the settings change it', async () => {
    const { copies, bridge, user } = await shown({ changes: 50 });
    await user.click(screen.getAllByRole('button', { name: 'Save a copy' })[0]!);
    await waitFor(() => expect(bridge.saved).toHaveLength(1), { timeout: 10_000 });
    expect(copies.getState().mode).toBe('by-hand');
    copies.setState({ changes: 50 });
    expect(await screen.findByRole('status')).toHaveTextContent('outside this browser: 50');
    expect(screen.queryByRole('button', { name: 'Yes, by itself' })).toBeNull();
    await user.click(screen.getByRole('radio', { name: /^By themselves/ }));
    expect(copies.getState().mode).toBe('automatic');
  });
});
