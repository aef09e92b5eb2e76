import type { WriteFileError } from '../../shared/ipc/file-access.ts';

/** Puts the code of a system error into the closed set that the window has words for. */
export function writeErrorOf(code: string): WriteFileError {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'no-space';
    case 'EACCES':
    case 'EPERM':
      return 'no-permission';
    case 'EROFS':
      return 'read-only';
    // EINVAL and EILSEQ: a character that this file system does not take.
    case 'ENAMETOOLONG':
    case 'EINVAL':
    case 'EILSEQ':
      return 'name-not-allowed';
    case 'EISDIR':
      return 'is-a-folder';
    default:
      return 'write-failed';
  }
}
