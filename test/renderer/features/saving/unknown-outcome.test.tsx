import { screen } from '@testing-library/react';
import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { SaveFailedBanner } from '../../../../renderer/features/saving/SaveFailedBanner.tsx';
import { SaveIndicator } from '../../../../renderer/features/saving/SaveIndicator.tsx';
import { createWorkspace } from '../../../../renderer/state/workspace.ts';
import { createDexieStorage } from '../../../../renderer/storage/dexie-storage.ts';
import type { DexieStorage } from '../../../../renderer/storage/dexie-storage.ts';
import { createJournaledStorage } from '../../../../renderer/storage/journaled-storage.ts';
import { setAnnotator } from '../../../../shared/edits/set-annotator.ts';
import type { Bridge } from '../../../../shared/ipc/contract.ts';
import type { MessageName } from '../../../../shared/ipc/message-names.ts';
import { err } from '../../../../shared/model/result.ts';
import type { Result } from '../../../../shared/model/result.ts';
import { temporaryFolder } from '../../../fakes/temporary-folder.ts';
import { expectNoAxeViolations } from '../../../setup/axe.ts';
import { journalIn } from '../../../electron/journal/journal-folder.ts';
import { makeApp, renderWith } from '../../render-in-app.tsx';

const never = new Promise<never>(() => undefined);
const closing: (() => Promise<void>)[] = [];

/** The window on the true storage of the desktop shell: a journal on disk, and a database. */
async function openWindow(
  profile: { readonly folder: string; readonly factory: IDBFactory },
  faults: { append?: () => Promise<unknown> | null; takeBack?: DexieStorage['takeBack'] } = {},
) {
  const journal = journalIn(profile.folder);
  const call = async (name: MessageName, arg: never): Promise<unknown> => {
    if (name === 'journal-open') return journal.open();
    if (name === 'journal-read') return journal.readAsJson(arg);
    if (name !== 'journal-append') return null;
    const { after, edits } = arg as { after: number; edits: never[] };
    return faults.append?.() ?? journal.append(after, edits);
  };
  const database = createDexieStorage({
    indexedDB: profile.factory,
    locks: undefined,
    keeper: null,
  });
  const { takeBack = database.takeBack } = faults;
  const storage = createJournaledStorage({
    bridge: { call: call as Bridge<File>['call'] },
    openDatabase: () => ({ ...database, takeBack }),
    deadlineMs: 100,
  });
  const { app } = await makeApp();
  const services = { ...app.services, storage };
  const workspace = createWorkspace(services);
  await workspace.getState().load();
  const rename = async (name: string) => {
    workspace
      .getState()
      .perform((project, context) =>
        setAnnotator(project, { id: 'annotator-1', name, colour: '#123456' }, context),
      );
    await workspace.getState().settled();
  };
  closing.push(async () => {
    await database.close();
    await journal.close();
  });
  return { app: { ...app, services, workspace }, workspace, rename };
}

async function closeWindow(): Promise<void> {
  for (const close of closing.splice(0)) await close();
}

const full = async (): Promise<Result<null, never>> => err('no-space') as never;

it.each<[string, Parameters<typeof openWindow>[1], RegExp, string]>([
  ['does not answer in time', { append: () => never }, /did not answer in time/, 'الجديد'],
  [
    'is full, and what the database took cannot be given back',
    { append: full, takeBack: async () => err({ code: 'no-space', detail: 'full' }) },
    /no space left/,
    'الجديد',
  ],
])(
  '17, 37: where the disk %s, says that nobody knows, offers what works, and never says saved',
  async (_name, { append, ...faults } = {}, reason, stored) => {
    const profile = { folder: temporaryFolder(), factory: new IDBFactory() };
    let isFaulty = false;
    const { app, workspace, rename } = await openWindow(profile, {
      ...faults,
      append: () => (isFaulty ? (append?.() ?? null) : null),
    });
    await rename('الأول');
    isFaulty = true;
    const { container, user } = renderWith(
      <>
        <SaveIndicator />
        <SaveFailedBanner />
      </>,
      app,
    );
    await rename(stored);

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(/not known whether your last change was saved/);
    expect(alert).toHaveTextContent(reason);
    expect(alert).toHaveTextContent(/shows whether the change was stored/);
    expect(screen.getByText('Not confirmed')).toBeInTheDocument();
    const names = screen.getAllByRole('button').map((button) => button.textContent);
    expect(names).toEqual(['Export a copy', 'Reload']);
    await expectNoAxeViolations(container);
    // What may be on disk stays to be read and exported.
    const name = () => workspace.getState().project.annotators.get('annotator-1')?.name;
    expect(name()).toBe(stored);
    await user.click(screen.getByRole('button', { name: 'Export a copy' }));
    expect(app.session.getState().dialog).toBe('export');

    workspace.getState().acknowledgeFailure();
    workspace.getState().tryAgain();
    expect(screen.queryByText('Saved')).toBeNull();
    expect(workspace.getState().save.kind).toBe('failed');

    // Loaded anew, the window shows what became of it: here the database had taken it.
    await closeWindow();
    const again = await openWindow(profile);
    expect(again.workspace.getState().save.kind).toBe('saved');
    expect(again.workspace.getState().project.annotators.get('annotator-1')?.name).toBe(stored);
    await closeWindow();
  },
);
