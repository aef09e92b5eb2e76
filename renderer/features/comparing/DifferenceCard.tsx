import type { ComparedField } from '../../../shared/agreement/compare-article.ts';
import type { Difference } from '../../../shared/agreement/list-differences.ts';
import { canTakeField } from '../../../shared/edits/take-fields.ts';
import { decisionChoices } from '../../../shared/model/comparison.ts';
import type { DecisionChoice } from '../../../shared/model/comparison.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useWorkspace } from '../../state/app-context.tsx';
import { codebookOf, useCodebook } from '../../state/codebook.ts';
import { nameOfComparison } from '../../state/comparing.ts';
import type { ComparisonView } from '../../state/comparing.ts';
import { formatMoment } from '../../strings/format-date.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { StepButtons } from '../../ui/StepButtons.tsx';
import { describeVersion } from './describe-version.ts';

interface DifferenceCardProps {
  readonly view: ComparisonView;
  readonly difference: Difference;
  readonly onTake: (choice: DecisionChoice) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onReopen: () => void;
  /** Takes their value of one field into my record. */
  readonly onTakeField: (field: ComparedField) => void;
}

/** Both versions beside each other, field by field, and the decisions, one key each. */
export function DifferenceCard(props: DifferenceCardProps) {
  const { view, difference, onTake, onStep, onReopen, onTakeField } = props;
  const strings = useStrings();
  const words = strings.comparing;
  const language = useLanguage();
  const keys = useKeys();
  const codebook = useCodebook();
  const project = useWorkspace((workspace) => workspace.project);
  const { table, mine, theirs, differing, decision, standing } = difference;
  const context = { strings, codebook, language };
  const own = describeVersion(project, table, mine, context);
  // Theirs knows what the colleague calls things as well.
  const other = describeVersion(view.theirs, table, theirs, {
    ...context,
    codebook: codebookOf(view.theirs),
  });
  const fields = (Object.keys(words.fields) as ComparedField[]).filter(
    (field) => (own?.[field] ?? '') !== '' || (other?.[field] ?? '') !== '',
  );
  const mayTake = (field: ComparedField): boolean =>
    mine !== null && theirs !== null && differing.includes(field) && canTakeField(table, field);
  const by = project.annotators.get(decision?.createdBy ?? '')?.name ?? '';

  return (
    <>
      <div className="difference-head">
        <span className="standing-sign" data-standing={standing}>
          {words.standings[standing]}
        </span>
        <span className="difference-told">{strings.review.kindOf[table]}</span>
      </div>
      <div className="difference-choices">
        {decisionChoices.map((choice) => (
          <Button
            key={choice}
            look={decision?.choice === choice ? 'primary' : 'plain'}
            onPress={() => {
              onTake(choice);
            }}
          >
            {words.take[choice]}
            <kbd aria-hidden>{keys.labelOf(`take-${choice}`)}</kbd>
          </Button>
        ))}
      </div>
      {decision !== null && (
        <p className="difference-decided">
          {words.decidedBy(
            words.decided[decision.choice],
            by === '' ? words.unnamed : by,
            formatMoment(language, decision.createdAt),
          )}
          <Button look="quiet" onPress={onReopen}>
            {words.reopen}
          </Button>
        </p>
      )}
      <table className="versions">
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.mine}</th>
            <th scope="col">
              <bdi>{nameOfComparison(view.comparison)}</bdi>
            </th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field} data-differs={differing.includes(field) || undefined}>
              <th scope="row">{words.fields[field]}</th>
              <td dir="auto">{own?.[field] || words.notThere}</td>
              <td>
                <span dir="auto">{other?.[field] || words.notThere}</span>
                {mayTake(field) && (
                  <Button
                    look="quiet"
                    label={words.takeFieldOf(words.fields[field])}
                    onPress={() => {
                      onTakeField(field);
                    }}
                  >
                    {words.takeField}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="editor-row">
        <StepButtons
          previous={words.previous}
          next={words.next}
          keys={{ previous: 'difference-previous', next: 'difference-next' }}
          onStep={onStep}
        />
      </div>
    </>
  );
}
