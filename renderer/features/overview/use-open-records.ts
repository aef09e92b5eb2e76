import type { RecordRef, RecordTable } from '../../../shared/model/record-ref.ts';
import type { Id } from '../../../shared/model/id.ts';
import { useShowRecord } from '../../state/show-record.ts';
import { overviewState } from './overview-state.ts';

/** Opens what a cell, bar or node stands for: one record in its text, several as their sentences. */
export function useOpenRecords(): (table: RecordTable, ids: readonly Id[]) => void {
  const showRecord = useShowRecord();
  return (table, ids) => {
    const refs = ids.map((id): RecordRef => ({ table, id }));
    const [first] = refs;
    if (first !== undefined && refs.length === 1) showRecord(first, 'go');
    else overviewState.setState({ listed: refs });
  };
}
