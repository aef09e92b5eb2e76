import type { Annotator } from '../model/annotator.ts';
import type { Edit } from '../model/edit.ts';
import type { Project } from '../model/project.ts';
import { addition, makeEdit, replacement } from './changes.ts';
import type { EditContext } from './edit-context.ts';

/** Adds an annotator or changes name and colour. */
export function setAnnotator(project: Project, annotator: Annotator, context: EditContext): Edit {
  const before = project.annotators.get(annotator.id);
  const change =
    before === undefined
      ? addition('annotators', annotator)
      : replacement('annotators', before, annotator);
  return makeEdit('set-annotator', [change], context);
}

/** The colour of an annotator who has not chosen one. */
export const firstAnnotatorColour = 'teal';

/**
 * An edit that brings its annotator along where the project does not know them yet, so that every
 * id that stands beside a record, here or in an export, is in the list of annotators. Taking in the
 * work of others names nobody new: what is read back is the same as what was exported.
 */
export function withAnnotator(project: Project, edit: Edit): Edit {
  const isKnown =
    project.annotators.has(edit.by) ||
    edit.changes.some(({ table, id }) => table === 'annotators' && id === edit.by);
  const names = edit.changes.some(
    ({ after }) => after !== null && Object.values(after).includes(edit.by),
  );
  if (isKnown || !names) return edit;
  const annotator: Annotator = { id: edit.by, name: '', colour: firstAnnotatorColour };
  return { ...edit, changes: [...edit.changes, addition('annotators', annotator)] };
}
