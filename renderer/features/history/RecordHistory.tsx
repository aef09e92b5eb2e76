import { useMemo } from 'react';
import { restoreState } from '../../../shared/edits/restore-state.ts';
import type { PastState } from '../../../shared/edits/restore-state.ts';
import type { Edit } from '../../../shared/model/edit.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { RecordRef } from '../../../shared/model/record-ref.ts';
import { sameValue } from '../../../shared/model/same-value.ts';
import { useWorkspace } from '../../state/app-context.tsx';
import { useEdit } from '../../state/refusal.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { tellOfRecord } from './describe-edit.ts';
import { Timeline } from './Timeline.tsx';
import { useTelling } from './use-telling.ts';

/** What was done to a record, sentence by sentence, each with a way back to how it was then. */
export default function RecordHistory({ record }: { readonly record: RecordRef }) {
  const words = useStrings().history;
  const telling = useTelling();
  const edit = useEdit();
  const current = useWorkspace(({ project }) => project[record.table].get(record.id));
  const of = useMemo(() => ({ kind: 'record' as const, id: record.id }), [record.id]);
  return (
    <Timeline
      of={of}
      dayHeading="h4"
      tell={(past) => tellOfRecord(past, record.id, telling)}
      restoreLabel={words.restore}
      canRestore={(past) => {
        const state = stateAfter(past, record.id);
        return state !== null && !isNow(state, current);
      }}
      onRestore={(past) => {
        const state = stateAfter(past, record.id);
        if (state !== null) edit((project, context) => restoreState(project, [state], context));
      }}
    />
  );
}

/** How an edit left a record; null when it deleted it, or touched its comments only. */
function stateAfter({ changes }: Edit, id: Id): PastState | null {
  const change = changes.findLast(
    (candidate) => candidate.id === id && candidate.table !== 'trash',
  );
  return change === undefined || change.after === null
    ? null
    : ({ table: change.table, record: change.after } as PastState);
}

function isNow({ record }: PastState, current: object | undefined): boolean {
  if (record === null || current === undefined) return false;
  const { updatedBy, updatedAt } = record;
  return sameValue({ ...current, updatedBy, updatedAt }, record);
}
