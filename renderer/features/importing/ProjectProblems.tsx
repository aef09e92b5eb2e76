import type { ReadProblem } from '../../../shared/formats/project-json/read-report.ts';
import { useStrings } from '../../strings/use-strings.ts';

/** Problems listed one by one; the others are counted. */
const mostListed = 50;

/** Records of a project file that do not hold: where they stand in the file, and why. */
export function ProjectProblems({ problems }: { readonly problems: readonly ReadProblem[] }) {
  const words = useStrings().importing;
  if (problems.length === 0) return null;
  return (
    <div className="project-problems">
      <p>{words.project.problems(problems.length)}</p>
      <ul>
        {problems.slice(0, mostListed).map(({ path, reason }, index) => (
          // Two findings can share a path; the list never changes its order.
          <li key={`${index} ${path}`}>
            <bdi>{path}</bdi> {words.recordProblems[reason]}
          </li>
        ))}
        {problems.length > mostListed && (
          <li>{words.project.moreProblems(problems.length - mostListed)}</li>
        )}
      </ul>
    </div>
  );
}
