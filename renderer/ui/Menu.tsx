import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';

/** One line of a menu. */
export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly keys?: string;
  readonly danger?: boolean;
  readonly isDisabled?: boolean;
  readonly run: () => void;
}

interface MenuProps {
  /** Name of the menu for assistive technology. */
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** Whether it opens as it comes: its button was pressed before it was there. */
  readonly isOpenAtOnce?: boolean;
  /** The button that opens it. */
  readonly children: ReactNode;
}

/** A button with a menu under it. */
export function Menu({ label, entries, isOpenAtOnce = false, children }: MenuProps) {
  return (
    <MenuTrigger defaultOpen={isOpenAtOnce}>
      {children}
      <Popover className="popover">
        <AriaMenu className="list-box" aria-label={label}>
          {entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.label}
              isDisabled={entry.isDisabled ?? false}
              className={`list-box-item${entry.danger === true ? ' list-box-item-danger' : ''}`}
              onAction={entry.run}
            >
              <span dir="auto">{entry.label}</span>
              {entry.keys !== undefined && <kbd>{entry.keys}</kbd>}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
