import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setEntity } from '../../../shared/edits/set-entity.ts';
import { whenLeaving } from '../../../renderer/leaving.ts';
import { holdWindow } from '../../../renderer/state/hold-window.ts';
import { createWorkspace } from '../../../renderer/state/workspace.ts';
import { aCompleteProject, builtAt } from '../../builders.ts';
import { createMemoryStorage } from '../../fakes/memory-storage.ts';

/** A workspace over a storage that can be made to fail. */
async function setUp() {
  const storage = createMemoryStorage(aCompleteProject());
  let ids = 0;
  const workspace = createWorkspace({
    storage,
    now: () => builtAt,
    newId: () => `edit-${(ids += 1)}`,
  });
  await workspace.getState().load();
  const rename = (name: string): void => {
    workspace
      .getState()
      .perform((project, context) => setEntity(project, 'entity-1', { name }, context));
  };
  return { storage, workspace, rename };
}

/** Whether the window would stay. */
function isHeld(): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}

describe('holdWindow', () => {
  let parts: Awaited<ReturnType<typeof setUp>>;
  let end: () => void;

  beforeEach(async () => {
    parts = await setUp();
    end = holdWindow(parts.workspace);
  });
  afterEach(() => {
    end();
  });

  it('15: holds the window while an edit is being saved, and no longer', async () => {
    expect(isHeld()).toBe(false);
    parts.rename('اسم آخر');
    expect(isHeld()).toBe(true);
    await parts.workspace.getState().settled();
    expect(isHeld()).toBe(false);
  });

  it('15: holds it over edits that were kept after a failure, until they are saved or given up', async () => {
    const { storage, workspace, rename } = parts;
    storage.failWith = 'no-space';
    rename('اسم آخر');
    await workspace.getState().settled();
    expect(workspace.getState().save.kind).toBe('failed');
    expect(isHeld()).toBe(true);
    storage.failWith = null;
    workspace.getState().tryAgain();
    await workspace.getState().settled();
    expect(isHeld()).toBe(false);

    storage.failWith = 'no-space';
    rename('ثالث');
    await workspace.getState().settled();
    workspace.getState().acknowledgeFailure();
    expect(isHeld()).toBe(false);
  });

  it('does not hold up a window that shows no work', () => {
    end();
    const unread = createWorkspace({ storage: parts.storage, now: () => builtAt, newId: () => '' });
    end = holdWindow(unread);
    expect(isHeld()).toBe(false);
  });

  it('lets what is typed be stored first, whoever listened earlier', () => {
    const stop = whenLeaving(() => {
      parts.rename('آخر ما كتب');
    });
    expect(isHeld()).toBe(true);
    stop();
  });

  it('tells of a hidden page too, and not of one that is shown', () => {
    const store = vi.fn();
    const stop = whenLeaving(store);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(store).not.toHaveBeenCalled();
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('pagehide'));
    expect(store).toHaveBeenCalledTimes(2);
    stop();
    window.dispatchEvent(new Event('pagehide'));
    expect(store).toHaveBeenCalledTimes(2);
    vi.restoreAllMocks();
  });
});
