import { createArticleFinder } from '../../shared/history/article-of-change.ts';
import type { Edit } from '../../shared/model/edit.ts';
import type { Id } from '../../shared/model/id.ts';
import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import type { NumberedEdit, Storage, StorageError } from './storage.ts';

/** Edits read from the disk at once. */
const pageSize = 250;

/** Where in the history each record and each article is spoken of. */
export interface HistoryIndex {
  /** Takes in what the storage has more of than at the last call; two calls at once are one. */
  refresh(): Promise<Result<null, StorageError>>;
  /** Numbers of the edits that touched a record or its comments, oldest first. */
  ofRecord(id: Id): readonly number[];
  /** Numbers of the edits that touched an article or anything in it, oldest first. */
  ofArticle(id: Id): readonly number[];
  /** Reads edits by their numbers, oldest first. */
  read(numbers: readonly number[]): Promise<Result<readonly Edit[], StorageError>>;
}

/**
 * An index that is built when it is first asked and grows with the history. It keeps numbers only:
 * the edits stay on disk until somebody looks at them.
 */
export function createHistoryIndex(
  storage: Pick<Storage, 'historyPage' | 'historyAt'>,
): HistoryIndex {
  const byRecord = new Map<Id, number[]>();
  const byArticle = new Map<Id, number[]>();
  const articlesOf = createArticleFinder();
  let last = 0;
  let running: Promise<Result<null, StorageError>> | null = null;

  async function readOn(): Promise<Result<null, StorageError>> {
    for (;;) {
      // One page after the other: each begins where the one before ended.
      const page = await storage.historyPage(last, pageSize);
      if (!page.ok) return err(page.error);
      for (const numbered of page.value) take(numbered);
      if (page.value.length < pageSize) return ok(null);
    }
  }

  function take({ number, edit }: NumberedEdit): void {
    last = number;
    for (const change of edit.changes) {
      // The rows of the trash say the same as the deletion beside them.
      if (change.table === 'trash') continue;
      note(byRecord, change.id, number);
      if (change.table === 'comments') {
        const owner = (change.after ?? change.before)?.recordId;
        if (owner !== undefined) note(byRecord, owner, number);
      }
      for (const article of articlesOf(change)) note(byArticle, article, number);
    }
  }

  return {
    async refresh() {
      running ??= readOn().finally(() => {
        running = null;
      });
      return running;
    },
    ofRecord: (id) => byRecord.get(id) ?? [],
    ofArticle: (id) => byArticle.get(id) ?? [],
    async read(numbers) {
      const found = await storage.historyAt(numbers);
      return found.ok ? ok(found.value.map(({ edit }) => edit)) : found;
    },
  };
}

function note(index: Map<Id, number[]>, id: Id, number: number): void {
  const numbers = index.get(id);
  if (numbers === undefined) index.set(id, [number]);
  else if (numbers.at(-1) !== number) numbers.push(number);
}
