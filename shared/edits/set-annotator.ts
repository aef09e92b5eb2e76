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
