import type { AnnotatedProblem } from '../../../shared/formats/annotated/annotated-format.ts';
import { writeCsv } from '../../../shared/formats/export/csv-cells.ts';
import { useApp } from '../../state/app-context.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';

/** Findings listed one by one; the saved list has all of them. */
const mostListed = 50;

/** What of an annotated file was not taken, with the way to a file that lists it all. */
export function AnnotatedProblems({
  problems,
}: {
  readonly problems: readonly AnnotatedProblem[];
}) {
  const { importing } = useStrings();
  const words = importing.annotated;
  const { services } = useApp();
  if (problems.length === 0) return null;

  const save = () =>
    void services.bridge.call('save-file', {
      title: words.saveProblems,
      name: `${words.problemsName}.csv`,
      filterName: importing.reportForms.csv,
      extension: 'csv',
      bytes: new TextEncoder().encode(
        writeCsv(
          ['place', 'code', 'sentence', 'detail'],
          problems.map(({ path, reason, detail }) => [
            path,
            reason,
            words.problems[reason],
            detail,
          ]),
        ),
      ),
    });

  return (
    <div className="project-problems" data-refused>
      <p>{words.problemsTitle(problems.length)}</p>
      <ul>
        {problems.slice(0, mostListed).map(({ path, reason, detail }, index) => (
          // Two findings can share a place; the list never changes its order.
          <li key={`${index} ${path}`}>
            <bdi>{path}</bdi> {words.problems[reason]}
            {detail !== '' && (
              <>
                : <bdi>{detail}</bdi>
              </>
            )}
          </li>
        ))}
        {problems.length > mostListed && (
          <li>{importing.project.moreProblems(problems.length - mostListed)}</li>
        )}
      </ul>
      <Button look="quiet" onPress={save}>
        {words.saveProblems}
      </Button>
    </div>
  );
}
