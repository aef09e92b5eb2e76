import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { editError } from '../../shared/edits/edit-error.ts';
import type { Project } from '../../shared/model/project.ts';
import { err } from '../../shared/model/result.ts';
import type { AppContextValue } from './app-context.tsx';
import { createSession, savedPart } from './session.ts';
import type { Session } from './session.ts';
import type { Workspace } from './workspace.ts';

/**
 * Everything a component reaches, over another analyst's records: the reader shows them as it shows
 * one's own. Nothing can be edited there. How the text looks and which place is shown comes from
 * the own session; what is selected is apart, for the ids are the other's.
 */
export function othersContext({ services, workspace, session }: AppContextValue): AppContextValue {
  const refused = err(editError('editing-frozen'));
  const others: StoreApi<Workspace> = createStore<Workspace>()(() => ({
    ...workspace.getState(),
    perform: () => refused,
    undo: () => null,
    redo: () => null,
  }));
  const theirs = createSession(savedPart(session.getState()), session.getState().language);
  theirs.setState({ selectedRecord: null, ...shared(session.getState()) });
  session.subscribe((now) => {
    const patch = shared(now);
    const before = theirs.getState();
    const isSame = (Object.keys(patch) as (keyof typeof patch)[]).every(
      (key) => patch[key] === before[key],
    );
    if (!isSame) theirs.setState(patch);
  });
  // Dialogs lie over the window, not over a column.
  theirs.subscribe(({ dialog, set }) => {
    if (dialog === null) return;
    set({ dialog: null });
    session.getState().set({ dialog });
  });
  return { services, workspace: others, session: theirs };
}

/** Gives the context other records to show. */
export function setOthersProject({ workspace }: AppContextValue, project: Project): void {
  workspace.setState({ project });
}

/** What both columns have in common. */
function shared(session: Session) {
  const { openArticleId, textSize, textFace, lineHeight, measure, unfolded, reveal } = session;
  return { openArticleId, textSize, textFace, lineHeight, measure, unfolded, reveal };
}
