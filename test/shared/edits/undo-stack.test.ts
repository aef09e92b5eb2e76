import { describe, expect, it } from 'vitest';
import { invertEdit } from '../../../shared/edits/invert-edit.ts';
import {
  emptyUndoStack,
  pushEdit,
  undoLimit,
  undoStackFrom,
} from '../../../shared/edits/undo-stack.ts';
import type { Edit } from '../../../shared/model/edit.ts';
import { context } from './apply-in-tests.ts';

const done = (id: string): Edit => ({
  id,
  type: 'set-claim',
  role: 'do',
  target: null,
  at: context.now,
  by: context.by,
  changes: [],
});

describe('the undo stack', () => {
  it('moves an edit from undo to redo and back', () => {
    const [a, b] = [done('a'), done('b')];
    const undo = invertEdit(b, context);
    const undone = undoStackFrom([a, b, undo]);
    expect(undone).toEqual({ undo: [a], redo: [undo] });
    const redo = invertEdit(undo, context);
    expect(pushEdit(undone, redo)).toEqual({ undo: [a, redo], redo: [] });
  });

  it('forgets what was undone when something new is done', () => {
    const [a, b] = [done('a'), done('b')];
    expect(undoStackFrom([a, invertEdit(a, context), b])).toEqual({ undo: [b], redo: [] });
  });

  it('keeps the newest edits up to its limit', () => {
    const edits = Array.from({ length: undoLimit + 5 }, (_, index) => done(String(index)));
    const { undo } = undoStackFrom(edits);
    expect(undo).toHaveLength(undoLimit);
    expect(undo.at(-1)?.id).toBe(String(undoLimit + 4));
  });

  it('is right as far as it goes when the beginning of the history is missing', () => {
    const [a, b] = [done('a'), done('b')];
    const undoB = invertEdit(b, context);
    const undoA = invertEdit(a, context);
    expect(undoStackFrom([undoB, undoA])).toEqual({ undo: [], redo: [undoB, undoA] });
    const redoA = invertEdit(undoA, context);
    expect(undoStackFrom([undoA, redoA])).toEqual({ undo: [redoA], redo: [] });
    expect(undoStackFrom([])).toEqual(emptyUndoStack);
  });
});
