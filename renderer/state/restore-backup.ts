import { replaceProject } from '../../shared/edits/replace-project.ts';
import type { BackupError, ReadBackupError } from '../../shared/ipc/backup-info.ts';
import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import type { AppContextValue } from './app-context.tsx';

/** Why a backup was not restored; the work is as it was. */
export type RestoreError =
  | BackupError
  | ReadBackupError
  /** Made by a newer program; going on would lose what this one does not know. */
  | 'newer-version'
  /** A part of the file does not pass the checks of an import. */
  | 'not-whole'
  /** The work is already what the backup holds. */
  | 'same'
  /** Editing is stopped. */
  | 'refused';

/**
 * Makes the work what a backup holds. The present state goes into a backup of its own first, and the
 * restoring is one edit, so undo brings everything back.
 *
 * @returns how many of its files as received are in no place any more
 */
export async function restoreBackup(
  { services, workspace }: AppContextValue,
  id: string,
): Promise<Result<{ readonly missing: number }, RestoreError>> {
  const { bridge, sha256 } = services;
  if (!(await workspace.getState().settled())) return err('refused');
  const kept = await bridge.call('backup-make', 'before-restore');
  if (!kept.ok) return kept;
  const bytes = await bridge.call('backup-read', id);
  if (!bytes.ok) return bytes;
  const { readProjectJson } =
    await import('../../shared/formats/project-json/read-project-json.ts');
  const utf8 = new TextEncoder();
  const read = await readProjectJson(bytes.value, {
    sha256: async (text) => sha256(utf8.encode(text)),
    mayDiffer: true,
  });
  if (!read.ok) return err(read.error.code === 'newer-version' ? 'newer-version' : 'not-whole');
  if (read.value.report.problems.some(({ refused }) => refused)) return err('not-whole');
  const { project } = read.value;
  // As everywhere, the files come before the records that name them.
  const hashes = new Set([...project.articles.values()].map(({ provenance }) => provenance.sha256));
  const missing = await bridge.call('backup-bring-originals', [...hashes]);
  const done = workspace.getState().perform((present, context) => {
    // Whoever works now goes on working, also where the backup is from before them.
    const self = present.annotators.get(context.by);
    const annotators =
      self === undefined || project.annotators.has(self.id)
        ? project.annotators
        : new Map([...project.annotators, [self.id, self]]);
    return replaceProject(present, { ...project, annotators }, context);
  });
  if (!done.ok) return err(done.error.code === 'nothing-to-change' ? 'same' : 'refused');
  return (await workspace.getState().settled()) ? ok({ missing }) : err('refused');
}
