import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { ImportReport } from '../../shared/formats/import/import-format.ts';
import type { PickedFile } from '../../shared/ipc/file-access.ts';
import type { Id } from '../../shared/model/id.ts';
import type { ImportClient } from '../import/import-client.ts';
import { signTexts } from '../import/sign-texts.ts';
import type { SignTexts } from '../import/sign-texts.ts';
import type { AppContextValue } from './app-context.tsx';
import { adoptCodebook } from './importing/adopt-codebook.ts';
import { createAnswers } from './importing/answer-item.ts';
import {
  importedArticles,
  isAsking,
  isPending,
  proposedArticles,
} from './importing/import-item.ts';
import type {
  ImportChoices,
  ImportDecision,
  ImportItem,
  ImportOutcome,
} from './importing/import-item.ts';
import { pairFiles } from './importing/pair-files.ts';
import { createProjectReceiver } from './importing/receive-project.ts';
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
    const projects = createProjectReceiver(app, stage, settle);
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
      const onShare = (share: number): void => {
        settle(item.id, { kind: 'reading', share });
      };
      onShare(0);
      const staged = [...stage.articles(), ...proposedArticles(get().items)];
      const read = await readItem(item, app, client, staged, onShare);
      if (isCancelled) {
        settle(item.id, { kind: 'cancelled' });
        return;
      }
      switch (read.next) {
        case 'stage':
          change(item.id, { editions: read.editions });
          if (session.getState().lookFirst) {
            lookFirst.propose(read.entry, read.bytes, proposedArticles(get().items).length === 0);
          } else {
            settle(item.id, { kind: 'ready' });
            await stage.add(read.entry, read.bytes);
          }
          return;
        case 'unpack':
          unpack(item, read.report);
          return;
        case 'codebook':
          settle(item.id, await adoptCodebook(read.codebook, app, stage));
          return;
        case 'settle':
          settle(item.id, read.outcome);
          if (read.outcome.kind === 'project') await projects.mergeIfClear(item.id, read.outcome);
      }
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

    const answer = createAnswers({
      app,
      stage,
      lookFirst,
      projects,
      items: () => get().items,
      change,
      readAgain: run,
    });

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
        if (!get().isRunning) stage.begin();
        await answer(item, decision);
      },

      clear() {
        set(({ items, isRunning }) => ({
          items: isRunning ? items : items.filter(({ outcome }) => outcome.kind === 'proposed'),
        }));
      },
    };
  });
}
