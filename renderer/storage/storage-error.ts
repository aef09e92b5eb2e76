import type { StorageError, StorageErrorCode } from '../state/storage.ts';

/** Builds a {@link StorageError}. */
export function storageError(code: StorageErrorCode, detail: string): StorageError {
  return { code, detail };
}

/** The same failure where nobody can say what became of the write. */
export function unknownOutcome(error: StorageError): StorageError {
  return { ...error, isUnknown: true };
}

/** The parts of an exception (of the browser or of Dexie) that tell what happened. */
interface Failure {
  readonly name?: unknown;
  readonly message?: unknown;
  /** Dexie wraps the browser's exception. */
  readonly inner?: unknown;
  /** The single failures of one of Dexie's bulk writes. */
  readonly failures?: unknown;
}

/** Name of the exception that tells of a record that is other than expected. */
export const recordApart = 'RecordApart';

const codeByName: Readonly<Record<string, StorageErrorCode>> = {
  QuotaExceededError: 'no-space',
  VersionError: 'newer-database',
  DatabaseClosedError: 'closed',
  MissingAPIError: 'unavailable',
  SecurityError: 'unavailable',
  InvalidAccessError: 'unavailable',
  OpenFailedError: 'unavailable',
  // Something is there already that is to be added.
  ConstraintError: 'apart',
  [recordApart]: 'apart',
};

/** Chromium reports a full disk as `UnknownError: … FILE_ERROR_NO_SPACE`, not as a quota. */
const fullDisk = /NO_SPACE|ENOSPC|full disk|QuotaExceeded/i;

/** Puts an exception into one of our codes; `otherwise` where none is known. */
export function storageErrorFrom(
  cause: unknown,
  otherwise: StorageErrorCode = 'write-failed',
): StorageError {
  const chain = failuresOf(cause);
  const detail = chain.map(describe).join(' ← ');
  if (fullDisk.test(detail)) return storageError('no-space', detail);
  for (const failure of chain) {
    const code = codeByName[String(failure.name)];
    if (code !== undefined) return storageError(code, detail);
  }
  return storageError(otherwise, detail);
}

/** The exception and those inside it, outermost first; bounded, for a chain may be circular. */
function failuresOf(cause: unknown): Failure[] {
  const chain: Failure[] = [];
  let current = cause;
  while (typeof current === 'object' && current !== null && chain.length < 5) {
    const failure = current as Failure;
    chain.push(failure);
    current = failure.inner ?? (Array.isArray(failure.failures) ? failure.failures[0] : null);
  }
  return chain.length > 0 ? chain : [{ name: 'thrown', message: String(cause) }];
}

function describe({ name, message }: Failure): string {
  return `${String(name)}: ${String(message)}`.slice(0, 500);
}
