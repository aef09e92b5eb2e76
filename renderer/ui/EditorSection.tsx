import { useId } from 'react';
import type { ReactNode } from 'react';
import './EditorSection.css';

interface EditorSectionProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Behind the title: a count, a button. */
  readonly aside?: ReactNode;
}

/** A part of an editor under a small heading, set off by a hairline. */
export function EditorSection({ title, children, aside }: EditorSectionProps) {
  const headingId = useId();
  return (
    <div role="group" className="editor-section" aria-labelledby={headingId}>
      <div className="editor-section-head">
        <h3 id={headingId} className="editor-section-title">
          {title}
        </h3>
        {aside}
      </div>
      <div className="editor-section-body">{children}</div>
    </div>
  );
}
