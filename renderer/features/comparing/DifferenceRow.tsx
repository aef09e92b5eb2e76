import { excerpt, quoteOf } from '../../../shared/marks/anchor-quote.ts';
import { anchorOfRecord } from '../../../shared/marks/record-place.ts';
import type { Difference } from '../../../shared/agreement/list-differences.ts';
import type { Project } from '../../../shared/model/project.ts';
import { useWorkspace } from '../../state/app-context.tsx';
import type { ComparisonView } from '../../state/comparing.ts';
import { joinList } from '../../strings/join-list.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';

interface DifferenceRowProps {
  readonly view: ComparisonView;
  readonly difference: Difference;
}

/** How the two stand, the words, and what differs or was decided. */
export function DifferenceRow({ view, difference }: DifferenceRowProps) {
  const strings = useStrings();
  const words = strings.comparing;
  const language = useLanguage();
  const project = useWorkspace((workspace) => workspace.project);
  const { standing, state, differing, decision } = difference;
  const told =
    state === 'decided' && decision !== null
      ? words.decided[decision.choice]
      : state === 'left'
        ? words.states.left
        : joinList(
            language,
            differing.map((field) => words.fields[field]),
          );
  return (
    <div className="difference-row">
      <span className="standing-sign" data-standing={state === 'decided' ? 'both' : standing}>
        {words.standings[standing]}
      </span>
      <span className="difference-words" dir="auto">
        {excerpt(wordsOf(project, view.theirs, difference), 80)}
      </span>
      <span className="difference-told">
        {told === '' ? strings.review.kindOf[difference.table] : told}
      </span>
    </div>
  );
}

/** The words of my record, else of theirs. */
export function wordsOf(
  mine: Project,
  theirs: Project,
  { table, mine: own, theirs: other }: Difference,
): string {
  const anchor =
    (own === null ? null : anchorOfRecord(mine, { table, id: own })) ??
    (other === null ? null : anchorOfRecord(theirs, { table, id: other }));
  return anchor === null ? '' : quoteOf(anchor);
}
