import { afterEach, describe, expect, it, vi } from 'vitest';
import { countCopies } from '../../../renderer/state/copy-count.ts';
import { saveCopy } from '../../../renderer/state/save-copy.ts';
import { aCompleteProject } from '../../builders.ts';
import { FakeExportWorker } from '../../fakes/export-worker.ts';
import { makeApp } from '../render-in-app.tsx';

/** A small store in memory. */
function aBox(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  };
}

describe('copies outside the browser', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('are counted from the last one, across starts, and put off when asked', async () => {
    const { workspace } = await makeApp(aCompleteProject());
    const box = aBox();
    const copies = countCopies(workspace, box);
    expect(copies.getState().changes).toBe(0);
    for (let count = 0; count < 3; count += 1) {
      const { project } = workspace.getState();
      workspace.setState({ project: { ...project } });
    }
    workspace.setState({ notice: null });
    expect(copies.getState()).toMatchObject({ changes: 3, remindAt: 50, lastAt: null });
    copies.getState().later();
    const again = countCopies(workspace, box).getState();
    expect(again).toMatchObject({ changes: 3, remindAt: 53 });
    again.choose('automatic');
    again.copied('2026-03-01T00:00:00.000Z');
    const third = countCopies(workspace, box).getState();
    expect(third).toMatchObject({
      changes: 0,
      remindAt: 50,
      lastAt: '2026-03-01T00:00:00.000Z',
      mode: 'automatic',
    });
  });

  it('do not mind a damaged count', async () => {
    const { workspace } = await makeApp();
    const box = { ...aBox(), getItem: () => '{"changes":-1,' };
    expect(countCopies(workspace, box).getState()).toMatchObject({ changes: 0, remindAt: 50 });
  });

  it('hold the whole project, and set the count back', async () => {
    vi.stubGlobal('Worker', FakeExportWorker);
    const { app, bridge, workspace } = await makeApp(aCompleteProject());
    const copies = countCopies(workspace, aBox());
    copies.setState({ changes: 60 });
    const services = { ...app.services, copies };
    expect(await saveCopy({ ...app, services }, 'Hashiya project')).toBe(true);
    const [saved] = bridge.saved;
    expect(saved?.name).toMatch(/^hashiya-\d{4}-\d\d-\d\d-\d\d-\d\d$/);
    const { articles } = JSON.parse(new TextDecoder().decode(saved!.bytes)) as {
      articles: unknown[];
    };
    expect(articles).toHaveLength(1);
    expect(copies.getState().changes).toBe(0);
  });
});
