import { useMemo } from 'react';
import { addComment, deleteComment } from '../../shared/edits/comments.ts';
import { setClaim } from '../../shared/edits/set-claim.ts';
import { setContradiction } from '../../shared/edits/set-contradiction.ts';
import { setEntity } from '../../shared/edits/set-entity.ts';
import { setMention } from '../../shared/edits/set-mention.ts';
import { setReview } from '../../shared/edits/set-review.ts';
import type { CustomField } from '../../shared/model/codebook.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Project } from '../../shared/model/project.ts';
import type { RecordRef, RecordTable } from '../../shared/model/record-ref.ts';
import type { ReviewStatus } from '../../shared/model/review.ts';
import { useApp, useWorkspace } from './app-context.tsx';
import { useCodebook } from './codebook.ts';
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

/** Name of an annotator; the id where the annotator has none. */
export function annotatorName(project: Project, id: Id): string {
  return project.annotators.get(id)?.name || id;
}

/**
 * What every record carries besides its own fields, and how to change it: the props of the form
 * that all kinds of record share. Null when the record is gone.
 */
export function useRecordReview({ table, id }: RecordRef) {
  const edit = useEdit();
  const setStatus = useSetStatus();
  const codebook = useCodebook();
  const { workspace } = useApp();
  const record = useWorkspace(({ project }) => project[table].get(id));
  const comments = useWorkspace(({ project }) => project.comments);
  const annotators = useWorkspace(({ project }) => project.annotators);
  const thread = useMemo(
    () =>
      [...comments.values()]
        .filter((comment) => comment.recordId === id)
        .sort((a, b) => a.createdAt.localeCompare(b.createdAt))
        .map((comment) => ({
          ...comment,
          author: annotators.get(comment.createdBy)?.name || comment.createdBy,
        })),
    [comments, annotators, id],
  );
  const fields = useMemo(
    () => codebook.fields.filter((field) => field.on === fieldOwner[table]),
    [codebook, table],
  );
  if (record === undefined) return null;
  const { project } = workspace.getState();
  return {
    status: record.status,
    onStatus: (status: ReviewStatus) => {
      setStatus({ table, id }, status);
    },
    fields,
    custom: record.custom,
    onCustom: (custom: Record<string, string>) => {
      edit((project, context) => setters[table](project, id, { custom }, context));
    },
    comments: thread,
    onAddComment: (text: string) => {
      edit((_, context) => addComment(id, text, context));
    },
    onDeleteComment: (commentId: Id) => {
      edit((project, context) => deleteComment(project, commentId, context));
    },
    createdBy: annotatorName(project, record.createdBy),
    createdAt: record.createdAt,
    updatedBy: annotatorName(project, record.updatedBy),
    updatedAt: record.updatedAt,
  };
}
