import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useStore } from 'zustand';
import { tellLeaving } from '../../../renderer/leaving.ts';
import { useTypedText } from '../../../renderer/state/use-typed-text.ts';
import { createWorkspace } from '../../../renderer/state/workspace.ts';
import { setEntity } from '../../../shared/edits/set-entity.ts';
import { createMemoryStorage } from '../../fakes/memory-storage.ts';
import { aCompleteProject, builtAt } from '../../builders.ts';

it('stores what a closed field held, after the edits that failed before it, when saving works', async () => {
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
  const settle = async (): Promise<void> => {
    await act(async () => {
      await workspace.getState().settled();
    });
  };
  const { result: keep } = renderHook(() =>
    useTypedText(
      workspace,
      useStore(workspace, ({ save }) => save.kind === 'failed'),
    ),
  );

  const isHeld = (): boolean => {
    const event = new Event('beforeunload', { cancelable: true });
    const end = tellLeaving(() => undefined);
    window.dispatchEvent(event);
    end();
    return event.defaultPrevented;
  };

  storage.failWith = 'no-space';
  act(() => void rename('كتب قبل الإخفاق'));
  await settle();
  expect(isHeld()).toBe(false);
  keep.current(() => void rename('آخر ما كتب'));
  // It is in no field and in no edit: nobody else would hold the window over it.
  expect(isHeld()).toBe(true);
  // The disk is still full: it is kept on.
  act(() => {
    workspace.getState().tryAgain();
  });
  await settle();
  expect(storage.edits).toHaveLength(0);

  storage.failWith = null;
  act(() => {
    workspace.getState().tryAgain();
  });
  await settle();
  expect(storage.edits).toHaveLength(2);
  expect(name()).toBe('آخر ما كتب');
  expect(workspace.getState().save.kind).toBe('saved');
  expect(isHeld()).toBe(false);
});
