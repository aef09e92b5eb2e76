import { useCallback, useMemo } from 'react';
import { addComment, deleteComment } from '../../shared/edits/comments.ts';
import { setClaim } from '../../shared/edits/set-claim.ts';
import { setContradiction } from '../../shared/edits/set-contradiction.ts';
import { setEntity } from '../../shared/edits/set-entity.ts';
import { setMention } from '../../shared/edits/set-mention.ts';
import { setReview } from '../../shared/edits/set-review.ts';
import type { CustomField } from '../../shared/model/codebook.ts';
import type { Id } from '../../shared/model/id.ts';
import type { RecordRef, RecordTable } from '../../shared/model/record-ref.ts';
import type { ReviewStatus } from '../../shared/model/review.ts';
import { useWorkspace } from './app-context.tsx';
import { useCodebook } from './codebook.ts';
import { useStrings } from '../strings/use-strings.ts';
import { useEdit } from './refusal.ts';

const setters = {
  entities: setEntity,
  mentions: setMention,
  claims: setClaim,
  contradictions: setContradiction,
} as const;

const fieldOwner = {
  entities: 'entity',
  mentions: 'mention',
  claims: 'claim',
  contradictions: 'contradiction',
} as const satisfies Record<RecordTable, CustomField['on']>;

/** Sets the review status of a record. */
export function useSetStatus(): (ref: RecordRef, status: ReviewStatus) => void {
  const edit = useEdit();
  return (ref, status) => {
    edit((project, context) => setReview(project, [ref], status, context));
  };
}

/** Gives the names of annotators; one without a name is called so. */
export function useAnnotatorName(): (id: Id) => string {
  const annotators = useWorkspace(({ project }) => project.annotators);
  const { unnamed } = useStrings().review;
  return useCallback((id) => annotators.get(id)?.name || unnamed, [annotators, unnamed]);
}

/**
 * What every record carries besides its own fields, and how to change it: the props of the form
 * that all kinds of record share. Null when the record is gone.
 */
export function useRecordReview({ table, id }: RecordRef) {
  const edit = useEdit();
  const setStatus = useSetStatus();
  const codebook = useCodebook();
  const record = useWorkspace(({ project }) => project[table].get(id));
  const comments = useWorkspace(({ project }) => project.comments);
  const nameOf = useAnnotatorName();
  const thread = useMemo(
    () =>
      [...comments.values()]
        .filter((comment) => comment.recordId === id)
        .sort((a, b) => a.createdAt.localeCompare(b.createdAt))
        .map((comment) => ({
          ...comment,
          author: nameOf(comment.createdBy),
        })),
    [comments, nameOf, id],
  );
  const fields = useMemo(
    () => codebook.fields.filter((field) => field.on === fieldOwner[table]),
    [codebook, table],
  );
  if (record === undefined) return null;
  return {
    record: { table, id },
    status: record.status,
    onStatus: (status: ReviewStatus) => {
      setStatus({ table, id }, status);
    },
    fields,
    custom: record.custom,
    onCustom: (fieldId: string, value: string) => {
      edit((project, context) => {
        // From the record as it is then: several fields may store at once, or one long after.
        const now = project[table].get(id)?.custom ?? {};
        const rest = Object.fromEntries(Object.entries(now).filter(([key]) => key !== fieldId));
        // An emptied field is not kept.
        const custom = value === '' ? rest : { ...rest, [fieldId]: value };
        return setters[table](project, id, { custom }, context);
      });
    },
    comments: thread,
    onAddComment: (text: string) => {
      edit((_, context) => addComment(id, text, context));
    },
    onDeleteComment: (commentId: Id) => {
      edit((project, context) => deleteComment(project, commentId, context));
    },
    createdBy: nameOf(record.createdBy),
    createdAt: record.createdAt,
    updatedBy: nameOf(record.updatedBy),
    updatedAt: record.updatedAt,
    statusBy: record.statusBy === undefined ? null : nameOf(record.statusBy),
    statusAt: record.statusAt ?? record.updatedAt,
  };
}
