import { useEffect, useState } from 'react';
import type { Edit } from '../../shared/model/edit.ts';
import type { Id } from '../../shared/model/id.ts';
import { useApp, useWorkspace } from './app-context.tsx';
import { createHistoryIndex } from './history-index.ts';
import type { HistoryIndex } from './history-index.ts';
import type { Storage, StorageError } from './storage.ts';

/** Whose history is shown. */
export type HistoryOf =
  { readonly kind: 'record'; readonly id: Id } | { readonly kind: 'article'; readonly id: Id };

/** A history as far as it has been read. */
export interface ShownHistory {
  readonly kind: 'loading' | 'read' | 'failed';
  /** The newest first. */
  readonly edits: readonly Edit[];
  /** How many older ones there are. */
  readonly older: number;
  readonly error: StorageError | null;
}

/** One index for each storage, so that it is built once in a session. */
const indexes = new WeakMap<Storage, HistoryIndex>();

function indexOf(storage: Storage): HistoryIndex {
  const known = indexes.get(storage) ?? createHistoryIndex(storage);
  indexes.set(storage, known);
  return known;
}

const loading: ShownHistory = { kind: 'loading', edits: [], older: 0, error: null };

/** The newest `limit` edits of a record or an article; follows the work as it is saved. */
export function useHistory({ kind, id }: HistoryOf, limit: number): ShownHistory {
  const { services } = useApp();
  const saved = useWorkspace(({ save, project }) => (save.kind === 'saved' ? project : null));
  const [shown, setShown] = useState<ShownHistory>(loading);
  useEffect(() => {
    // While something is being saved the disk is behind; the next render asks again.
    if (saved === null) return;
    let isWanted = true;
    void readHistory(indexOf(services.storage), { kind, id }, limit).then((read) => {
      if (isWanted) setShown(read);
    });
    return () => {
      isWanted = false;
    };
  }, [services, saved, kind, id, limit]);
  return shown;
}

async function readHistory(
  index: HistoryIndex,
  { kind, id }: HistoryOf,
  limit: number,
): Promise<ShownHistory> {
  const failed = (error: StorageError): ShownHistory => ({ ...loading, kind: 'failed', error });
  const refreshed = await index.refresh();
  if (!refreshed.ok) return failed(refreshed.error);
  const numbers = kind === 'record' ? index.ofRecord(id) : index.ofArticle(id);
  const read = await index.read(numbers.slice(-limit));
  if (!read.ok) return failed(read.error);
  return {
    kind: 'read',
    edits: read.value.toReversed(),
    older: Math.max(0, numbers.length - limit),
    error: null,
  };
}

/** Every edit of an article from the one with the id `from` on, oldest first; null when unknown. */
export async function editsOfArticleSince(
  storage: Storage,
  articleId: Id,
  from: Id,
): Promise<readonly Edit[] | null> {
  const index = indexOf(storage);
  const refreshed = await index.refresh();
  const read = refreshed.ok ? await index.read(index.ofArticle(articleId)) : refreshed;
  if (!read.ok) return null;
  const at = read.value.findIndex(({ id }) => id === from);
  return at < 0 ? null : read.value.slice(at);
}
