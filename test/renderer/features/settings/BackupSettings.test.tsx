import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { BackupSettings } from '../../../../renderer/features/settings/BackupSettings.tsx';
import type { BackupError, BackupStatus } from '../../../../shared/ipc/backup-info.ts';
import type { MessageName } from '../../../../shared/ipc/message-names.ts';
import { makeApp, renderWith } from '../../render-in-app.tsx';

/** The settings over what the shell says of its backups. */
async function open(problem: BackupError, lastAt: string | null) {
  const status: BackupStatus = {
    folder: '/media/drive',
    isDefault: false,
    last: null,
    lastAt,
    problem,
  };
  const made = await makeApp();
  const { call } = made.bridge;
  made.bridge.call = (async (name: MessageName, ...rest: never[]) =>
    name === 'backup-status'
      ? status
      : (call as (...args: unknown[]) => unknown)(name, ...rest)) as typeof call;
  return { ...made, ...renderWith(<BackupSettings isAskedFor={false} />, made.app) };
}

it.each<[BackupError, RegExp, RegExp]>([
  ['no-space', /there is no space left/, /لم يبقَ مكان/],
  ['read-only', /the folder can only be read/, /المجلد للقراءة فقط/],
  ['no-permission', /the folder does not allow writing/, /لا يسمح المجلد بالكتابة/],
  ['no-folder', /Is its drive plugged in/, /هل القرص موصول/],
  ['timed-out', /the folder did not answer in time/, /لم يستجب المجلد/],
  ['verify-failed', /could not be read back the same/, /لم يُقرأ ما كُتب كما هو/],
])('32: %s is said in both languages, with the day of the last good one', async (...row) => {
  const [problem, english, arabic] = row;
  const { session, container } = await open(problem, '2026-03-01T12:00:00.000Z');
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent(english);
  expect(container).toHaveTextContent(/The last verified backup was made on 1 Mar 2026/);
  act(() => {
    session.getState().set({ language: 'ar' });
  });
  expect(alert).toHaveTextContent(arabic);
  expect(container).toHaveTextContent(/أُخذت آخر نسخة احتياطية متحقَّق منها في .*2026/);
});

it('32: says that there is none yet where none is known of', async () => {
  const { container } = await open('no-space', null);
  await screen.findByRole('alert');
  expect(container).toHaveTextContent('There is no backup yet.');
});
