import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { addComparison } from '../../shared/edits/add-comparison.ts';
import { addProject } from '../../shared/edits/add-project.ts';
import type { OnDifferent } from '../../shared/edits/add-project.ts';
import type { NewArticle } from '../../shared/edits/add-articles.ts';
import { restoreArticles } from '../../shared/edits/trash-articles.ts';
import type { ImportReport } from '../../shared/formats/import/import-format.ts';
import type { PickedFile } from '../../shared/ipc/contract.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import type { Id } from '../../shared/model/id.ts';
import type { ImportClient } from '../import/import-client.ts';
import { signTexts } from '../import/sign-texts.ts';
import type { SignTexts } from '../import/sign-texts.ts';
import type { AppContextValue } from './app-context.tsx';
import { openCount, viewOf } from './comparing.ts';
import { sumOf } from './importing/compare-projects.ts';
import { importedArticles, isAsking, isPending } from './importing/import-item.ts';
import type {
  ImportChoices,
  ImportDecision,
  ImportItem,
  ImportOutcome,
} from './importing/import-item.ts';
import { nextTurn } from '../turns.ts';
import { pairFiles } from './importing/pair-files.ts';
import { receiveWork } from './importing/receive-work.ts';
import { readItem } from './importing/read-item.ts';
import { createRelater } from './importing/relate-articles.ts';
import { createSpaceCheck } from './importing/space-check.ts';
import type { SpaceQuestion } from './importing/space-check.ts';
import { withRelated } from './importing/with-related.ts';
import { createLookFirst } from './importing/look-first.ts';
import { createStage } from './importing/stage.ts';

/** Files on their way into the project, and what became of them. */
export interface ImportQueue {
  readonly items: readonly ImportItem[];
  readonly isRunning: boolean;
  /** Room is short for files that are about to come in; they wait for the answer. */
  readonly space: SpaceQuestion | null;
  /** Files are about to come: the worker may start. */
  prepare(): void;
  /** Files that the shell has picked and holds tokens for. */
  importPicked(files: readonly PickedFile[]): Promise<void>;
  /** Files of a drop or of the clipboard. */
  importFiles(files: readonly File[]): Promise<void>;
  /** Text as a file of this name; `choices` may give title and outlet. */
  importText(text: string, name: string, choices?: ImportChoices): Promise<void>;
  /** Stops; what is finished stays. */
  cancel(): void;
  /** Accepts every file that waits to be looked at, in one step. */
  acceptAll(): Promise<void>;
  /** Answers a file that asks. */
  decide(itemId: Id, decision: ImportDecision): Promise<void>;
  /** Forgets the report; files that still ask count as skipped. */
  clear(): void;
}

/** What the queue needs of the client. */
export type QueueClient = Pick<ImportClient, 'prepare' | 'read' | 'cancel'>;

type NewItem = Pick<ImportItem, 'name' | 'size' | 'source'> &
  Partial<Pick<ImportItem, 'choices' | 'companions'>>;

