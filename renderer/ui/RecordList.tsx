import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { useStrings } from '../strings/use-strings.ts';
import { Button } from './Button.tsx';
import { RecordRow } from './RecordRow.tsx';
import './RecordList.css';

/** Records under one heading. */
export interface RecordGroup<R> {
  readonly id: string;
  readonly heading: ReactNode;
  readonly records: readonly R[];
}

/** How a record was chosen: arrows only look, a click or Enter goes there. */
export type Gesture = 'look' | 'go';

interface RecordListProps<R> {
  /** Name of the list for assistive technology. */
  readonly label: string;
  readonly groups: readonly RecordGroup<R>[];
  readonly selectedId: string | null;
  readonly onSelect: (record: R, gesture: Gesture) => void;
  /** Enter. */
  readonly onEdit: (record: R) => void;
  /** Delete; `next` is the row to go to afterwards. */
  readonly onDelete: (record: R, next: R | undefined) => void;
  /** Escape. */
  readonly onLeave: () => void;
  readonly renderRecord: (record: R) => ReactNode;
  /** What to say when there is nothing to list. */
  readonly empty: ReactNode;
  /**
   * Rows that are chosen together, where the list lets them be: with Ctrl and Shift, by click and
   * by arrow. Absent where one row is chosen at a time.
   */
  readonly together?: {
    readonly ids: ReadonlySet<string>;
    readonly onChange: (ids: ReadonlySet<string>) => void;
  };
}

/** Rows drawn at once; a project may hold tens of thousands of records. */
const rowsAtOnce = 300;

/** A grouped list of records, walked with the arrow keys; the selected record is the current row. */
export function RecordList<R extends { readonly id: string }>(props: RecordListProps<R>) {
  const { label, groups, selectedId, onSelect, onEdit, onDelete, onLeave, renderRecord } = props;
  const { together } = props;
  const strings = useStrings().review;
  const listId = useId();
  const listRef = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState(rowsAtOnce);
  const all = groups.flatMap((group) => group.records);
  const current = all.findIndex((record) => record.id === selectedId);
  // The selected row is always drawn, however far down it is.
  const limit = Math.max(drawn, current + 1);
  // By the record and not by its place: a row that moves down is not drawn again. No space may stand
  // in what points at it.
  const rowId = ({ id }: R) => `${listId}-row-${id.replaceAll(' ', '_')}`;

  // Kept in view when another row is selected, and when the list becomes lower under it (the editor
  // opens below).
  useEffect(() => {
    const list = listRef.current;
    if (list === null || current < 0) return;
    const keepInView = (): void => {
      list.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' });
    };
    keepInView();
    const observer = new ResizeObserver(keepInView);
    if (list.parentElement !== null) observer.observe(list.parentElement);
    return () => {
      observer.disconnect();
    };
  }, [current, selectedId]);

  const lookAt = (index: number): void => {
    const record = all[Math.min(Math.max(index, 0), all.length - 1)];
    if (record !== undefined) onSelect(record, 'look');
  };
  /** The rows from the selected one to this, with those that are chosen already. */
  const chooseUpTo = (index: number): void => {
    const from = current < 0 ? index : current;
    const range = all.slice(Math.min(from, index), Math.max(from, index) + 1);
    together?.onChange(new Set([...together.ids, ...range.map(({ id }) => id)]));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.code];
    const isWithShift = event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (together !== undefined && by !== undefined && isWithShift) {
      event.preventDefault();
      event.stopPropagation();
      chooseUpTo(Math.min(Math.max(current + by, 0), all.length - 1));
      lookAt(current + by);
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const record = all[current];
    const actions: Readonly<Record<string, () => void>> = {
      ArrowDown: () => {
        lookAt(current + 1);
      },
      ArrowUp: () => {
        lookAt(current < 0 ? all.length - 1 : current - 1);
      },
      PageDown: () => {
        lookAt(current + 10);
      },
      PageUp: () => {
        lookAt(current - 10);
      },
      Home: () => {
        lookAt(0);
      },
      End: () => {
        lookAt(all.length - 1);
      },
      Enter: () => {
        if (record !== undefined) onEdit(record);
      },
      Delete: () => {
        if (record !== undefined) onDelete(record, all[current + 1] ?? all[current - 1]);
      },
      Escape: () => {
        if (together !== undefined && together.ids.size > 0) together.onChange(new Set());
        else onLeave();
      },
    };
    const run = actions[event.code];
    if (run === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };

  /** Where the row stands that an event is about; -1 for one beside the rows. */
  const placeOf = ({ target }: MouseEvent): number => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-record]') : null;
    return row === null ? -1 : all.findIndex(({ id }) => id === row.dataset.record);
  };
  const onClick = (event: MouseEvent): void => {
    const place = placeOf(event);
    const record = all[place];
    if (record === undefined) return;
    if (together !== undefined && event.shiftKey) chooseUpTo(place);
    else if (together !== undefined && (event.ctrlKey || event.metaKey)) {
      const ids = new Set(together.ids);
      // The row that was selected before belongs to what is chosen together.
      if (ids.size === 0 && selectedId !== null) ids.add(selectedId);
      if (!ids.delete(record.id)) ids.add(record.id);
      together.onChange(ids);
    } else {
      together?.onChange(new Set());
      onSelect(record, 'go');
    }
    listRef.current?.focus({ preventScroll: true });
  };
  const onDoubleClick = (event: MouseEvent): void => {
    const record = all[placeOf(event)];
    if (record !== undefined) onEdit(record);
  };

  if (all.length === 0) return <div className="record-list-empty">{props.empty}</div>;
  let index = -1;
  return (
    <>
      <div
        ref={listRef}
        role="listbox"
        tabIndex={0}
        aria-label={label}
        aria-multiselectable={together === undefined ? undefined : true}
        {...(all[current] === undefined ? {} : { 'aria-activedescendant': rowId(all[current]) })}
        className="record-list"
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
      >
        {groups.map((group) => {
          if (group.records.length === 0 || index + 1 >= limit) return null;
          const headingId = `${listId}-group-${group.id}`;
          return (
            <div key={group.id} role="group" aria-labelledby={headingId} className="record-group">
              <div id={headingId} role="presentation" className="record-group-heading">
                {group.heading}
                <span className="record-group-count">{group.records.length}</span>
              </div>
              {group.records.map((record) => {
                index += 1;
                if (index >= limit) return null;
                return (
                  <RecordRow
                    key={record.id}
                    rowId={rowId(record)}
                    record={record}
                    isCurrent={record.id === selectedId}
                    isSelected={record.id === selectedId || together?.ids.has(record.id) === true}
                    render={renderRecord}
                  />
                );
              })}
            </div>
          );
        })}
      </div>
      {all.length > limit && (
        <Button
          look="quiet"
          onPress={() => {
            setDrawn(limit + rowsAtOnce);
          }}
        >
          {strings.showMore(all.length - limit)}
        </Button>
      )}
    </>
  );
}
