import { act, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SaveFailedBanner } from '../../../../renderer/features/saving/SaveFailedBanner.tsx';
import type { BackupStatus } from '../../../../shared/ipc/backup-info.ts';
import type { MessageName } from '../../../../shared/ipc/message-names.ts';
import { expectNoAxeViolations } from '../../../setup/axe.ts';
import { makeApp, renderWith } from '../../render-in-app.tsx';

const well: BackupStatus = {
  folder: '/media/drive',
  isDefault: false,
  last: null,
  lastAt: '2026-03-01T12:00:00.000Z',
  problem: null,
};
const gone: BackupStatus = { ...well, problem: 'no-folder' };

/** The notices of the window, with what the shell says about its backups at the start. */
async function open(atStart: BackupStatus) {
  const made = await makeApp();
  const { call } = made.bridge;
  made.bridge.call = (async (name: MessageName, ...rest: never[]) =>
    name === 'backup-status'
      ? atStart
      : (call as (...args: unknown[]) => unknown)(name, ...rest)) as typeof call;
  return { ...made, ...renderWith(<SaveFailedBanner />, made.app) };
}

it('32: a backup that fails is said in the window, with the day of the last good one', async () => {
  const { bridge, session, user, container } = await open(well);
  // It comes shortly after the start, before there is anything to say.
  await waitFor(() => {
    expect(container.querySelector('[aria-live=polite]')).toBeEmptyDOMElement();
  });
  const region = container.querySelector('[aria-live=polite]');
  const attempt = (status: BackupStatus) => {
    act(() => {
      bridge.send('backup-changed', status);
    });
  };
  attempt(gone);
  expect(region).toHaveTextContent(/The last backup could not be made: the folder is not there/);
  expect(region).toHaveTextContent(/The last verified backup is of 1 Mar 2026/);
  await expectNoAxeViolations(container);
  await user.click(screen.getByRole('button', { name: 'Backups…' }));
  expect(session.getState().dialog).toBe('backups');

  // Put away until the next one fails; one that succeeds ends it.
  await user.click(screen.getByRole('button', { name: 'I have read this' }));
  expect(region).toBeEmptyDOMElement();
  attempt({ ...gone, problem: 'no-space', lastAt: null });
  expect(region).toHaveTextContent(/no space left.*There is no backup/);
  act(() => {
    session.getState().set({ language: 'ar' });
  });
  expect(region).toHaveTextContent(/لا نسخة احتياطية/);
  attempt(well);
  expect(region).toBeEmptyDOMElement();
});

it('32: a drive that is not plugged in is said at the start', async () => {
  await open(gone);
  expect(await screen.findByText(/Is its drive plugged in/)).toBeInTheDocument();
});
