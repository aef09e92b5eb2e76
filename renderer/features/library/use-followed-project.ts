import { startTransition, useEffect, useState } from 'react';
import type { Project } from '../../../shared/model/project.ts';
import { useApp } from '../../state/app-context.tsx';

/** Work that takes longer to be stored than this is shown before it is, in milliseconds. */
const patience = 150;

/**
 * The project as the list of articles shows it: it follows an edit of records when that is stored, so
 * that neither the text nor “saved” waits for the list to be drawn.
 */
export function useFollowedProject(): Project {
  const { workspace } = useApp();
  const [project, setProject] = useState(() => workspace.getState().project);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = (): void => {
      clearTimeout(timer);
      timer = undefined;
      startTransition(() => {
        setProject(workspace.getState().project);
      });
    };
    follow();
    const leave = workspace.subscribe(({ project, save }, before) => {
      // An edit of the articles themselves is an edit of this list.
      const isOfArticles = project.articles !== before.project.articles;
      if (isOfArticles || save.kind !== 'saving') follow();
      else timer ??= setTimeout(follow, patience);
    });
    return () => {
      leave();
      clearTimeout(timer);
    };
  }, [workspace]);

  return project;
}
