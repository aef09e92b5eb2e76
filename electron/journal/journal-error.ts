import type { WriteFileError } from '../../shared/ipc/file-access.ts';
import type { JournalError } from '../../shared/ipc/journal-opening.ts';
import { systemErrorCode } from '../files/file-system.ts';
import { writeErrorOf } from '../files/write-error.ts';

/** Puts whatever a file function threw into the closed set that the window has words for. */
export function journalErrorOf(thrown: unknown): JournalError {
  return journalErrorOfWrite(writeErrorOf(systemErrorCode(thrown)));
}

/** The same for the outcome of an atomic write. */
export function journalErrorOfWrite(code: WriteFileError): JournalError {
  return code === 'no-space' || code === 'no-permission' || code === 'read-only'
    ? code
    : 'write-failed';
}
