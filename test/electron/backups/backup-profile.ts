import { join } from 'node:path';
import { createBackups } from '../../../electron/backups/backups.ts';
import type { BackupPatience, Backups } from '../../../electron/backups/backups.ts';
import { createAtomicWriter } from '../../../electron/files/atomic-write.ts';
import type { FileSystem } from '../../../electron/files/file-system.ts';
import { createOriginals } from '../../../electron/originals/originals.ts';
import { addition } from '../../../shared/edits/changes.ts';
import type { Edit } from '../../../shared/model/edit.ts';
import { tableNames } from '../../../shared/model/project.ts';
import type { Project } from '../../../shared/model/project.ts';
import { aCompleteProject, sha256OfText } from '../../builders.ts';
import { faultyFs } from '../../fakes/faulty-fs.ts';
import { temporaryFolder } from '../../fakes/temporary-folder.ts';
import { anEdit, journalIn } from '../journal/journal-folder.ts';

const start = Date.parse('2026-03-01T08:00:00.000Z');
export const hour = 3_600_000;

/** One edit that adds every record of a project. */
function additionOf(project: Project): Edit {
  const changes = tableNames.flatMap((name) =>
    [...project[name].values()].map((record) => addition(name, record as never)),
  );
  return { ...anEdit(1), id: 'edit-everything', changes: changes };
}

/** What the backups of a test are over. */
interface Options {
  readonly fileSystem?: FileSystem;
  readonly project?: Project;
  readonly patience?: BackupPatience;
}

/** The backups of a profile whose journal holds a project, over real files. */
export async function backupsOf({
  fileSystem = faultyFs(() => undefined),
  project = aCompleteProject(),
  patience,
}: Options = {}) {
  const profile = temporaryFolder();
  const journal = journalIn(profile);
  await journal.open();
  await journal.append(0, [additionOf(project)]);
  const clock = { now: start };
  const writeFile = createAtomicWriter({ fs: fileSystem, platform: 'linux', owner: '0a1b2c3d' });
  const originals = createOriginals(fileSystem, writeFile, 'linux', profile);
  const restarted = (): Backups =>
    createBackups(
      {
        fs: fileSystem,
        writeFile,
        platform: 'linux',
        profile,
        journal,
        originals,
        app: '0.1.0',
        now: () => clock.now,
      },
      patience,
    );
  const folder = join(profile, 'backups');
  return { profile, journal, originals, backups: restarted(), restarted, clock, folder };
}

/** The value of what went well. */
export function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The hash as the reader of the own export takes it. */
export const sha256 = async (text: string) => sha256OfText(text);
