import { addProject } from '../../shared/edits/add-project.ts';
import { firstAnnotatorColour } from '../../shared/edits/set-annotator.ts';
import { buildSample } from '../../shared/sample/build-sample.ts';
import type { AppContextValue } from '../state/app-context.tsx';

/**
 * Adds the sample project and opens its first article. Its ids are always the same, so opening it
 * again brings back what was deleted instead of a second copy.
 */
export async function openSample({ services, workspace, session }: AppContextValue): Promise<void> {
  const { now, sha256 } = services;
  const { annotatorId, project } = workspace.getState();
  let count = 0;
  const sample = await buildSample({
    newId: () => {
      count += 1;
      return `sample-${String(count)}`;
    },
    now: now(),
    by: project.annotators.get(annotatorId) ?? {
      id: annotatorId,
      name: '',
      colour: firstAnnotatorColour,
    },
    sha256: async (text) => sha256(new TextEncoder().encode(text)),
  });
  workspace
    .getState()
    .perform((current, context) =>
      addProject(current, sample, 'open-sample', 'keep-mine', context),
    );
  const first = [...sample.articles.keys()][0];
  if (first !== undefined) session.getState().show(first, 0);
}
