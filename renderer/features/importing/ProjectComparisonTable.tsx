import type { ProjectComparison } from '../../state/importing/compare-projects.ts';
import { useStrings } from '../../strings/use-strings.ts';

/** How many records of each kind are new, the same, or here with other contents. */
export function ProjectComparisonTable({ comparison }: { readonly comparison: ProjectComparison }) {
  const words = useStrings().importing.project;
  const tables = (Object.keys(words.tables) as (keyof ProjectComparison)[]).filter((table) => {
    const { added, same, different } = comparison[table];
    return added + same + different > 0;
  });
  return (
    <table className="project-table">
      <thead>
        <tr>
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.added}</th>
          <th scope="col">{words.same}</th>
          <th scope="col">{words.different}</th>
        </tr>
      </thead>
      <tbody>
        {tables.map((table) => (
          <tr key={table}>
            <th scope="row">{words.tables[table]}</th>
            <td>{comparison[table].added}</td>
            <td>{comparison[table].same}</td>
            <td data-some={comparison[table].different > 0 || undefined}>
              {comparison[table].different}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
