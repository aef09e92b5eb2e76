import type { Edit } from '../model/edit.ts';

/** What can be taken back and done again; the last element is next. */
export interface UndoStack {
  readonly undo: readonly Edit[];
  readonly redo: readonly Edit[];
}

/** Nothing to take back. */
export const emptyUndoStack: UndoStack = { undo: [], redo: [] };

/** How many user actions can be taken back; older ones stay in the history. */
export const undoLimit = 500;

/** The stack after one more edit of the history, whatever its role. */
export function pushEdit(stack: UndoStack, edit: Edit): UndoStack {
  switch (edit.role) {
    case 'do':
      return { undo: [...stack.undo, edit].slice(-undoLimit), redo: [] };
    case 'undo':
      return { undo: stack.undo.slice(0, -1), redo: [...stack.redo, edit] };
    case 'redo':
      return { undo: [...stack.undo, edit], redo: stack.redo.slice(0, -1) };
  }
}

/**
 * What one step back (or forward) takes: the last edit of the list, and the ones before it that
 * belong to the same action. The one to take first comes first.
 */
export function lastAction(edits: readonly Edit[]): readonly Edit[] {
  const last = edits.at(-1);
  if (last === undefined) return [];
  if (last.action === undefined) return [last];
  const before = edits.findLastIndex(({ action }) => action !== last.action);
  return edits.slice(before + 1).reverse();
}

/** Rebuilds the stack from the history, oldest first. */
export function undoStackFrom(history: Iterable<Edit>): UndoStack {
  let stack = emptyUndoStack;
  for (const edit of history) stack = pushEdit(stack, edit);
  return stack;
}
