import { addAnnotations } from '../../../shared/edits/add-annotations.ts';
import type { LabelTargets } from '../../../shared/formats/annotated/label-targets.ts';
import type { Edit } from '../../../shared/model/edit.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { AppContextValue } from '../app-context.tsx';
import type { ImportOutcome } from './import-item.ts';
import { planAnnotations } from './plan-annotations.ts';
import type { AnnotationsPlan } from './plan-annotations.ts';
import type { Stage } from './stage.ts';

/** Puts the annotations of a file into the project, as one edit; its bytes go first. */
export async function addAnnotated(
  { file, articles, bytes }: ImportOutcome & { readonly kind: 'annotations' },
  targets: LabelTargets,
  { services, workspace }: AppContextValue,
  stage: Pick<Stage, 'openFirst'>,
): Promise<ImportOutcome> {
  const sha256 = articles.find((article) => article !== null)?.provenance.sha256;
  if (sha256 !== undefined) {
    const kept = await services.storage.putOriginal(sha256, bytes);
    if (!kept.ok) {
      return { kind: 'refused', refusal: { kind: 'storage', code: kept.error.code } };
    }
  }
  const plans: AnnotationsPlan[] = [];
  const done = workspace.getState().perform((project, context) => {
    const plan = planAnnotations(file, articles, targets, project, context);
    plans.push(plan);
    return addAnnotations(project, plan.annotations, context);
  });
  if (!done.ok && done.error.code !== 'nothing-to-change') {
    return { kind: 'refused', refusal: { kind: 'edit', code: done.error.code } };
  }
  if (done.ok) stage.openFirst(articlesIn(done.value));
  const [plan] = plans;
  return plan === undefined ? { kind: 'skipped' } : annotatedOutcome(plan);
}

/** What became of a file of annotations, in numbers. */
function annotatedOutcome(plan: AnnotationsPlan): ImportOutcome {
  const { annotations, same, leftOut, problems } = plan;
  const { articles, entities, mentions, claims, contradictions } = annotations;
  const records = [entities, mentions, claims, contradictions];
  return {
    kind: 'annotated',
    articles: articles.length,
    records: records.reduce((sum, list) => sum + list.length, 0),
    same,
    leftOut,
    problems,
  };
}

/** The articles that an edit puts records into, the new ones first. */
function articlesIn({ changes }: Edit): Id[] {
  return changes.flatMap(({ table, after }) => {
    if (after === null) return [];
    if (table === 'articles') return [after.id];
    if (table === 'mentions') return [after.anchor.articleId];
    return table === 'claims' ? [after.content.articleId] : [];
  });
}
