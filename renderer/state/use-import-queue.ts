import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { createImportClient } from '../import/import-client.ts';
import { useApp } from './app-context.tsx';
import type { AppContextValue } from './app-context.tsx';
import { createImportQueue } from './import-queue.ts';
import type { ImportQueue, QueueClient } from './import-queue.ts';
import type { Workspace } from './workspace.ts';

const queues = new WeakMap<StoreApi<Workspace>, StoreApi<ImportQueue>>();

/** The one import queue of a workspace, made with its first use; a test gives its own client. */
export function importQueueOf(app: AppContextValue, client?: QueueClient): StoreApi<ImportQueue> {
  let queue = queues.get(app.workspace);
  if (queue === undefined) {
    queue = createImportQueue(app, client ?? createImportClient());
    queues.set(app.workspace, queue);
  }
  return queue;
}

/** A selected part of the import queue. */
export function useImportQueue<T>(selector: (queue: ImportQueue) => T): T {
  return useStore(importQueueOf(useApp()), selector);
}
