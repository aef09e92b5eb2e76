import { excerpt } from '../../../shared/marks/anchor-quote.ts';
import { useWorkspace } from '../../state/app-context.tsx';
import { useRecordLabel } from '../../state/record-label.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { StatusSign } from '../../ui/StatusSign.tsx';
import type { ReviewItem } from './review-queue.ts';

/** Kind, words and status of a record. */
export function ReviewRow({ item }: { readonly item: ReviewItem }) {
  const strings = useStrings().review;
  const project = useWorkspace((workspace) => workspace.project);
  const labelOf = useRecordLabel();
  return (
    <div className="review-row">
      <span className="review-row-kind">{strings.kindOf[item.ref.table]}</span>
      <span className="review-row-words" dir="auto">
        {excerpt(labelOf(project, item.ref), 90)}
      </span>
      <StatusSign status={item.status} />
    </div>
  );
}
