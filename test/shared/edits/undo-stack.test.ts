import { describe, expect, it } from 'vitest';
import { invertEdit } from '../../../shared/edits/invert-edit.ts';
import {
  emptyUndoStack,
  lastAction,
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

  it('takes the pieces of one action together, but not across another edit', () => {
    const piece = (id: string): Edit => ({ ...done(id), action: 'p1' });
    const [p1, p2, other, p3, p4] = [piece('p1'), piece('p2'), done('x'), piece('p3'), piece('p4')];
    expect(lastAction([])).toEqual([]);
    expect(lastAction([p1, p2, other])).toEqual([other]);
    expect(lastAction([p1, p2, other, p3, p4])).toEqual([p4, p3]);
    expect(lastAction([p1, p2])).toEqual([p2, p1]);
    expect(invertEdit(p2, context)).toMatchObject({ action: 'p1', target: 'p2', role: 'undo' });
    expect(invertEdit(other, context)).not.toHaveProperty('action');
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
