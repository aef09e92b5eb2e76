import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useStrings } from '../strings/use-strings.ts';
import { Button } from './Button.tsx';
import { keepFocus } from './panel-focus.ts';
import './Confirmation.css';

interface ConfirmationProps {
  readonly question: string;
  /** What can be done, as buttons and fields. */
  readonly children: ReactNode;
  readonly onCancel: () => void;
}

/** A question in place, with its answers; Escape and a button take it back. */
export function Confirmation({ question, children, onCancel }: ConfirmationProps) {
  const strings = useStrings().app;
  const root = useRef<HTMLDivElement>(null);
  // What was pressed to be asked: nothing of the question has the focus yet.
  const [opener] = useState(() => document.activeElement);
  const cancel = (): void => {
    keepFocus(root.current, opener);
    onCancel();
  };
  return (
    <div
      ref={root}
      role="group"
      aria-label={question}
      className="confirmation"
      onKeyDown={(event) => {
        if (event.code !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        cancel();
      }}
    >
      <p>{question}</p>
      <div className="editor-row">
        {children}
        <Button look="quiet" onPress={cancel}>
          {strings.cancel}
        </Button>
      </div>
    </div>
  );
}
