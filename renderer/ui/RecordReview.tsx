import { Suspense, use, useState } from 'react';
import type { CustomField } from '../../shared/model/codebook.ts';
import type { Id } from '../../shared/model/id.ts';
import { reviewStatuses } from '../../shared/model/review.ts';
import type { RecordRef } from '../../shared/model/record-ref.ts';
import type { ReviewStatus } from '../../shared/model/review.ts';
import { useKeys } from '../keys/use-keys.ts';
import { formatMoment } from '../strings/format-date.ts';
import { useLanguage, useStrings } from '../strings/use-strings.ts';
import { CommentThread } from './CommentThread.tsx';
import type { ThreadComment } from './CommentThread.tsx';
import { CustomFields } from './CustomFields.tsx';
import { EditorSection } from './EditorSection.tsx';
import { RecordHistorySlot } from './record-history-slot.ts';
import { Segments } from './Segments.tsx';
import './RecordReview.css';

/** What every record carries besides its own fields, ready to show and to change. */
export interface RecordReviewProps {
  readonly record: RecordRef;
  readonly status: ReviewStatus;
  readonly onStatus: (status: ReviewStatus) => void;
  readonly fields: readonly CustomField[];
  readonly custom: Readonly<Record<string, string>>;
  /** Sets one own field; '' empties it. */
  readonly onCustom: (fieldId: string, value: string) => void;
  readonly comments: readonly ThreadComment[];
  readonly onAddComment: (text: string) => void;
  readonly onDeleteComment: (id: Id) => void;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly updatedBy: string;
  readonly updatedAt: string;
  /** Who set the status, and when; null while nobody has. */
  readonly statusBy: string | null;
  readonly statusAt: string;
}

/** Own fields, review status, comments, and who made and changed the record when. */
export function RecordReview(props: RecordReviewProps) {
  const strings = useStrings().review;
  const language = useLanguage();
  return (
    <>
      {props.fields.length > 0 && (
        <EditorSection title={strings.ownFields}>
          <CustomFields fields={props.fields} values={props.custom} onChange={props.onCustom} />
        </EditorSection>
      )}
      <EditorSection title={strings.review}>
        <StatusSegments status={props.status} onStatus={props.onStatus} />
        <CommentThread
          recordId={props.record.id}
          comments={props.comments}
          onAdd={props.onAddComment}
          onDelete={props.onDeleteComment}
        />
        <p className="editor-note">
          {strings.created(props.createdBy, formatMoment(language, props.createdAt))}
          {props.statusBy !== null && (
            <>
              <br />
              {strings.statusSet(
                strings.statuses[props.status],
                props.statusBy,
                formatMoment(language, props.statusAt),
              )}
            </>
          )}
          {props.updatedAt !== props.createdAt && (
            <>
              <br />
              {strings.updated(props.updatedBy, formatMoment(language, props.updatedAt))}
            </>
          )}
        </p>
        <RecordHistoryPart record={props.record} />
      </EditorSection>
    </>
  );
}

/** The history behind a line to open: it is read from the disk only when somebody asks. */
function RecordHistoryPart({ record }: { readonly record: RecordRef }) {
  const words = useStrings().history;
  const renderHistory = use(RecordHistorySlot);
  const [isOpen, setOpen] = useState(false);
  if (renderHistory === null) return null;
  return (
    <details
      className="record-history"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{words.title}</summary>
      {isOpen && (
        <Suspense fallback={<p className="editor-note">{words.loading}</p>}>
          {renderHistory(record)}
        </Suspense>
      )}
    </details>
  );
}

/** Draft, accepted, rejected, discuss, with their keys. */
export function StatusSegments(props: Pick<RecordReviewProps, 'status' | 'onStatus'>) {
  const strings = useStrings().review;
  const keys = useKeys();
  return (
    <Segments
      label={strings.status}
      showLabel
      value={props.status}
      choices={reviewStatuses.map((id) => ({
        id,
        label: strings.statuses[id],
        hint: keys.labelOf(`status-${id}`),
      }))}
      onChange={props.onStatus}
    />
  );
}
