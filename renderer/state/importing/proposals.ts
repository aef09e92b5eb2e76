import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { addArticles } from '../../../shared/edits/add-articles.ts';
import type { NewArticle } from '../../../shared/edits/add-articles.ts';
import { applyEdit } from '../../../shared/edits/apply-edit.ts';
import type { Id } from '../../../shared/model/id.ts';
import { emptyProject } from '../../../shared/model/project.ts';
import { ok } from '../../../shared/model/result.ts';
import type { Services } from '../services.ts';
import { createWorkspace } from '../workspace.ts';
import type { Workspace } from '../workspace.ts';

/**
 * An article that waits to be accepted. `draft` is a workspace of its own that keeps nothing: the
 * same edits and the same undo as after acceptance, on an article that is not in the project.
 */
export interface Proposal {
  /** As it was read. */
  readonly article: NewArticle;
  readonly draft: StoreApi<Workspace>;
}

/** Makes proposals of the articles of a file. */
export function propose(
  articles: readonly NewArticle[],
  services: Pick<Services, 'now' | 'newId'>,
  by: Id,
): readonly Proposal[] {
  return articles.map((article) => ({ article, draft: createDraft(article, services, by) }));
}

/** The article as the analyst leaves it: the zones of the draft, everything else as read. */
export function accepted({ article, draft }: Proposal): NewArticle {
  const zones = draft.getState().project.articles.get(article.id)?.zones;
  return zones === undefined ? article : { ...article, zones };
}

/** The draft that is looked at, for undo and redo; null when the work itself is. */
export const draftInView = createStore<{ readonly draft: StoreApi<Workspace> | null }>()(() => ({
  draft: null,
}));

function createDraft(
  article: NewArticle,
  { now, newId }: Pick<Services, 'now' | 'newId'>,
  by: Id,
): StoreApi<Workspace> {
  const added = applyEdit(emptyProject(), addArticles([article], { now: now(), by, newId }));
  const project = added.ok ? added.value : emptyProject();
  const draft = createWorkspace({
    now,
    newId,
    storage: {
      load: async () => ok({ project, recentEdits: [], session: null }),
      apply: async () => ok(null),
      onClosed: () => undefined,
    },
  });
  draft.getState().setAnnotatorId(by);
  void draft.getState().load();
  return draft;
}
