import type { Edit } from '../../shared/model/edit.ts';
import { isValidRecord } from '../../shared/model/is-valid-record.ts';
import { tableSchemas } from '../../shared/model/project.ts';
import { sameValue } from '../../shared/model/same-value.ts';
import { netChanges } from './write-edit.ts';

/**
 * Why an edit must not be stored, or null: a record that could not be read again at the next
 * start is refused now, while the analyst can still do something, and so is a changed text.
 */
export function findUnstorable(edit: Edit): string | null {
  for (const [table, records] of netChanges(edit.changes)) {
    for (const [id, { before, after }] of records) {
      if (after === null) continue;
      if (table === 'texts' && before !== null && !sameValue(before, after)) {
        return `texts/${id}: the text of an article never changes`;
      }
      if (!isValidRecord(table, after)) {
        return `${table}/${id}: ${tableSchemas[table].safeParse(after).error?.message ?? ''}`;
      }
      if (after.id !== id) return `${table}/${id}: filed under another id`;
    }
  }
  return null;
}
