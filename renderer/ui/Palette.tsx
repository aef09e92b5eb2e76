import { useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { typedAhead } from './typed-ahead.ts';
import './Palette.css';

/** One line of a palette. */
export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  /** Shown at the end: keys, an outlet. */
  readonly aside: string;
  /** Keys are written left to right in every language. */
  readonly asideDirection: 'ltr' | 'auto';
  /** Further words by which it is found. */
  readonly keywords: string;
}

interface PaletteProps {
  /** Name of the palette; also stands in the empty field. */
  readonly label: string;
  readonly items: readonly PaletteItem[];
  readonly isOpen: boolean;
  /** Whether an item's words hold what was typed. */
  readonly matches: (words: string, query: string) => boolean;
  readonly emptyText: string;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

/** A field over a list: type, arrow, Enter. */
export function Palette(props: PaletteProps) {
  const { label, items, isOpen, matches, emptyText, onChoose, onClose } = props;
  const [query, setQuery] = useState('');
  return (
    <ModalOverlay
      className="palette-veil"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="palette">
        <Dialog aria-label={label} className="palette-body">
          <Autocomplete filter={matches} inputValue={query} onInputChange={setQuery}>
            <SearchField aria-label={label} autoFocus>
              <Input
                className="palette-input"
                dir="auto"
                placeholder={label}
                onFocus={() => {
                  const ahead = typedAhead.take();
                  if (ahead !== '') setQuery((typed) => typed + ahead);
                }}
              />
            </SearchField>
            <Menu
              className="palette-list"
              aria-label={label}
              items={items}
              renderEmptyState={() => <p className="palette-empty">{emptyText}</p>}
            >
              {(item) => (
                <MenuItem
                  id={item.id}
                  className="list-box-item"
                  textValue={`${item.label} ${item.keywords}`}
                  onAction={() => {
                    onClose();
                    onChoose(item.id);
                  }}
                >
                  <bdi>{item.label}</bdi>
                  <span dir={item.asideDirection} className="palette-aside">
                    {item.aside}
                  </span>
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