/** Creates the queue over the stores. Files are read one after the other, in a worker. */
export function createImportQueue(
  app: AppContextValue,
  client: QueueClient,
  sign: SignTexts = signTexts,
): StoreApi<ImportQueue> {
  const { services, workspace, session } = app;
  const { bridge, newId } = services;
  const relate = createRelater(sign);
  let isCancelled = false;

  return createStore<ImportQueue>()((set, get) => {
    const change = (id: Id, patch: Partial<ImportItem>) => {
      set(({ items }) => ({
        items: items.map((item) => (item.id === id ? { ...item, ...patch } : item)),
      }));
    };
    const settle = (id: Id, outcome: ImportOutcome) => {
      change(id, { outcome });
    };
    const stage = createStage(app, settle);
    const hasRoom = createSpaceCheck(bridge, (space) => {
      set({ space });
    });
    const lookFirst = createLookFirst(app, stage, settle);
    const toItem = ({ choices = {}, companions = [], ...file }: NewItem): ImportItem => ({
      ...file,
      choices,
      companions,
      id: newId(),
      outcome: { kind: 'waiting' },
      editions: [],
      related: [],
    });

    async function enqueue(files: readonly NewItem[]): Promise<void> {
      if (!(await hasRoom(files.reduce((sum, { size }) => sum + size, 0)))) {
        release(files);
        return;
      }
      // A finished report makes room for the next one; what still asks stays.
      set(({ items, isRunning }) => ({
        items: [...(isRunning ? items : items.filter(isAsking)), ...files.map(toItem)],
      }));
      await run();
    }

    async function run(): Promise<void> {
      if (get().isRunning) return;
      set({ isRunning: true });
      isCancelled = false;
      stage.begin();
      for (;;) {
        const next = get().items.find(({ outcome }) => outcome.kind === 'waiting');
        if (next === undefined || isCancelled) break;
        await importOne(next);
      }
      stage.flush();
      set(({ items }) => ({
        isRunning: false,
        items: items.map((item) =>
          isPending(item) ? { ...item, outcome: { kind: 'cancelled' } } : item,
        ),
      }));
      release(get().items);
      await relateImported();
    }

    /** Looks for near-duplicates once the whole drop is in: they are a hint, not a hurdle. */
    async function relateImported(): Promise<void> {
      const imported = get().items.flatMap(importedArticles);
      const found = await relate(() => workspace.getState().project, imported);
      if (found.length === 0) return;
      set(({ items }) => ({ items: items.map((item) => withRelated(item, found)) }));
    }

    /** The shell keeps a file readable until it is told that nobody will read it again. */
    function release(files: readonly NewItem[]): void {
      const tokens = files.flatMap(({ source, companions = [] }) =>
        [source, ...companions.map((companion) => companion.source)].flatMap((each) =>
          each.kind === 'picked' ? [each.token] : [],
        ),
      );
      if (tokens.length > 0) void bridge.call('release-files', tokens);
    }

    async function importOne(item: ImportItem): Promise<void> {
      settle(item.id, { kind: 'reading' });
      const read = await readItem(item, app, client, [...stage.articles(), ...proposed()]);
      switch (read.next) {
        case 'stage':
          change(item.id, { editions: read.editions });
          if (session.getState().lookFirst) {
            lookFirst.propose(read.entry, read.bytes, proposed().length === 0);
          } else {
            settle(item.id, { kind: 'ready' });
            await stage.add(read.entry, read.bytes);
          }
          return;
        case 'unpack':
          unpack(item, read.report);
          return;
        case 'codebook':
          await adopt(item.id, read.codebook);
          return;
        case 'settle':
          settle(item.id, read.outcome);
          if (read.outcome.kind === 'project') await mergeIfClear(item.id, read.outcome);
      }
    }

    /** A codebook on the window starts a project with it, or changes the one that is here. */
    async function adopt(id: Id, codebook: Codebook): Promise<void> {
      stage.flush();
      // Loaded when needed: few drops hold one.
      const { takeOver } = await import('./take-over-codebook.ts');
      const taken = takeOver(app, codebook);
      settle(
        id,
        taken.ok
          ? { kind: 'codebook', kept: taken.value.kept.length, isSame: taken.value.isSame }
          : { kind: 'refused', refusal: taken.error },
      );
    }

    function proposed(): readonly NewArticle[] {
      return get().items.flatMap(({ outcome }) =>
        outcome.kind === 'proposed' ? outcome.proposals.map(({ article }) => article) : [],
      );
    }

    /** The files of an archive follow it in the list, each with an outcome of its own. */
    function unpack(archive: ImportItem, { inner }: ImportReport): void {
      const files = inner.map(({ name, bytes, result }) =>
        toItem({
          name: `${archive.name}/${name}`,
          size: bytes.length,
          source: { kind: 'read', bytes, result },
        }),
      );
      const outcome = { kind: 'archive', files: files.length } as const;
      set(({ items }) => ({
        items: items.flatMap((item) =>
          item.id === archive.id ? [{ ...item, outcome }, ...files] : [item],
        ),
      }));
    }

    /** Asks nothing when every record of a project is new or the same, and none was refused. */
    async function mergeIfClear(
      id: Id,
      outcome: ImportOutcome & { kind: 'project' },
    ): Promise<void> {
      const isClear =
        sumOf(outcome.comparison, 'different') === 0 &&
        !outcome.report.problems.some(({ refused }) => refused);
      const { annotatorId, project } = workspace.getState();
      const work = receiveWork(project, outcome, annotatorId, services);
      if (work?.copy.kind === 'same') settle(id, { kind: 'compared', open: null });
      else if (isClear && work === null) await mergeProject(id, outcome, 'keep-mine');
    }

    /** Keeps a colleague's work beside the project and shows where it differs. */
    function compareWork(id: Id, outcome: ImportOutcome & { kind: 'project' }): void {
      stage.flush();
      const { annotatorId, project, perform } = workspace.getState();
      const work = receiveWork(project, outcome, annotatorId, services);
      if (work === null) return;
      const { comparison, copy } = work;
      const former = copy.known === null ? null : { id: copy.known.id, changed: copy.changed };
      const done = perform((current, context) =>
        addComparison(current, comparison, former, context),
      );
      if (!done.ok) {
        settle(id, { kind: 'refused', refusal: { kind: 'edit', code: done.error.code } });
        return;
      }
      const kept = workspace.getState().project;
      const added = kept.comparisons.get(former?.id ?? comparison.id);
      if (added === undefined) return;
      settle(id, { kind: 'compared', open: openCount(viewOf(kept, added)) });
      const { openArticleId, set } = session.getState();
      const isHere = added.articleIds.includes(openArticleId ?? '');
      set({
        ...(isHere ? {} : { openArticleId: added.articleIds[0] ?? null }),
        comparisonId: added.id,
        selection: null,
      });
      set({ view: 'compare' });
    }

    async function mergeProject(
      id: Id,
      { incoming, comparison }: ImportOutcome & { kind: 'project' },
      onDifferent: OnDifferent,
    ): Promise<void> {
      stage.flush();
      const done = workspace
        .getState()
        .perform((project, context) =>
          addProject(project, incoming, 'import-project', onDifferent, context),
        );
      if (!done.ok && done.error.code !== 'nothing-to-change') {
        settle(id, { kind: 'refused', refusal: { kind: 'edit', code: done.error.code } });
        return;
      }
      const replaced = onDifferent === 'take-theirs' ? sumOf(comparison, 'different') : 0;
      settle(id, { kind: 'merged', added: sumOf(comparison, 'added'), replaced });
      // The library is drawn first, then the article.
      await nextTurn();
      stage.openFirst([...incoming.articles.keys()]);
    }

    function openExisting(existing: Id): void {
      if (proposed().some(({ id }) => id === existing)) {
        session.getState().set({ view: 'check' });
        return;
      }
      // It may lie in the trash; where it does not, there is nothing to restore.
      workspace
        .getState()
        .perform((project, context) => restoreArticles(project, [existing], context));
      session.getState().set({ openArticleId: existing, selection: null });
    }

    return {
      items: [],
      isRunning: false,
      space: null,

      prepare() {
        client.prepare();
      },

      async importPicked(files) {
        await enqueue(pairFiles(files));
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
        client.cancel();
      },

      async acceptAll() {
        if (!get().isRunning) stage.begin();
        for (const item of get().items) await lookFirst.accept(item);
        stage.flush();
      },

      async decide(itemId, decision) {
        const item = get().items.find(({ id }) => id === itemId);
        if (item === undefined || !isAsking(item)) return;
        const { outcome } = item;
        if (!get().isRunning) stage.begin();
        switch (decision.kind) {
          case 'accept':
            await lookFirst.accept(item);
            stage.flush();
            // The accepted one was opened; the others go on waiting in view.
            if (proposed().length > 0) session.getState().set({ view: 'check' });
            return;
          case 'leave-out': {
            if (outcome.kind !== 'proposed') return;
            const { articleId } = decision;
            const proposals = outcome.proposals.filter(({ article }) => article.id !== articleId);
            settle(
              itemId,
              proposals.length === 0 ? { kind: 'skipped' } : { ...outcome, proposals },
            );
            return;
          }
          case 'skip':
            settle(itemId, { kind: 'skipped' });
            return;
          case 'open-existing':
            if (outcome.kind !== 'duplicate') return;
            openExisting(outcome.existing);
            settle(itemId, { kind: 'skipped' });
            return;
          case 'import-copy': {
            if (outcome.kind !== 'duplicate') return;
            const { articles, bytes } = outcome;
            const all = [...outcome.imported, ...articles.map(({ id }) => id)];
            const imported = { kind: 'imported', articles: all, warnings: [] } as const;
            settle(itemId, { kind: 'ready' });
            await stage.add({ itemId, articles, outcome: imported }, bytes);
            stage.flush();
            return;
          }
          case 'read-as':
            if (!['encoding', 'fields', 'annotations'].includes(outcome.kind)) return;
            if (!('bytes' in outcome)) return;
            change(itemId, {
              choices: { ...item.choices, ...decision.choices },
              source: { kind: 'bytes', bytes: outcome.bytes },
              outcome: { kind: 'waiting' },
            });
            await run();
            return;
          case 'add-project':
            if (outcome.kind === 'project') {
              await mergeProject(itemId, outcome, decision.onDifferent);
            }
            return;
          case 'add-annotations':
            if (outcome.kind !== 'annotations') return;
            stage.flush();
            settle(itemId, { kind: 'ready' });
            // Loaded when needed: it brings the cleaning rules along.
            const { addAnnotated } = await import('./importing/add-annotated.ts');
            settle(itemId, await addAnnotated(outcome, decision.targets, app, stage));
            return;
          case 'compare':
            if (outcome.kind === 'project') compareWork(itemId, outcome);
        }
      },

      clear() {
        set(({ items, isRunning }) => ({
          items: isRunning ? items : items.filter(({ outcome }) => outcome.kind === 'proposed'),
        }));
      },
    };
  });
}
