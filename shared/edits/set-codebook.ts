import type { Codebook } from '../model/codebook.ts';
import type { Edit } from '../model/edit.ts';
import type { Project } from '../model/project.ts';
import { addition, makeEdit, replacement } from './changes.ts';
import type { EditContext } from './edit-context.ts';

/** Replaces the codebook (there is one for each project). */
export function setCodebook(project: Project, codebook: Codebook, context: EditContext): Edit {
  const before = project.codebook.get('codebook');
  const change =
    before === undefined
      ? addition('codebook', codebook)
      : replacement('codebook', before, codebook);
  return makeEdit('set-codebook', [change], context);
}
