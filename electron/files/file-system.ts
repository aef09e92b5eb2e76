import type * as promises from 'node:fs/promises';

/**
 * The file functions that the main process uses, as a value: in the app it is `node:fs/promises`
 * itself, in tests the same with faults put in at single steps.
 */
export type FileSystem = Pick<
  typeof promises,
  | 'access'
  | 'constants'
  | 'cp'
  | 'lstat'
  | 'mkdir'
  | 'open'
  | 'readdir'
  | 'readlink'
  | 'realpath'
  | 'rename'
  | 'rm'
  | 'stat'
  | 'statfs'
>;

/** The code of a system error such as `ENOENT`, or '' for anything else that was thrown. */
export function systemErrorCode(thrown: unknown): string {
  if (!(thrown instanceof Error) || !('code' in thrown)) return '';
  return typeof thrown.code === 'string' ? thrown.code : '';
}
