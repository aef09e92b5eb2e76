import { useId } from 'react';
import type { ReactNode } from 'react';
import './EditorSection.css';

interface EditorSectionProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Behind the title: a count, a button. */
  readonly aside?: ReactNode;
  /** Folded sections open on a click; undefined means always open. */
  readonly folded?: boolean;
}

/** A part of an editor under a small heading, set off by a hairline. */
export function EditorSection({ title, children, aside, folded }: EditorSectionProps) {
  const headingId = useId();
  if (folded !== undefined) {
    return (
      <details className="editor-section" open={!folded}>
        <summary className="editor-section-summary">
          <span className="editor-section-title">{title}</span>
          {aside}
        </summary>
        <div className="editor-section-body">{children}</div>
      </details>
    );
  }
  return (
    <section className="editor-section" aria-labelledby={headingId}>
      <div className="editor-section-head">
        <h3 id={headingId} className="editor-section-title">
          {title}
        </h3>
        {aside}
      </div>
      <div className="editor-section-body">{children}</div>
    </section>
  );
}
