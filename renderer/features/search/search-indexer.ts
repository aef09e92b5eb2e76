import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { createProjectIndex } from '../../../shared/search/project-index.ts';
import type { ProjectIndex } from '../../../shared/search/project-index.ts';
import type { Workspace } from '../../state/workspace.ts';

/** How far the index is. `version` rises when a search would find something else. */
export interface IndexProgress {
  readonly version: number;
  readonly waiting: number;
}

/** The index of a workspace and how far it is. */
export interface SearchIndexer {
  readonly index: ProjectIndex;
  readonly progress: StoreApi<IndexProgress>;
}

/** Work in one go, in milliseconds: half a frame, so that typing and scrolling stay smooth. */
const slice = 8;
/** While texts are still being read, results are renewed this often, in milliseconds. */
const renewal = 400;

const indexers = new WeakMap<StoreApi<Workspace>, SearchIndexer>();

/**
 * The index of a workspace, made when it is first asked for and kept up to date from then on, in
 * the idle time of the interface's thread.
 */
export function searchIndexerOf(workspace: StoreApi<Workspace>): SearchIndexer {
  const known = indexers.get(workspace);
  if (known !== undefined) return known;
  const index = createProjectIndex();
  const progress = createStore<IndexProgress>()(() => ({ version: 0, waiting: 1 }));
  let isScheduled = false;
  let renewedAt = 0;

  const work = (): void => {
    isScheduled = false;
    const from = performance.now();
    index.follow(workspace.getState().project);
    let hasMore = true;
    while (hasMore && performance.now() - from < slice) hasMore = index.step();
    const now = performance.now();
    if (!hasMore || now - renewedAt > renewal) {
      renewedAt = now;
      const { version } = progress.getState();
      progress.setState({ version: version + 1, waiting: index.waiting() });
    }
    if (hasMore) schedule();
  };
  const schedule = (): void => {
    if (isScheduled) return;
    isScheduled = true;
    if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: 100 });
    else setTimeout(work, 0);
  };
  workspace.subscribe((state, before) => {
    if (state.project !== before.project) schedule();
  });
  schedule();
  const indexer = { index, progress };
  indexers.set(workspace, indexer);
  return indexer;
}
