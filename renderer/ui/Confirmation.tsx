import type { ReactNode } from 'react';
import './Confirmation.css';

interface ConfirmationProps {
  readonly question: string;
  /** The buttons: what can be done, and cancel. */
  readonly children: ReactNode;
}

/** A question in place, with its answers as buttons; nothing else is blocked meanwhile. */
export function Confirmation({ question, children }: ConfirmationProps) {
  return (
    <div role="group" aria-label={question} className="confirmation">
      <p>{question}</p>
      <div className="editor-row">{children}</div>
    </div>
  );
}
