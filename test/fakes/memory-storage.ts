import type { Edit } from '../../shared/model/edit.ts';
import { emptyProject } from '../../shared/model/project.ts';
import type { Project } from '../../shared/model/project.ts';
import { err, ok } from '../../shared/model/result.ts';
import type { Storage, StorageErrorCode } from '../../renderer/state/storage.ts';

/** A storage that keeps everything in memory, and fails when a test tells it to. */
export interface MemoryStorage extends Storage {
  /** Stored edits, oldest first. */
  readonly edits: Edit[];
  readonly originals: Map<string, Uint8Array>;
  /** The next writes fail with this code; null lets them through again. */
  failWith: StorageErrorCode | null;
}

/** A storage in memory that loads the given project. */
export function createMemoryStorage(project: Project = emptyProject()): MemoryStorage {
  const numbered = () => storage.edits.map((edit, index) => ({ number: index + 1, edit }));
  const storage: MemoryStorage = {
    edits: [],
    originals: new Map(),
    failWith: null,
    load: async () => ok({ project, recentEdits: [], session: null }),
    apply: async (edit) => {
      if (storage.failWith !== null) return err({ code: storage.failWith, detail: 'test' });
      storage.edits.push(edit);
      return ok(null);
    },
    history: async () => ok(storage.edits),
    historyPage: async (after, limit) =>
      ok(
        numbered()
          .filter(({ number }) => number > after)
          .slice(0, limit),
      ),
    historyAt: async (numbers) => ok(numbered().filter(({ number }) => numbers.includes(number))),
    saveSession: async () => ok(null),
    putOriginal: async (sha256, bytes) => {
      if (storage.failWith !== null) return err({ code: storage.failWith, detail: 'test' });
      storage.originals.set(sha256, bytes);
      return ok(null);
    },
    getOriginal: async (sha256) => ok(storage.originals.get(sha256) ?? null),
    onClosed: () => {},
  };
  return storage;
}
