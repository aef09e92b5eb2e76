import { projectOfComparison } from '../../shared/agreement/comparison-project.ts';
import {
  countOpen,
  decisionsOf,
  listDifferences,
} from '../../shared/agreement/list-differences.ts';
import type { Difference } from '../../shared/agreement/list-differences.ts';
import type { Comparison } from '../../shared/model/comparison.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Project } from '../../shared/model/project.ts';
import type { RecordRef } from '../../shared/model/record-ref.ts';
import { useSession, useWorkspace } from './app-context.tsx';
import type { AppContextValue } from './app-context.tsx';
import { comparing } from './comparing-store.ts';
import type { Comparing } from './comparing-store.ts';
import { askFor } from './reveal.ts';

/** A comparison worked out against the project as it is. */
export interface ComparisonView {
  readonly comparison: Comparison;
  /** The colleague's records on the articles that are here. */
  readonly theirs: Project;
  /** The compared records of each article that both hold, in text order. */
  readonly byArticle: ReadonlyMap<Id, readonly Difference[]>;
}

/** Columns, list and library ask for the same view; it is worked out once for each state. */
const views = new WeakMap<Project, Map<Comparison, ComparisonView>>();

/** Works a comparison out. */
export function viewOf(project: Project, comparison: Comparison): ComparisonView {
  const known = views.get(project) ?? new Map<Comparison, ComparisonView>();
  views.set(project, known);
  let view = known.get(comparison);
  if (view === undefined) {
    const theirs = projectOfComparison(project, comparison);
    const decisions = decisionsOf(project, comparison);
    const entries = [...theirs.articles.keys()].map(
      (id) => [id, listDifferences(project, theirs, id, decisions)] as const,
    );
    view = { comparison, theirs, byArticle: new Map(entries) };
    known.set(comparison, view);
  }
  return view;
}

/** The comparison that is open: the one chosen last, else the one that came last. */
export function openComparison(project: Project, chosen: Id | null): Comparison | null {
  const all = [...project.comparisons.values()];
  return project.comparisons.get(chosen ?? '') ?? all.at(-1) ?? null;
}

/** The open comparison, worked out; null when there is none. */
export function useComparisonView(): ComparisonView | null {
  const chosen = useSession((session) => session.comparisonId);
  return useWorkspace(({ project }) => {
    const comparison = openComparison(project, chosen);
    return comparison === null ? null : viewOf(project, comparison);
  });
}

/** The name of the colleague, or of the file when they have none. */
export function nameOfComparison({ author, annotators, fileName }: Comparison): string {
  const name = annotators.find(({ id }) => id === author)?.name ?? '';
  return name === '' ? fileName.replace(/\.json$/u, '') : name;
}

/** The listed differences of an article, or of all. */
export function listedDifferences(
  { byArticle }: ComparisonView,
  { kinds, states, scope }: Comparing,
  articleId: Id | null,
): Difference[] {
  const here = byArticle.get(articleId ?? '');
  const all = scope === 'article' && here !== undefined ? here : [...byArticle.values()].flat();
  return all.filter(
    ({ kind, state }) =>
      kinds.includes(kind) &&
      (states === 'all' || (states === 'decided') === (state === 'decided')) &&
      (states !== 'open' || state !== 'agreed'),
  );
}

/** The difference that a record stands in. */
export function differenceOf(
  { byArticle }: ComparisonView,
  side: 'mine' | 'theirs',
  { table, id }: RecordRef,
): Difference | null {
  for (const differences of byArticle.values()) {
    const found = differences.find((one) => one.table === table && one[side] === id);
    if (found !== undefined) return found;
  }
  return null;
}

/** Selects a difference and shows its place in both columns. */
export function showDifference({ session }: AppContextValue, difference: Difference): void {
  comparing.setState({ selectedId: difference.id });
  const { reveal, set } = session.getState();
  const { articleId, start, table, mine } = difference;
  set({
    openArticleId: articleId,
    activeArticleId: articleId,
    selection: null,
    selectedRecord: mine === null ? null : { table, id: mine },
    reveal: askFor(reveal, { articleId, offset: start, what: 'words' }),
  });
}

/** The difference after or before the selected one, in the listed order, round and round. */
export function neighbourDifference(
  listed: readonly Difference[],
  selectedId: string | null,
  by: 1 | -1,
): Difference | null {
  const at = listed.findIndex(({ id }) => id === selectedId);
  if (at < 0) return (by > 0 ? listed[0] : listed.at(-1)) ?? null;
  return listed[(at + by + listed.length) % listed.length] ?? null;
}

/** Selects the next or previous listed difference of the open comparison. */
export function stepDifference(app: AppContextValue, by: 1 | -1): void {
  const { comparisonId, openArticleId } = app.session.getState();
  const { project } = app.workspace.getState();
  const comparison = openComparison(project, comparisonId);
  if (comparison === null) return;
  const state = comparing.getState();
  const listed = listedDifferences(viewOf(project, comparison), state, openArticleId);
  const next = neighbourDifference(listed, state.selectedId, by);
  if (next !== null) showDifference(app, next);
}

/** How many differences of a comparison are open, in all articles or in one. */
export function openCount({ byArticle }: ComparisonView, articleId?: Id): number {
  return articleId === undefined
    ? [...byArticle.values()].reduce((sum, differences) => sum + countOpen(differences), 0)
    : countOpen(byArticle.get(articleId) ?? []);
}
