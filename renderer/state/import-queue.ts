import { createContext, use } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { addArticles } from '../../shared/edits/add-articles.ts';
import type { NewArticle } from '../../shared/edits/add-articles.ts';
import { addProject } from '../../shared/edits/add-project.ts';
import { restoreArticles } from '../../shared/edits/trash-articles.ts';
import type {
  ImportError,
  ImportInput,
  ImportReport,
  ImportWarning,
} from '../../shared/formats/import/import-format.ts';
import type { PickedFile } from '../../shared/ipc/contract.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Result } from '../../shared/model/result.ts';
import type { AppContextValue } from './app-context.tsx';
import { sumOf } from './importing/compare-projects.ts';
import { isAsking, isPending } from './importing/import-item.ts';
import type {
  ImportChoices,
  ImportDecision,
  ImportItem,
  ImportOutcome,
  ImportRefusal,
  ImportSource,
} from './importing/import-item.ts';
import { findDuplicate, prepareArticles } from './importing/prepare-articles.ts';
import { isProjectFile, readProject } from './importing/read-project.ts';

/** Reads one file away from the main thread, with limits in time and memory. */
export type ReadArticles = (input: ImportInput) => Promise<Result<ImportReport, ImportError>>;

/** Files on their way into the project, and what became of them. */
export interface ImportQueue {
  readonly items: readonly ImportItem[];
  readonly isRunning: boolean;
  /** Files that the shell has picked and holds tokens for. */
  importPicked(files: readonly PickedFile[]): Promise<void>;
  /** Files of a drop or of the clipboard. */
  importFiles(files: readonly File[]): Promise<void>;
  /** Text as a file of this name; `choices` may give title and outlet. */
  importText(text: string, name: string, choices?: ImportChoices): Promise<void>;
  /** Stops after the file in hand; what is finished stays. */
  cancel(): void;
  /** Answers a file that asks. */
  decide(itemId: Id, decision: ImportDecision): Promise<void>;
  /** Forgets the report; files that still ask count as skipped. */
  clear(): void;
}

/** Articles read but not yet in the project, by the file they came from. */
interface Staged {
  readonly itemId: Id;
  readonly articles: readonly NewArticle[];
  readonly outcome: (ids: readonly Id[]) => ImportOutcome;
}

/** Longest time in milliseconds that finished articles wait to be stored together with others. */
const longestWait = 1000;

