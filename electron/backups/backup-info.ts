import { z } from 'zod/mini';
import type { BackupInfo } from '../../shared/ipc/backup-info.ts';
import type { Project } from '../../shared/model/project.ts';

/** What lies beside each backup: enough to list it, and to know that it is whole, without reading it. */
export const backupNoteSchema = z.object({
  at: z.string().check(z.regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)),
  reason: z.enum(['time', 'exit', 'by-hand', 'before-restore', 'new-version']),
  size: z.int().check(z.nonnegative()),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  app: z.string(),
  /** The journal it was made from, and up to which of its records. */
  databaseId: z.string(),
  head: z.int().check(z.nonnegative()),
  counts: z.object({
    articles: z.int().check(z.nonnegative()),
    entities: z.int().check(z.nonnegative()),
    claims: z.int().check(z.nonnegative()),
    contradictions: z.int().check(z.nonnegative()),
  }),
});
/** See {@link backupNoteSchema}. */
export type BackupNote = z.infer<typeof backupNoteSchema>;

/** Names that are ours: anything else in a chosen folder is never touched. */
export const backupName = /^hashiya-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z\.json$/;

/** Name of the backup of a moment (ISO 8601, UTC); colons are not allowed everywhere. */
export function nameOf(at: string): string {
  return `hashiya-${at.replaceAll(/[:.]/g, '-')}.json`;
}

/** Name of the last file that holds the work but would not be restored whole; none of the backups. */
export const notRestorableName = 'hashiya-not-restorable.json';

/** Name of a file that is not yet proved to be a backup; each work has its own, in a folder they may share. */
export function unprovedNameOf(databaseId: string): string {
  return `hashiya-unproved-${databaseId.replaceAll(/[^\w-]/g, '')}.json`;
}

/** Name of the note beside a backup. */
export function noteNameOf(name: string): string {
  return name.replace(/\.json$/, '.check');
}

/** What the window is told about a backup. */
export function infoOf(name: string, note: BackupNote): BackupInfo {
  const { at, reason, size, counts } = note;
  return { id: name, at, reason, size, counts };
}

/** The counts that a person knows a project by. Articles in the trash are not counted. */
export function countsOf(project: Project): BackupNote['counts'] {
  return {
    articles: [...project.articles.values()].filter(({ trashedAt }) => trashedAt === null).length,
    entities: project.entities.size,
    claims: project.claims.size,
    contradictions: project.contradictions.size,
  };
}
