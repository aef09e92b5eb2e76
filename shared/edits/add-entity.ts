import type { Edit } from '../model/edit.ts';
import { newEntity } from './add-mentions.ts';
import { addition, makeEdit } from './changes.ts';
import type { EditContext } from './edit-context.ts';

/** Adds an entity that has no mention yet. */
export function addEntity(name: string, type: string, context: EditContext): Edit {
  return makeEdit('add-entity', [addition('entities', newEntity(name, type, context))], context);
}