/** Creates the queue over the stores. One drop is one edit unless it takes longer than a second. */
export function createImportQueue(
  { services, workspace, session }: AppContextValue,
  readArticles: ReadArticles,
): StoreApi<ImportQueue> {
  const { bridge, storage, newId, sha256 } = services;
  let staged: Staged[] = [];
  let stagedSince = 0;
  let isCancelled = false;
  let hasOpened = false;

  return createStore<ImportQueue>()((set, get) => {
    const update = (
      id: Id,
      change: Partial<Pick<ImportItem, 'outcome' | 'choices' | 'source'>>,
    ) => {
      set(({ items }) => ({
        items: items.map((item) => (item.id === id ? { ...item, ...change } : item)),
      }));
    };
    const refuse = (id: Id, refusal: ImportRefusal) => {
      update(id, { outcome: { kind: 'refused', refusal } });
    };

    function enqueue(
      files: readonly {
        name: string;
        size: number;
        source: ImportSource;
        choices?: ImportChoices;
      }[],
    ): Promise<void> {
      const fresh = files.map(({ choices = {}, ...file }) => ({
        ...file,
        choices,
        id: newId(),
        outcome: { kind: 'waiting' as const },
      }));
      // A finished report makes room for the next one; what still asks stays.
      set(({ items, isRunning }) => ({
        items: [...(isRunning ? items : items.filter(isAsking)), ...fresh],
      }));
      return run();
    }

    async function run(): Promise<void> {
      if (get().isRunning) return;
      set({ isRunning: true });
      isCancelled = false;
      hasOpened = false;
      for (;;) {
        const next = get().items.find(({ outcome }) => outcome.kind === 'waiting');
        if (next === undefined || isCancelled) break;
        await importOne(next);
        if (staged.length > 0 && performance.now() - stagedSince > longestWait) flush();
      }
      flush();
      set(({ items }) => ({
        isRunning: false,
        items: items.map((item) =>
          isPending(item) ? { ...item, outcome: { kind: 'cancelled' } } : item,
        ),
      }));
      releaseFiles();
    }

    /** The shell keeps a file readable until it is told that nobody will read it again. */
    function releaseFiles(): void {
      const tokens = get().items.flatMap(({ source }) =>
        source.kind === 'picked' ? [source.token] : [],
      );
      if (tokens.length > 0) void bridge.call('release-files', tokens);
    }

    async function importOne({ id, name, source, choices }: ImportItem): Promise<void> {
      update(id, { outcome: { kind: 'reading' } });
      if (source.kind === 'read') {
        await settle(id, name, source.bytes, choices, source.result);
        return;
      }
      let bytes: Uint8Array;
      if (source.kind === 'bytes') ({ bytes } = source);
      else {
        const read = await bridge.call('read-file', source.token);
        if (!read.ok) {
          refuse(id, { kind: 'file', code: read.error });
          return;
        }
        ({ bytes } = read.value);
      }
      if (isProjectFile(bytes)) await offerProject(id, bytes);
      else await settle(id, name, bytes, choices, await readArticles({ name, bytes, ...choices }));
    }

    async function offerProject(id: Id, bytes: Uint8Array): Promise<void> {
      flush();
      const offer = await readProject(bytes, () => workspace.getState().project, sha256);
      if (!offer.ok) {
        refuse(id, { kind: 'project', error: offer.error });
        return;
      }
      update(id, { outcome: offer.value });
      // Nothing to decide: every record is new or the same, and none was refused.
      const { comparison, report } = offer.value;
      const isClear = sumOf(comparison, 'different') === 0 && report.problems.length === 0;
      if (isClear) mergeProject(id, offer.value, 'keep-mine');
    }

    function mergeProject(
      id: Id,
      { incoming, comparison }: ImportOutcome & { kind: 'project' },
      onDifferent: 'keep-mine' | 'take-theirs',
    ): void {
      const done = workspace
        .getState()
        .perform((project, context) =>
          addProject(project, incoming, 'import-project', onDifferent, context),
        );
      if (!done.ok && done.error.code !== 'nothing-to-change') {
        refuse(id, { kind: 'edit', code: done.error.code });
        return;
      }
      const added = sumOf(comparison, 'added');
      const replaced = onDifferent === 'take-theirs' ? sumOf(comparison, 'different') : 0;
      update(id, { outcome: { kind: 'merged', added, replaced } });
      openFirst([...incoming.articles.keys()]);
    }

    /** What reading gave: staged, asked about, or refused. */
    async function settle(
      id: Id,
      name: string,
      bytes: Uint8Array,
      choices: ImportChoices,
      result: Result<ImportReport, ImportError>,
    ): Promise<void> {
      if (!result.ok) {
        const { code, candidates = [], fieldNames = [], offset = null } = result.error;
        if (candidates.length > 0) {
          update(id, { outcome: { kind: 'encoding', bytes, candidates, offset } });
        } else if (code === 'unknown-fields' && fieldNames.length > 0) {
          update(id, { outcome: { kind: 'fields', bytes, fieldNames } });
        } else refuse(id, { kind: 'format', error: result.error });
        return;
      }
      const { articles: found, inner, warnings } = result.value;
      if (inner.length > 0) {
        const files = inner.map((file) => ({
          id: newId(),
          name: `${name}/${file.name}`,
          size: file.bytes.length,
          source: { kind: 'read' as const, bytes: file.bytes, result: file.result },
          choices: {},
          outcome: { kind: 'waiting' as const },
        }));
        set(({ items }) => ({
          items: items.flatMap((item) => (item.id === id ? [item, ...files] : [item])),
        }));
        if (found.length === 0) {
          update(id, { outcome: { kind: 'archive', files: inner.length } });
          return;
        }
      }
      const file = { name, sha256: await sha256(bytes), size: bytes.length, choices };
      await stage(id, bytes, warnings, await prepareArticles(found, file, services));
    }

    async function stage(
      id: Id,
      bytes: Uint8Array,
      warnings: readonly ImportWarning[],
      articles: readonly NewArticle[],
    ): Promise<void> {
      const { project } = workspace.getState();
      const known = [...project.articles.values(), ...staged.flatMap((entry) => entry.articles)];
      const matches = articles.map((article) => findDuplicate(article, known));
      const fresh = articles.filter((_, index) => matches[index] === null);
      const repeated = articles.filter((_, index) => matches[index] !== null);
      const match = matches.find((found) => found !== null);

      if (fresh.length > 0 && !(await keepOriginal(id, fresh, bytes))) return;
      const outcome = (imported: readonly Id[]): ImportOutcome =>
        match === undefined
          ? { kind: 'imported', articles: imported, warnings }
          : {
              kind: 'duplicate',
              by: match.by,
              existing: match.id,
              articles: repeated,
              imported,
              bytes,
            };
      if (fresh.length === 0) update(id, { outcome: outcome([]) });
      else put({ itemId: id, articles: fresh, outcome });
    }

    /** The bytes go in before the edit that names them, so that no article lacks its original. */
    async function keepOriginal(
      id: Id,
      articles: readonly NewArticle[],
      bytes: Uint8Array,
    ): Promise<boolean> {
      const kept = await storage.putOriginal(articles[0]?.provenance.sha256 ?? '', bytes);
      if (!kept.ok) refuse(id, { kind: 'storage', code: kept.error.code });
      return kept.ok;
    }

    function put(entry: Staged): void {
      if (staged.length === 0) stagedSince = performance.now();
      staged.push(entry);
    }

    /** Puts everything staged into the project, in one edit. */
    function flush(): void {
      if (staged.length === 0) return;
      const batch = staged;
      staged = [];
      const done = workspace.getState().perform((_, context) =>
        addArticles(
          batch.flatMap(({ articles }) => articles),
          context,
        ),
      );
      for (const { itemId, articles, outcome } of batch) {
        if (done.ok) update(itemId, { outcome: outcome(articles.map((article) => article.id)) });
        else refuse(itemId, { kind: 'edit', code: done.error.code });
      }
      if (done.ok) openFirst(batch.flatMap(({ articles }) => articles.map(({ id }) => id)));
    }

    /** Shows the first article of a run, once. */
    function openFirst(ids: readonly Id[]): void {
      const [first] = ids;
      if (hasOpened || first === undefined) return;
      hasOpened = true;
      session.getState().set({ openArticleId: first, selection: null });
    }

    return {
      items: [],
      isRunning: false,

      async importPicked(files) {
        await enqueue(
          files.map(({ name, size, token }) => ({ name, size, source: { kind: 'picked', token } })),
        );
      },

      async importFiles(files) {
        await get().importPicked(await bridge.pickDropped(files));
      },

      async importText(text, name, choices = {}) {
        const bytes = new TextEncoder().encode(text);
        await enqueue([{ name, size: bytes.length, source: { kind: 'bytes', bytes }, choices }]);
      },

      cancel() {
        isCancelled = true;
      },

      async decide(itemId, decision) {
        const item = get().items.find(({ id }) => id === itemId);
        if (item === undefined || !isAsking(item)) return;
        const { outcome } = item;
        hasOpened = false;
        switch (decision.kind) {
          case 'skip':
            update(itemId, { outcome: { kind: 'skipped' } });
            return;
          case 'open-existing': {
            if (outcome.kind !== 'duplicate') return;
            const { existing } = outcome;
            workspace
              .getState()
              .perform((project, context) => restoreArticles(project, [existing], context));
            session.getState().set({ openArticleId: existing, selection: null });
            update(itemId, { outcome: { kind: 'skipped' } });
            return;
          }
          case 'import-copy': {
            if (outcome.kind !== 'duplicate') return;
            const { articles, imported, bytes } = outcome;
            if (!(await keepOriginal(itemId, articles, bytes))) return;
            put({
              itemId,
              articles,
              outcome: (ids) => ({
                kind: 'imported',
                articles: [...imported, ...ids],
                warnings: [],
              }),
            });
            flush();
            return;
          }
          case 'read-as': {
            if (outcome.kind !== 'encoding' && outcome.kind !== 'fields') return;
            update(itemId, {
              choices: { ...item.choices, ...decision.choices },
              source: { kind: 'bytes', bytes: outcome.bytes },
              outcome: { kind: 'waiting' },
            });
            await run();
            return;
          }
          case 'add-project':
            if (outcome.kind === 'project') mergeProject(itemId, outcome, decision.onDifferent);
        }
      },

      clear() {
        set(({ items, isRunning }) => ({ items: isRunning ? items : [] }));
      },
    };
  });
}

/** Provided once by the composition root, and by each component test that imports. */
export const ImportQueueContext = createContext<StoreApi<ImportQueue> | null>(null);

/** A selected part of the import queue; using it outside the provider is a bug. */
export function useImportQueue<T>(selector: (queue: ImportQueue) => T): T {
  const queue = use(ImportQueueContext);
  if (queue === null) throw new Error('ImportQueueContext is missing');
  return useStore(queue, selector);
}
