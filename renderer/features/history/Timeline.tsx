import { useState } from 'react';
import { RotateCcw } from 'lucide-react';
import type { Edit } from '../../../shared/model/edit.ts';
import { useAnnotatorName } from '../../state/record-review.ts';
import { useHistory } from '../../state/use-history.ts';
import type { HistoryOf } from '../../state/use-history.ts';
import { formatDate, formatTime } from '../../strings/format-date.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import './history.css';

interface TimelineProps {
  readonly of: HistoryOf;
  /** Level of the headings of the days, one below the heading over the whole. */
  readonly dayHeading: 'h3' | 'h4';
  /** The edit in words; an edit without any is not shown. */
  readonly tell: (edit: Edit) => readonly string[];
  /** Name of the way back, which an edit has when `canRestore` says so. */
  readonly restoreLabel: string;
  readonly canRestore: (edit: Edit) => boolean;
  readonly onRestore: (edit: Edit) => void;
}

/** Edits shown at once. */
const step = 50;

/** What was done to a record or an article, day by day, the newest first. */
export function Timeline(props: TimelineProps) {
  const { of, dayHeading: DayHeading, tell, restoreLabel, canRestore, onRestore } = props;
  const strings = useStrings();
  const words = strings.history;
  const language = useLanguage();
  const [limit, setLimit] = useState(step);
  const { kind, edits, older, error } = useHistory(of, limit);
  const nameOf = useAnnotatorName();
  if (kind === 'loading') return <p className="editor-note">{words.loading}</p>;
  if (error !== null) {
    return (
      <p role="alert" className="field-error">
        {strings.storage.errors[error.code]}
      </p>
    );
  }
  const days = new Map<string, { readonly edit: Edit; readonly told: readonly string[] }[]>();
  for (const edit of edits) {
    const told = tell(edit);
    if (told.length === 0) continue;
    const day = formatDate(language, localDay(edit.at));
    days.set(day, [...(days.get(day) ?? []), { edit, told }]);
  }
  if (days.size === 0 && older === 0) return <p className="editor-note">{words.empty}</p>;
  return (
    <div className="timeline">
      {[...days].map(([day, entries]) => (
        <section key={day} aria-label={day}>
          <DayHeading className="timeline-day">{day}</DayHeading>
          <ol className="timeline-entries">
            {entries.map(({ edit, told: [first = '', ...rest] }) => (
              <li key={edit.id} className="timeline-entry" data-role={edit.role}>
                <div className="timeline-words">
                  <p>{words.sentence(formatTime(language, edit.at), first, nameOf(edit.by))}</p>
                  {rest.map((clause) => (
                    <p key={clause}>{clause}</p>
                  ))}
                </div>
                {canRestore(edit) && (
                  <IconButton
                    label={restoreLabel}
                    onPress={() => {
                      onRestore(edit);
                    }}
                  >
                    <RotateCcw aria-hidden />
                  </IconButton>
                )}
              </li>
            ))}
          </ol>
        </section>
      ))}
      {older > 0 && (
        <Button
          look="quiet"
          onPress={() => {
            setLimit(limit + step);
          }}
        >
          {words.older(older)}
        </Button>
      )}
    </div>
  );
}

/** The day of a moment on this computer, as an ISO date. */
function localDay(moment: string): string {
  const date = new Date(moment);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
