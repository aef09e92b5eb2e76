import type { Change, Edit } from '../model/edit.ts';
import type { EditContext } from './edit-context.ts';

/**
 * The edit that takes `edit` back. Inverting an undo gives the redo. It is stored like any other
 * edit, so undo is part of the history and survives a restart.
 */
export function invertEdit(edit: Edit, context: EditContext): Edit {
  return {
    id: context.newId(),
    type: edit.type,
    role: edit.role === 'undo' ? 'redo' : 'undo',
    target: edit.target ?? edit.id,
    at: context.now,
    by: context.by,
    ...(edit.action === undefined ? {} : { action: edit.action }),
    changes: edit.changes
      .map((change) => ({ ...change, before: change.after, after: change.before }) as Change)
      .reverse(),
  };
}
