import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { applyEdit } from '../../shared/edits/apply-edit.ts';
import type { EditContext } from '../../shared/edits/edit-context.ts';
import { editError } from '../../shared/edits/edit-error.ts';
import type { EditError } from '../../shared/edits/edit-error.ts';
import { withAnnotator } from '../../shared/edits/set-annotator.ts';
import { invertEdit } from '../../shared/edits/invert-edit.ts';
import {
  emptyUndoStack,
  lastAction,
  pushEdit,
  undoStackFrom,
} from '../../shared/edits/undo-stack.ts';
import type { UndoStack } from '../../shared/edits/undo-stack.ts';
import type { Edit } from '../../shared/model/edit.ts';
import type { Id } from '../../shared/model/id.ts';
import { emptyProject } from '../../shared/model/project.ts';
import type { Project } from '../../shared/model/project.ts';
import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import type { Services } from './services.ts';
import type { RecoveryNotice, Storage, StorageError } from './storage.ts';
import { nextTurn } from '../turns.ts';

/**
 * Whether the work is on disk. `failed` freezes editing until a retry or a reload, and until a reload
 * alone where the outcome of the write is unknown.
 */
export type SaveState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly during: 'load' | 'write'; readonly error: StorageError };

/** Makes an edit from the project as it is now. */
export type EditMaker = (project: Project, context: EditContext) => Edit | Result<Edit, EditError>;

/** The project in memory, its undo stack, and how far it is on disk. */
export interface Workspace {
  readonly project: Project;
  readonly undoStack: UndoStack;
  readonly save: SaveState;
  /**
   * After a failed write: the edits that are not on disk and not in the project, in order. Where the
   * outcome is unknown the first may be on disk, and all of them are still in the project.
   */
  readonly unsaved: readonly Edit[];
  /** What the start has to tell; null when nothing, and after the user has read it. */
  readonly notice: RecoveryNotice | null;
  /** Annotator id under which edits are made. */
  readonly annotatorId: Id;
  /** Reads everything from the storage; returns what the session store saved last. */
  load(): Promise<unknown>;
  setAnnotatorId(id: Id): void;
  /**
   * Applies an edit to the project in memory at once and hands it to the storage. The value is
   * the edit, for the caller to find new ids in; {@link Workspace.settled} tells when it is on disk.
   */
  perform(make: EditMaker): Result<Edit, EditError>;
  /**
   * The same for an edit of very many records: making it, checking it, drawing it and storing it each
   * get a turn of their own, so that none of them holds up a frame for long. It is one edit all the
   * same, and begins anew when another one comes between.
   */
  performInTurns(make: EditMaker): Promise<Result<Edit, EditError>>;
  /** Takes the last action back, all its pieces; the value is the edit that began it. */
  undo(): Edit | null;
  redo(): Edit | null;
  /** Resolves when nothing is waiting to be stored (true) or storing has failed (false). */
  settled(): Promise<boolean>;
  /** After a failure: applies and stores what could not be saved once more. */
  tryAgain(): void;
  /**
   * After a failure: keeps the document as it was last confirmed and allows editing again. Does
   * nothing where the outcome is unknown: nothing would be written.
   */
  acknowledgeFailure(): void;
  /** Tells why the last article is not open, unless something graver is to be told. */
  tellSafeStart(): void;
  /** The user has read the notice. */
  dismissNotice(): void;
}

/** Editing is refused while the storage has failed or nothing is loaded. */
const frozen = editError('editing-frozen');

