import { startTransition, useEffect, useState } from 'react';
import type { Project } from '../../../shared/model/project.ts';
import { useApp } from '../../state/app-context.tsx';

/** Work that takes longer to be stored than this is shown before it is, in milliseconds. */
const patience = 150;

/**
 * The project as a list may show it that stands beside the work: it follows an edit when that is
 * stored, so that neither the text nor “saved” waits for the list to be drawn.
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
    const leave = workspace.subscribe(({ save }) => {
      if (save.kind !== 'saving') follow();
      else timer ??= setTimeout(follow, patience);
    });
    return () => {
      leave();
      clearTimeout(timer);
    };
  }, [workspace]);

  return project;
}
