import { describe, expect, it } from 'vitest';
import { createWorkspace } from '../../../renderer/state/workspace.ts';
import { setEntity } from '../../../shared/edits/set-entity.ts';
import { createMemoryStorage } from '../../fakes/memory-storage.ts';
import { aCompleteProject, builtAt } from '../../builders.ts';

async function loaded() {
  const storage = createMemoryStorage(aCompleteProject());
  let ids = 0;
  const workspace = createWorkspace({
    storage,
    now: () => builtAt,
    newId: () => `edit-${(ids += 1)}`,
  });
  await workspace.getState().load();
  const rename = (name: string) =>
    workspace
      .getState()
      .perform((project, context) => setEntity(project, 'entity-1', { name }, context));
  const name = () => workspace.getState().project.entities.get('entity-1')?.name;
  return { storage, workspace, rename, name };
}

describe('workspace', () => {
  it('says saved only when the storage has confirmed', async () => {
    const { workspace, rename } = await loaded();
    expect(rename('أ').ok).toBe(true);
    expect(workspace.getState().save.kind).toBe('saving');
    expect(await workspace.getState().settled()).toBe(true);
    expect(workspace.getState().save.kind).toBe('saved');
  });

  it('puts the document back when a write fails, later edits included, and says so', async () => {
    const { storage, workspace, rename, name } = await loaded();
    rename('محفوظ');
    await workspace.getState().settled();
    storage.failWith = 'no-space';
    rename('يضيع ١');
    rename('يضيع ٢');
    expect(name()).toBe('يضيع ٢');
    expect(await workspace.getState().settled()).toBe(false);
    expect(name()).toBe('محفوظ');
    expect(workspace.getState().save).toMatchObject({
      kind: 'failed',
      during: 'write',
      error: { code: 'no-space' },
    });
    expect(storage.edits).toHaveLength(1);
  });

  it('refuses edits until the failure is acknowledged, then goes on', async () => {
    const { storage, workspace, rename, name } = await loaded();
    storage.failWith = 'write-failed';
    rename('أ');
    await workspace.getState().settled();
    expect(rename('ب')).toMatchObject({ ok: false, error: { code: 'editing-frozen' } });
    storage.failWith = null;
    workspace.getState().acknowledgeFailure();
    expect(rename('ج').ok).toBe(true);
    expect(await workspace.getState().settled()).toBe(true);
    expect(name()).toBe('ج');
  });

  it('keeps what could not be saved, and saves all of it when asked again', async () => {
    const { storage, workspace, rename, name } = await loaded();
    storage.failWith = 'no-space';
    rename('أولى');
    rename('ثانية');
    await workspace.getState().settled();
    expect(workspace.getState().unsaved).toHaveLength(2);
    storage.failWith = null;
    workspace.getState().tryAgain();
    expect(workspace.getState().unsaved).toEqual([]);
    expect(await workspace.getState().settled()).toBe(true);
    expect(name()).toBe('ثانية');
    expect(storage.edits).toHaveLength(2);
    // As if nothing had happened: each is a step of its own.
    workspace.getState().undo();
    expect(name()).toBe('أولى');
  });

  it('takes back and does again by storing the inverse', async () => {
    const { storage, workspace, rename, name } = await loaded();
    const before = name();
    rename('جديد');
    expect(workspace.getState().undo()?.type).toBe('set-entity');
    expect(name()).toBe(before);
    workspace.getState().redo();
    expect(name()).toBe('جديد');
    expect(workspace.getState().redo()).toBeNull();
    await workspace.getState().settled();
    expect(storage.edits.map(({ role }) => role)).toEqual(['do', 'undo', 'redo']);
  });

  it('makes a large edit in turns, as one edit on top of what came between', async () => {
    const { storage, workspace, rename, name } = await loaded();
    const large = workspace
      .getState()
      .performInTurns((project, context) =>
        setEntity(project, 'entity-1', { note: `${name()}!` }, context),
      );
    rename('بينهما');
    const done = await large;
    expect(done.ok).toBe(true);
    expect(workspace.getState().save.kind).toBe('saving');
    expect(await workspace.getState().settled()).toBe(true);
    expect(workspace.getState().save.kind).toBe('saved');
    expect(workspace.getState().project.entities.get('entity-1')).toMatchObject({
      name: 'بينهما',
      note: 'بينهما!',
    });
    expect(storage.edits).toHaveLength(2);
    workspace.getState().undo();
    expect(name()).toBe('بينهما');
    expect(workspace.getState().project.entities.get('entity-1')?.note).not.toBe('بينهما!');
    storage.failWith = 'no-space';
    await workspace
      .getState()
      .performInTurns((project, context) =>
        setEntity(project, 'entity-1', { note: 'يضيع' }, context),
      );
    expect(await workspace.getState().settled()).toBe(false);
    expect(workspace.getState().project.entities.get('entity-1')?.note).not.toBe('يضيع');
  });

  it('leaves the document alone when an edit is refused', async () => {
    const { storage, workspace } = await loaded();
    const before = workspace.getState().project;
    const done = workspace
      .getState()
      .perform((project, context) => setEntity(project, 'nobody', { name: 'x' }, context));
    expect(done).toMatchObject({ ok: false, error: { code: 'record-not-found' } });
    expect(workspace.getState().project).toBe(before);
    expect(storage.edits).toEqual([]);
  });
});
