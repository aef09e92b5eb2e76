import type { ReactNode } from 'react';
import { useKeys } from '../keys/use-keys.ts';
import type { PanelKeyId } from '../strings/command-ids.ts';
import './KeyedField.css';

interface KeyedFieldProps {
  /** The key that leads here (`goToField`). */
  readonly id: PanelKeyId;
  /** Whether the button inside shows the key itself. */
  readonly isShownInside?: boolean;
  readonly children: ReactNode;
}

/** A field of an editor that has a key, shown at the end of its label. */
export function KeyedField({ id, isShownInside = false, children }: KeyedFieldProps) {
  const keys = useKeys();
  return (
    <div className="keyed-field" data-key-field={id}>
      {children}
      {!isShownInside && <kbd aria-hidden>{keys.labelOf(id)}</kbd>}
    </div>
  );
}