/** Creates the workspace over a storage. */
export function createWorkspace(
  services: Pick<Services, 'now' | 'newId'> & {
    readonly storage: Pick<Storage, 'load' | 'apply' | 'onClosed'>;
  },
): StoreApi<Workspace> {
  const { storage, now, newId } = services;
  /** What the storage has confirmed: where the document goes back to when a write fails. */
  let confirmed: Pick<Workspace, 'project' | 'undoStack'> = {
    project: emptyProject(),
    undoStack: emptyUndoStack,
  };
  /** Writes go out one after the other, in the order of the edits. */
  let queue: Promise<boolean> = Promise.resolve(true);
  /** Edits whose outcome is not known yet. */
  let unsettled = 0;

  return createStore<Workspace>()((set, get) => {
    const context = (): EditContext => ({ now: now(), by: get().annotatorId, newId });

    const isFrozen = (): boolean => ['failed', 'loading'].includes(get().save.kind);

    /** Whether the last write failed in such a way that it may be on disk all the same. */
    const isUnknown = ({ save }: Pick<Workspace, 'save'>): boolean =>
      save.kind === 'failed' && save.error.isUnknown === true;

    /**
     * After a failed write the document goes back to what was saved; one whose outcome is unknown it
     * keeps, so that the change can be read and exported before the window is loaded anew.
     */
    function fail(save: SaveState, unsaved: readonly Edit[]): void {
      set({ ...(isUnknown({ save }) ? {} : confirmed), save, unsaved });
    }

    function makeEdit(make: EditMaker): Result<Edit, EditError> {
      const { project } = get();
      const made = make(project, context());
      const edit = 'ok' in made ? made : ok(made);
      return edit.ok ? ok(withAnnotator(project, edit.value)) : edit;
    }

    function commit(edit: Edit): Result<Edit, EditError> {
      const { project, undoStack } = get();
      if (isFrozen()) return err(frozen);
      const applied = applyEdit(project, edit);
      if (!applied.ok) return applied;
      const after = { project: applied.value, undoStack: pushEdit(undoStack, edit) };
      unsettled += 1;
      // On its way before the window draws the change, so that disk and screen work side by side.
      queue = unsettled === 1 ? store(edit, after) : queue.then(() => storeNext(edit, after));
      set({ ...after, save: { kind: 'saving' } });
      return ok(edit);
    }

    async function storeNext(edit: Edit, after: typeof confirmed): Promise<boolean> {
      const { save, unsaved } = get();
      if (save.kind !== 'failed') return store(edit, after);
      // An earlier write failed: what became of the document became of this edit too.
      unsettled -= 1;
      fail(save, [...unsaved, edit]);
      return false;
    }

    async function store(edit: Edit, after: typeof confirmed): Promise<boolean> {
      const stored = await storage.apply(edit);
      unsettled -= 1;
      if (!stored.ok) {
        fail({ kind: 'failed', during: 'write', error: stored.error }, [edit]);
        return false;
      }
      confirmed = after;
      // The storage may have been closed just after it.
      if (unsettled === 0 && get().save.kind !== 'failed') set({ save: { kind: 'saved' } });
      return true;
    }

    /** Takes the pieces of one action back; the last one tells what it was about. */
    function invertAll(edits: readonly Edit[]): Edit | null {
      let done: Edit | null = null;
      for (const edit of edits) {
        if (!commit(invertEdit(edit, context())).ok) break;
        done = edit;
      }
      return done;
    }

    storage.onClosed((error) => {
      // The write that ended it has said more.
      if (isUnknown(get())) return;
      // A write that is still on its way says itself what becomes of the document.
      set({ save: { kind: 'failed', during: 'write', error } });
    });

    return {
      ...confirmed,
      save: { kind: 'loading' },
      unsaved: [],
      notice: null,
      annotatorId: 'analyst',

      async load() {
        const loaded = await storage.load();
        if (!loaded.ok) {
          set({ save: { kind: 'failed', during: 'load', error: loaded.error } });
          return null;
        }
        const { project, recentEdits, session, notice = null } = loaded.value;
        confirmed = { project, undoStack: undoStackFrom(recentEdits) };
        set({ ...confirmed, save: { kind: 'saved' }, notice });
        return session;
      },

      setAnnotatorId(id) {
        set({ annotatorId: id });
      },

      perform(make) {
        const edit = makeEdit(make);
        return edit.ok ? commit(edit.value) : edit;
      },

      async performInTurns(make) {
        for (;;) {
          const { project, undoStack } = get();
          const edit = makeEdit(make);
          if (!edit.ok) return edit;
          await nextTurn();
          const applied = applyEdit(project, edit.value);
          if (!applied.ok) return applied;
          await nextTurn();
          if (isFrozen()) return err(frozen);
          if (get().project !== project) continue;
          const after = { project: applied.value, undoStack: pushEdit(undoStack, edit.value) };
          unsettled += 1;
          queue = queue.then(nextTurn).then(async () => storeNext(edit.value, after));
          set({ ...after, save: { kind: 'saving' } });
          return edit;
        }
      },

      undo() {
        return invertAll(lastAction(get().undoStack.undo));
      },

      redo() {
        return invertAll(lastAction(get().undoStack.redo));
      },

      async settled() {
        return queue;
      },

      tryAgain() {
        const { unsaved } = get();
        get().acknowledgeFailure();
        for (const edit of unsaved) if (!commit(edit).ok) break;
      },

      acknowledgeFailure() {
        const { save } = get();
        if (save.kind === 'failed' && save.during === 'write' && !isUnknown(get())) {
          set({ ...confirmed, save: { kind: 'saved' }, unsaved: [] });
        }
      },

      tellSafeStart() {
        set(({ notice }) => ({ notice: notice ?? 'safe-start' }));
      },

      dismissNotice() {
        set({ notice: null });
      },
    };
  });
}
