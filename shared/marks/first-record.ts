import type { Change } from '../model/edit.ts';
import type { Project } from '../model/project.ts';
import type { RecordRef } from '../model/record-ref.ts';
import { placeOfRecord } from './record-place.ts';

/**
 * The record that an edit was about, if it is there; of many alike the first of the text. (An undo
 * lists its changes backwards.) Null when nothing of it can be shown.
 */
export function firstRecord(project: Project, changes: readonly Change[]): RecordRef | null {
  let first: RecordRef | null = null;
  for (const { table, id } of changes) {
    const isShown = table === 'mentions' || table === 'claims' || table === 'contradictions';
    if (!isShown || !project[table].has(id) || (first !== null && first.table !== table)) continue;
    const ref: RecordRef = { table, id };
    if (first === null || isBefore(project, ref, first)) first = ref;
  }
  return first;
}

function isBefore(project: Project, one: RecordRef, other: RecordRef): boolean {
  const [a, b] = [placeOfRecord(project, one), placeOfRecord(project, other)];
  return a !== null && a.articleId === b?.articleId && a.offset < b.offset;
}
