import { join } from 'node:path';
import type { ReadBackupError } from '../../shared/ipc/backup-info.ts';
import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import { systemErrorCode } from '../files/file-system.ts';
import type { FileSystem } from '../files/file-system.ts';
import { hashOf } from '../originals/originals.ts';
import type { NoteStep } from './ask-folder.ts';
import { backupName, backupNoteSchema, noteNameOf } from './backup-info.ts';
import type { BackupNote } from './backup-info.ts';

/** A backup by its name, with the note beside it. */
export interface StoredBackup {
  readonly name: string;
  readonly note: BackupNote;
}

type ReadingFiles = Pick<FileSystem, 'open' | 'readdir' | 'stat'>;

/** The backups of a folder, newest first; null where the folder cannot be read. */
export async function storedBackups(
  fs: ReadingFiles,
  folder: string,
  step: NoteStep,
): Promise<readonly StoredBackup[] | null> {
  const names = await fs.readdir(folder).catch(() => null);
  if (names === null) return null;
  const found: StoredBackup[] = [];
  // One after the other: where the folder stops answering, one call hangs and not all of them.
  for (const name of names.filter((one) => backupName.test(one))) {
    step();
    const stored = await readNote(fs, folder, name);
    if (stored !== null) found.push(stored);
  }
  return found.sort((a, b) => (a.note.at < b.note.at ? 1 : -1));
}

/** Null when there is no note, or the file has not the length that the note says. */
export async function readNote(
  fs: ReadingFiles,
  folder: string,
  name: string,
): Promise<StoredBackup | null> {
  try {
    const bytes = await readWhole(fs, join(folder, noteNameOf(name)));
    const note = backupNoteSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    return (await fs.stat(join(folder, name))).size === note.size ? { name, note } : null;
  } catch {
    return null;
  }
}

/** The bytes of one, after their hash was found right. */
export async function readVerified(
  fs: ReadingFiles,
  folder: string,
  name: string,
  step: NoteStep,
): Promise<Result<Uint8Array, ReadBackupError>> {
  const known = await readNote(fs, folder, name);
  if (known === null) return err('damaged');
  step(known.note.size);
  try {
    const bytes = await readWhole(fs, join(folder, name));
    return hashOf(bytes) === known.note.sha256 ? ok(bytes) : err('damaged');
  } catch (thrown) {
    return err(systemErrorCode(thrown) === 'ENOENT' ? 'not-found' : 'read-failed');
  }
}

/** The bytes of a file: plain ones, not a Buffer, since what goes to the window must not depend on how it is sent. */
export async function readWhole(fs: Pick<FileSystem, 'open'>, path: string): Promise<Uint8Array> {
  const handle = await fs.open(path, 'r');
  try {
    return new Uint8Array(await handle.readFile());
  } finally {
    await handle.close();
  }
}
