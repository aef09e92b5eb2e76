import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { BackupList } from '../../../../renderer/features/settings/BackupList.tsx';
import { writeProjectJson } from '../../../../shared/formats/project-json/write-project-json.ts';
import type { BackupInfo } from '../../../../shared/ipc/backup-info.ts';
import type { MessageName } from '../../../../shared/ipc/message-names.ts';
import { err, ok } from '../../../../shared/model/result.ts';
import { aCompleteProject, anEntity, builtAt } from '../../../builders.ts';
import { misquoted } from '../../../misquoted.ts';
import { expectNoAxeViolations } from '../../../setup/axe.ts';
import { renderInApp } from '../../render-in-app.tsx';

const backup: BackupInfo = {
  id: 'hashiya-2026-03-01T08-00-00-000Z.json',
  at: builtAt,
  reason: 'by-hand',
  size: 2048,
  counts: { articles: 1, entities: 1, claims: 3, contradictions: 1 },
};

/** The list beside a project that has one entity more than the backup; notes what was asked for. */
async function open({ damaged = false, backedUp = aCompleteProject() } = {}) {
  const asked: unknown[] = [];
  const later = anEntity({ id: 'entity-later' });
  const { entities } = aCompleteProject();
  const present = { ...aCompleteProject(), entities: new Map([...entities, [later.id, later]]) };
  const made = await renderInApp(
    <BackupList backups={[backup]} onRestored={() => asked.push('refresh')} />,
    present,
  );
  const json = writeProjectJson(
    backedUp,
    { kind: 'project' },
    { now: builtAt, generator: 'Hashiya' },
  );
  const { call } = made.bridge;
  made.bridge.call = (async (name: MessageName, ...rest: never[]) => {
    if (name === 'backup-make' || name === 'backup-read') asked.push([name, ...rest]);
    if (name === 'backup-make') return ok(backup);
    if (name === 'backup-read')
      return damaged ? err('damaged') : ok(new TextEncoder().encode(json));
    return (call as (...args: unknown[]) => unknown)(name, ...rest);
  }) as typeof call;
  const restore = async (): Promise<void> => {
    await made.user.click(screen.getByRole('button', { name: /^Restore the backup/ }));
    const question = screen.getByRole('group', { name: /Make the work what this backup holds/ });
    await made.user.click(within(question).getByRole('button', { name: 'Restore' }));
  };
  return { ...made, present, backedUp, asked, restore };
}

describe('BackupList', () => {
  it('restores after a question, keeps the present state first, and undo brings it back', async () => {
    const { workspace, restore, present, backedUp, asked } = await open();
    await restore();
    expect(await screen.findByText(/The backup was restored/)).toBeInTheDocument();
    expect(asked).toEqual([
      ['backup-make', 'before-restore'],
      ['backup-read', backup.id],
      'refresh',
    ]);
    expect(workspace.getState().project.entities).toEqual(backedUp.entities);
    expect(workspace.getState().undoStack.undo.map(({ type }) => type)).toEqual(['restore-backup']);
    workspace.getState().undo();
    expect(workspace.getState().project).toEqual(present);
  });

  it('30: restores a record whose quote differs from its text, as it was backed up', async () => {
    const backedUp = misquoted(aCompleteProject());
    const { workspace, restore, present } = await open({ backedUp });
    await restore();
    expect(await screen.findByText(/The backup was restored/)).toBeInTheDocument();
    expect(workspace.getState().project.claims).toEqual(backedUp.claims);
    workspace.getState().undo();
    expect(workspace.getState().project).toEqual(present);
    workspace.getState().redo();
    expect(workspace.getState().project.claims).toEqual(backedUp.claims);
  });

  it('says why a backup was not restored, and changes nothing', async () => {
    const { workspace, session, restore, present } = await open({ damaged: true });
    await restore();
    expect(
      await screen.findByText('Nothing was changed: the file is damaged.'),
    ).toBeInTheDocument();
    act(() => {
      session.getState().set({ language: 'ar' });
    });
    expect(screen.getByRole('status')).toHaveTextContent('لم يتغير شيء: الملف تالف.');
    expect(workspace.getState().project).toEqual(present);
    expect(workspace.getState().undoStack.undo).toEqual([]);
  });

  it('shows what is in a backup, and takes the question back', async () => {
    const { user, container } = await open();
    expect(screen.getByText(/claims: 3/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /^Restore the backup/ }));
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('group')).toBeNull();
    await expectNoAxeViolations(container);
  });
});
