import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { storageErrorFrom } from '../../../renderer/storage/storage-error.ts';

const quota = new DOMException('The quota has been exceeded.', 'QuotaExceededError');

describe('storageErrorFrom', () => {
  it.each([
    ['a quota', quota, 'no-space'],
    ['a quota inside an abort', new Dexie.AbortError('aborted', quota), 'no-space'],
    [
      'a full disk as Chromium words it',
      new DOMException(
        'Encountered full disk while opening backing store: FILE_ERROR_NO_SPACE',
        'UnknownError',
      ),
      'no-space',
    ],
    ['a closed database', new Dexie.DatabaseClosedError(), 'closed'],
    ['a newer database', new DOMException('20 > 10', 'VersionError'), 'newer-database'],
    ['no access', new DOMException('denied', 'SecurityError'), 'unavailable'],
    ['a key that exists', new DOMException('exists', 'ConstraintError'), 'apart'],
    ['something that is no error', 'oops', 'write-failed'],
  ])('understands %s', (_, cause, code) => {
    expect(storageErrorFrom(cause).code).toBe(code);
  });

  it('keeps the words of the cause for the log', () => {
    expect(storageErrorFrom(new Dexie.AbortError('aborted', quota)).detail).toContain(
      'The quota has been exceeded.',
    );
  });

  it('ends on an error that contains itself', () => {
    const circular: { name: string; message: string; inner?: unknown } = {
      name: 'Odd',
      message: 'x',
    };
    circular.inner = circular;
    expect(storageErrorFrom(circular).code).toBe('write-failed');
  });
});
