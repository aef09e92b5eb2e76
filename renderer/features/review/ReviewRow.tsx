import { excerpt, quoteOf } from '../../../shared/marks/anchor-quote.ts';
import { anchorOfRecord } from '../../../shared/marks/record-place.ts';
import { useWorkspace } from '../../state/app-context.tsx';
import { useRecordLabel } from '../../state/record-label.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { StatusSign } from '../../ui/StatusSign.tsx';
import type { ReviewItem } from './review-queue.ts';

/** Kind, words and status of a record. */
export function ReviewRow({ item }: { readonly item: ReviewItem }) {
  const strings = useStrings().review;
  const labelOf = useRecordLabel();
  const { ref } = item;
  // The words and not the project: a row is drawn again when they are others, not with every edit.
  const words = useWorkspace(({ project }) => {
    // The name of a relation in front would give the line a direction that is not the article's, and
    // the ellipsis would then hide how the words begin.
    const anchor = ref.table === 'contradictions' ? anchorOfRecord(project, ref) : null;
    return anchor === null ? labelOf(project, ref) : quoteOf(anchor);
  });
  return (
    <div className="review-row">
      <span className="review-row-kind">{strings.kindOf[ref.table]}</span>
      <span className="review-row-words" dir="auto">
        {excerpt(words, 90)}
      </span>
      <StatusSign status={item.status} />
    </div>
  );
}
