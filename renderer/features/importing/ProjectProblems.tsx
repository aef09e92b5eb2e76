import { excerpt } from '../../../shared/marks/anchor-quote.ts';
import type { ReadProblem } from '../../../shared/formats/project-json/read-report.ts';
import { useStrings } from '../../strings/use-strings.ts';

/** Findings listed one by one; the others are counted. */
const mostListed = 50;

/** What a project file holds that does not hold: first what is left out, then remarks. */
export function ProjectProblems({ problems }: { readonly problems: readonly ReadProblem[] }) {
  const words = useStrings().importing.project;
  const refused = problems.filter((problem) => problem.refused);
  const remarks = problems.filter((problem) => !problem.refused);
  return (
    <>
      {refused.length > 0 && (
        <Findings title={words.problems(refused.length)} findings={refused} isRefusal />
      )}
      {remarks.length > 0 && <Findings title={words.remarks(remarks.length)} findings={remarks} />}
    </>
  );
}

interface FindingsProps {
  readonly title: string;
  readonly findings: readonly ReadProblem[];
  readonly isRefusal?: boolean;
}

/** Where each finding stands in the file, and what it is. */
function Findings({ title, findings, isRefusal = false }: FindingsProps) {
  const strings = useStrings();
  const words = strings.importing;
  const { quoted, reads } = strings.storage.displaced;
  return (
    <div className="project-problems" data-refused={isRefusal || undefined}>
      <p>{title}</p>
      <ul>
        {findings
          .slice(0, mostListed)
          .map(({ path, reason, words: differing, proposal }, index) => (
            // Two findings can share a path; the list never changes its order.
            <li key={`${index} ${path}`}>
              <bdi>{path}</bdi> {words.recordProblems[reason]}
              {differing !== undefined && (
                <span className="project-wordings">
                  {quoted}: <bdi>{excerpt(differing.quoted, 120)}</bdi>
                  <br />
                  {reads}: <bdi>{excerpt(differing.found, 120)}</bdi>
                </span>
              )}
              {proposal !== null && (
                <span className="project-wordings">
                  {words.project.standsAt(proposal.start, proposal.end)}
                </span>
              )}
            </li>
          ))}
        {findings.length > mostListed && (
          <li>{words.project.moreProblems(findings.length - mostListed)}</li>
        )}
      </ul>
    </div>
  );
}
