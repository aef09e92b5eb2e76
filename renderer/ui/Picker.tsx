import { useContext, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useStrings } from '../strings/use-strings.ts';
import { Button } from './Button.tsx';
import { keepFocus } from './panel-focus.ts';
import { SavingStopped } from './saving-stopped.ts';
import './Picker.css';

/** One thing that can be picked. */
export interface PickerOption {
  readonly id: string;
  readonly label: string;
  /** A second, quieter line. */
  readonly detail?: string;
}

interface PickerProps {
  /** Name of the search box. */
  readonly label: string;
  /** Options that fit the query, best first. Long lists are cut by the caller. */
  readonly find: (query: string) => readonly PickerOption[];
  readonly onPick: (id: string) => void;
  readonly onCancel: () => void;
  /** Offers to make something new of the query, with the words for that. */
  readonly create?: {
    readonly label: (query: string) => string;
    readonly run: (query: string) => void;
  };
  readonly initialQuery?: string;
}

/** Search box with its hits right below it: typing narrows, arrows choose, Enter picks. */
export function Picker(props: PickerProps) {
  const { label, find, onPick, onCancel, create, initialQuery = '' } = props;
  const strings = useStrings();
  const listId = useId();
  const root = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState(initialQuery);
  const [active, setActive] = useState(0);
  const typed = query.trim();
  const options = find(typed);
  const isStopped = useContext(SavingStopped);
  // What cannot be stored now stays in the box.
  const canCreate = create !== undefined && typed !== '' && !isStopped;
  const count = options.length + (canCreate ? 1 : 0);
  const rowId = (index: number) => `${listId}-${index}`;

  const pick = (index: number): void => {
    const option = options[index];
    if (option === undefined && !canCreate) return;
    keepFocus(root.current);
    if (option !== undefined) onPick(option.id);
    else create?.run(typed);
  };
  const cancel = (): void => {
    keepFocus(root.current);
    onCancel();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.code];
    if (step !== undefined) setActive((active + step + count) % Math.max(count, 1));
    else if (event.code === 'Enter') pick(active);
    else if (event.code === 'Escape') cancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={root} className="picker">
      <div className="picker-query">
        <input
          role="combobox"
          aria-label={label}
          aria-expanded={count > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active < count ? rowId(active) : undefined}
          className="field-input"
          dir="auto"
          placeholder={label}
          value={query}
          autoFocus
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <Button look="quiet" onPress={cancel}>
          {strings.app.cancel}
        </Button>
      </div>
      <div id={listId} role="listbox" aria-label={label} className="picker-list">
        {options.map((option, index) => (
          <div
            key={option.id}
            id={rowId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className="picker-row"
            onClick={() => {
              pick(index);
            }}
          >
            <span dir="auto">{option.label}</span>
            {option.detail !== undefined && (
              <span dir="auto" className="picker-detail">
                {option.detail}
              </span>
            )}
          </div>
        ))}
        {canCreate && (
          <div
            id={rowId(options.length)}
            role="option"
            tabIndex={-1}
            aria-selected={active === options.length}
            className="picker-row picker-create"
            onClick={() => {
              pick(options.length);
            }}
          >
            <span dir="auto">{create.label(typed)}</span>
          </div>
        )}
      </div>
      {count === 0 && (
        <p className="picker-nothing" role="status">
          {strings.review.nothingFound}
        </p>
      )}
    </div>
  );
}
