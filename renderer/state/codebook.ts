import { defaultCodebook } from '../../shared/model/default-codebook.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import { useWorkspace } from './app-context.tsx';

/** The project's codebook; the one the application ships until it is changed. */
export function useCodebook(): Codebook {
  return useWorkspace(({ project }) => project.codebook.get('codebook') ?? defaultCodebook);
}
