import type { Change, Edit } from '../../shared/model/edit.ts';
import { tableNames } from '../../shared/model/project.ts';
import type { Project, TableName } from '../../shared/model/project.ts';

/**
 * Sums up which records a project has, each as of its last change, in 32 bits. Their order does not
 * count, so that {@link digestAfter} follows an edit by what it changes alone.
 */
export function digestOf(project: Project): number {
  let digest = 0;
  for (const table of tableNames) {
    for (const record of project[table].values()) digest ^= digestOfRecord(table, record);
  }
  return digest >>> 0;
}

/** The digest after an edit of the project that had this one. */
export function digestAfter(digest: number, { changes }: Edit): number {
  let after = digest;
  // What was there goes out as it came in: taken twice a record is not there.
  for (const change of changes) {
    after ^=
      digestOfRecord(change.table, change.before) ^ digestOfRecord(change.table, change.after);
  }
  return after >>> 0;
}

/** FNV-1a over table, id and time of the last change; 0 for no record. */
function digestOfRecord(table: TableName, record: Change['before']): number {
  if (record === null) return 0;
  const { id } = record;
  const changed = 'updatedAt' in record ? record.updatedAt : '';
  let hash = 0x811c9dc5;
  for (const text of [table, id, changed]) {
    for (let at = 0; at < text.length; at += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    }
    // So that what ends here does not begin there.
    hash = Math.imul(hash ^ 0xffff, 0x01000193);
  }
  return hash;
}
