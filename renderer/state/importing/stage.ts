import { addArticles } from '../../../shared/edits/add-articles.ts';
import type { NewArticle } from '../../../shared/edits/add-articles.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { AppContextValue } from '../app-context.tsx';
import type { ImportOutcome } from './import-item.ts';

/** Articles that are read but not yet in the project, with the file they came from. */
export interface Staged {
  readonly itemId: Id;
  readonly articles: readonly NewArticle[];
  /** What becomes of the file once the articles are in. */
  readonly outcome: ImportOutcome;
}

/**
 * Where read articles wait for each other: the articles of a drop go in together, or in a few
 * pieces that are one action and are taken back in one step.
 */
export interface Stage {
  /** Everything that waits. */
  readonly articles: () => readonly NewArticle[];
  /** Keeps the bytes, then lets the articles wait. The bytes go first: no article lacks its file. */
  add(entry: Staged, bytes: Uint8Array): Promise<void>;
  /** Puts everything that waits into the project; happens by itself after a second. */
  readonly flush: () => void;
  /** A new action of the analyst begins: its first article will be opened. */
  begin(): void;
  /** Opens the first of these articles, unless one was opened since the action began. */
  openFirst(ids: readonly Id[]): void;
}

/** Longest time in milliseconds that articles wait: what is finished should soon be safe. */
const longestWait = 1000;
/**
 * The first ones wait less: there is something to read sooner, and few articles come into the frame
 * in which the window is built.
 */
const firstWait = 60;

/** So many articles go in at once: checking, storing and listing more would hold up a frame. */
const mostTogether = 25;

/** Creates the stage; `settle` is told what became of each file. */
export function createStage(
  { services, workspace, session }: AppContextValue,
  settle: (itemId: Id, outcome: ImportOutcome) => void,
): Stage {
  let staged: Staged[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasOpened = false;
  let isFirst = true;
  /** Id of the first edit of the present action. */
  let action: Id | null = null;

  const stage: Stage = {
    articles: () => staged.flatMap(({ articles }) => articles),

    async add(entry, bytes) {
      const sha256 = entry.articles[0]?.provenance.sha256;
      if (sha256 === undefined) return;
      const kept = await services.storage.putOriginal(sha256, bytes);
      if (!kept.ok) {
        const refusal = { kind: 'storage', code: kept.error.code } as const;
        settle(entry.itemId, { kind: 'refused', refusal });
        return;
      }
      staged.push(entry);
      if (stage.articles().length >= mostTogether) stage.flush();
      else timer ??= setTimeout(stage.flush, isFirst ? firstWait : longestWait);
    },

    flush() {
      clearTimeout(timer);
      timer = undefined;
      if (staged.length === 0) return;
      isFirst = false;
      const batch = staged;
      const articles = stage.articles();
      staged = [];
      const done = workspace
        .getState()
        .perform((_, context) => addArticles(articles, context, action));
      // The pieces of one drop are taken back together.
      if (done.ok) action ??= done.value.id;
      for (const { itemId, outcome } of batch) {
        if (done.ok) settle(itemId, outcome);
        else {
          const refusal = { kind: 'edit', code: done.error.code } as const;
          settle(itemId, { kind: 'refused', refusal });
        }
      }
      if (done.ok) stage.openFirst(articles.map(({ id }) => id));
    },

    begin() {
      action = null;
      hasOpened = false;
      isFirst = true;
    },

    openFirst(ids) {
      const [first] = ids;
      if (hasOpened || first === undefined) return;
      hasOpened = true;
      session.getState().set({ openArticleId: first, selection: null });
    },
  };
  return stage;
}
