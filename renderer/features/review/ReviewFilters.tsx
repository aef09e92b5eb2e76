import { CheckCheck, ListX } from 'lucide-react';
import type { Id } from '../../../shared/model/id.ts';
import { recordTables } from '../../../shared/model/record-ref.ts';
import type { ReviewStatus } from '../../../shared/model/review.ts';
import { useAnnotatorName } from '../../state/record-review.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { reviewOrders } from './review-queue.ts';
import type { ReviewFilter, ReviewOrder } from './review-queue.ts';

interface ReviewFiltersProps {
  readonly filter: ReviewFilter;
  readonly onFilter: (filter: ReviewFilter) => void;
  readonly order: ReviewOrder;
  readonly onOrder: (order: ReviewOrder) => void;
  /** Annotator ids that occur. */
  readonly authors: readonly Id[];
  readonly withDone: boolean;
  readonly onWithDone: (withDone: boolean) => void;
  /** How many articles are marked in the library. */
  readonly marked: number;
  readonly onlyMarked: boolean;
  readonly onOnlyMarked: (onlyMarked: boolean) => void;
  /** How many records wait in the list as it is filtered. */
  readonly shown: number;
  readonly onDecideAll: (status: ReviewStatus) => void;
}

/** Everything passes. */
export const noReviewFilter: ReviewFilter = { kind: null, author: null };

/** What the queue shows, in which order, and decisions on all that it shows. */
export function ReviewFilters(props: ReviewFiltersProps) {
  const { filter, onFilter, order, onOrder, authors, shown, marked } = props;
  const words = useStrings().review;
  const nameOf = useAnnotatorName();
  const isFiltered = filter.kind !== null || filter.author !== null;
  return (
    <details className="review-filters">
      <summary data-active={isFiltered || undefined}>{words.filters}</summary>
      <div className="review-filter-fields">
        <SelectField
          label={words.kind}
          value={filter.kind ?? 'all'}
          choices={[
            { id: 'all' as const, label: words.everything },
            ...recordTables.map((id) => ({ id, label: words.kinds[id] })),
          ]}
          onChange={(kind) => {
            onFilter({ ...filter, kind: kind === 'all' ? null : kind });
          }}
        />
        <SelectField
          label={words.author}
          // A prefix keeps an annotator whose id is “all” apart from the entry.
          value={filter.author === null ? 'all' : `by:${filter.author}`}
          choices={[
            { id: 'all', label: words.everybody },
            ...authors.map((id) => ({ id: `by:${id}`, label: nameOf(id) })),
          ]}
          onChange={(id) => {
            onFilter({ ...filter, author: id === 'all' ? null : id.slice('by:'.length) });
          }}
        />
        <SelectField
          label={words.order}
          value={order}
          choices={reviewOrders.map((id) => ({ id, label: words.orders[id] }))}
          onChange={onOrder}
        />
      </div>
      <label className="review-with-done">
        <input
          type="checkbox"
          checked={props.withDone}
          onChange={(event) => {
            props.onWithDone(event.target.checked);
          }}
        />
        {words.showDone}
      </label>
      {marked > 0 && (
        <label className="review-with-done">
          <input
            type="checkbox"
            checked={props.onlyMarked}
            onChange={(event) => {
              props.onOnlyMarked(event.target.checked);
            }}
          />
          {words.onlyMarked(marked)}
        </label>
      )}
      {shown > 1 && (
        <div className="editor-row review-all">
          <Button
            look="quiet"
            onPress={() => {
              props.onDecideAll('accepted');
            }}
          >
            <CheckCheck aria-hidden />
            {words.acceptAll(shown)}
          </Button>
          <Button
            look="quiet"
            onPress={() => {
              props.onDecideAll('rejected');
            }}
          >
            <ListX aria-hidden />
            {words.rejectAll(shown)}
          </Button>
        </div>
      )}
    </details>
  );
}
