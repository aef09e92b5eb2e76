import { ListBox, ListBoxItem } from 'react-aria-components';
import { EyeOff } from 'lucide-react';
import { useKeys } from '../../keys/use-keys.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import type { AnyEntry } from './entry-lists.ts';

interface EntryListProps {
  readonly label: string;
  readonly entries: readonly AnyEntry[];
  /** What is counted behind each entry, by id: records that use it, names. */
  readonly uses: ReadonlyMap<string, number>;
  readonly selectedId: string;
  readonly onSelect: (id: string) => void;
  /** Alt with an arrow; without it the order stands. */
  readonly onMove?: (by: 1 | -1) => void;
}

/** The entries of a list in their order: colour, name, key, and how many records use them. */
export function EntryList(props: EntryListProps) {
  const { label, entries, uses, selectedId, onSelect, onMove } = props;
  const words = useStrings().codebook;
  const language = useLanguage();
  const keys = useKeys();
  return (
    <div
      className="codebook-entries"
      onKeyDownCapture={(event) => {
        const by = { ArrowUp: -1, ArrowDown: 1 }[event.code];
        if (!event.altKey || by === undefined || onMove === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        onMove(by === 1 ? 1 : -1);
      }}
    >
      <ListBox
        aria-label={label}
        className="list-box"
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[selectedId]}
        onSelectionChange={(keys) => {
          const chosen = entries.find(({ id }) => keys !== 'all' && keys.has(id));
          if (chosen !== undefined) onSelect(chosen.id);
        }}
      >
        {entries.map((entry) => {
          const name = entry.name[language] || entry.id;
          return (
            <ListBoxItem
              key={entry.id}
              id={entry.id}
              textValue={name}
              className="list-box-item codebook-entry"
            >
              <span
                aria-hidden
                className="codebook-entry-colour"
                style={{
                  background: `var(--mark-${entry.colour})`,
                  borderColor: `var(--mark-${entry.colour}-ink)`,
                }}
              />
              <bdi className="codebook-entry-name">{name}</bdi>
              {entry.hidden && (
                <span role="img" aria-label={words.hiddenSign} title={words.hiddenSign}>
                  <EyeOff aria-hidden />
                </span>
              )}
              {entry.shortcut !== '' && <kbd>{keys.codeLabel(entry.shortcut)}</kbd>}
              <span className="codebook-entry-uses">{uses.get(entry.id) ?? ''}</span>
            </ListBoxItem>
          );
        })}
      </ListBox>
    </div>
  );
}
