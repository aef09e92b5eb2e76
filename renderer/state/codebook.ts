import { defaultCodebook } from '../../shared/model/default-codebook.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import type { Project } from '../../shared/model/project.ts';
import { useWorkspace } from './app-context.tsx';

/** The project's codebook; the one the application ships until it is changed. */
export function codebookOf(project: Project): Codebook {
  return project.codebook.get('codebook') ?? defaultCodebook;
}

/** {@link codebookOf} the open project. */
export function useCodebook(): Codebook {
  return useWorkspace(({ project }) => codebookOf(project));
}
