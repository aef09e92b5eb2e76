import type { ComparedPlace } from '../../../shared/agreement/measure-agreement.ts';
import type { ComparedTable } from '../../../shared/model/comparison.ts';
import type { AppContextValue } from '../../state/app-context.tsx';
import { comparing } from '../../state/comparing-store.ts';
import { differenceOf, openComparison, showDifference, viewOf } from '../../state/comparing.ts';
import { isRelationSubject } from './annotators.ts';
import type { AgreementSide, Subject } from './annotators.ts';

/** The table of the records that are measured. */
function tableOf(subject: Subject): ComparedTable {
  if (isRelationSubject(subject)) return 'contradictions';
  return subject === 'mentions' ? 'mentions' : 'claims';
}

/**
 * Goes to what two annotators are compared about: with a colleague's copy to the difference, where it is
 * decided; between authors of one project to the record in the text.
 */
export function showPlace(
  app: AppContextValue,
  sides: readonly [AgreementSide, AgreementSide],
  subject: Subject,
  { articleId, start, mine, theirs }: ComparedPlace,
): void {
  const session = app.session.getState();
  const table = tableOf(subject);
  const { project } = app.workspace.getState();
  const copy = sides.find(({ kind }) => kind === 'comparison');
  const comparison = copy === undefined ? null : openComparison(project, copy.id);
  if (comparison === null) {
    const id = mine ?? theirs;
    session.set({ view: 'read' });
    session.show(articleId, start, id === null ? undefined : { table, id });
    return;
  }
  const view = viewOf(project, comparison);
  const [inCopy, outside] = sides[0] === copy ? [mine, theirs] : [theirs, mine];
  const difference =
    (outside === null ? null : differenceOf(view, 'mine', { table, id: outside })) ??
    (inCopy === null ? null : differenceOf(view, 'theirs', { table, id: inCopy }));
  session.set({ view: 'compare', comparisonId: comparison.id });
  session.show(articleId, start);
  if (difference === null) return;
  const { kinds, states } = comparing.getState();
  const isListed = states === 'open' ? ['open', 'left'].includes(difference.state) : true;
  comparing.setState({
    kinds: kinds.includes(difference.kind) ? kinds : [...kinds, difference.kind],
    states: isListed && states !== 'decided' ? states : 'all',
  });
  showDifference(app, difference);
}
