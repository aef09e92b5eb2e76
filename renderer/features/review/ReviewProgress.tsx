import { recordTables } from '../../../shared/model/record-ref.ts';
import { reviewStatuses } from '../../../shared/model/review.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { StatusSign } from '../../ui/StatusSign.tsx';
import { reviewTotals } from './review-queue.ts';
import type { ReviewCounts } from './review-queue.ts';

/** How far the review is: a line that fills, and a table of kinds and statuses. */
export function ReviewProgress({ counts }: { readonly counts: ReviewCounts }) {
  const strings = useStrings().review;
  const { done, all } = reviewTotals(counts);
  return (
    <details className="review-progress">
      <summary>
        <span>{strings.reviewed(done, all)}</span>
        <progress value={done} max={Math.max(all, 1)} aria-label={strings.progress} />
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{strings.kind}</th>
            {reviewStatuses.map((status) => (
              <th key={status} scope="col">
                <StatusSign status={status} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {recordTables.map((table) => (
            <tr key={table}>
              <th scope="row">{strings.kinds[table]}</th>
              {reviewStatuses.map((status) => (
                <td key={status}>{counts[table][status]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
