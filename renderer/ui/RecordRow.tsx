import { memo } from 'react';
import type { ReactNode } from 'react';

interface RecordRowProps<R> {
  /** Of the element: the list names its current row by it. */
  readonly rowId: string;
  readonly record: R;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly render: (record: R) => ReactNode;
}

/**
 * One row of a list of records. Takes no events itself, the list reads `data-record`: with nothing
 * of its own to hand over, a row is drawn again only when its record is another one.
 */
export const RecordRow = memo(function RecordRow(props: RecordRowProps<{ readonly id: string }>) {
  const { rowId, record, isCurrent, isSelected, render } = props;
  return (
    <div
      id={rowId}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      data-record={record.id}
      data-current={isCurrent || undefined}
      className="record-row"
    >
      {render(record)}
    </div>
  );
}) as <R extends { readonly id: string }>(props: RecordRowProps<R>) => ReactNode;
