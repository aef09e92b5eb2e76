import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import type { StorageError } from '../state/storage.ts';
import { storageError, storageErrorFrom } from './storage-error.ts';
import { late, within } from './within.ts';

/** Reading everything may take so long, in milliseconds. */
const deadline = 120_000;

/** Letters are made of so many bytes at once: a call takes a limited number of arguments. */
const bytesAtOnce = 0x8000;

/**
 * Every row of a database as it is, as JSON in UTF-8: for work that this program cannot open. The
 * database is opened in the version that it has, so that nothing in it changes; bytes become Base64.
 */
export async function readRawRecords(
  name: string,
  factory: IDBFactory,
): Promise<Result<Uint8Array<ArrayBuffer>, StorageError>> {
  const read = open(name, factory)
    .then(async (database) => readAll(database).finally(database.close.bind(database)))
    .then(ok, (cause: unknown) => err(storageErrorFrom(cause, 'unavailable')));
  const result = await within(read, deadline);
  return result === late ? err(storageError('timed-out', 'the rows were not read')) : result;
}

async function open(name: string, factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name);
    // There is none: an empty one must not come to be.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('not opened'));
    };
  });
}

async function readAll(database: IDBDatabase): Promise<Uint8Array<ArrayBuffer>> {
  const names = [...database.objectStoreNames];
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const encoder = new TextEncoder();
  const write = (text: string): void => {
    pieces.push(encoder.encode(text));
  };
  const head = { database: database.name, version: database.version };
  write(`${JSON.stringify(head).slice(0, -1)},"stores":{`);
  if (names.length > 0) {
    const transaction = database.transaction(names);
    for (const [index, name] of names.entries()) {
      write(`${index === 0 ? '' : ','}\n${JSON.stringify(name)}:[`);
      await eachRow(transaction.objectStore(name), (row, isFirst) => {
        write(`${isFirst ? '' : ','}\n${JSON.stringify(row, bytesAsText)}`);
      });
      write(']');
    }
  }
  write('}}\n');
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/** One row after the other: the files as received are among them, and may be large. */
async function eachRow(
  store: IDBObjectStore,
  take: (row: unknown, isFirst: boolean) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let isFirst = true;
    const request = store.openCursor();
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor === null) {
        resolve();
        return;
      }
      take(cursor.value, isFirst);
      isFirst = false;
      cursor.continue();
    };
    request.onerror = () => {
      reject(request.error ?? new Error('not read'));
    };
  });
}

function bytesAsText(_key: string, value: unknown): unknown {
  if (!ArrayBuffer.isView(value)) return value;
  const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  let letters = '';
  for (let at = 0; at < bytes.length; at += bytesAtOnce) {
    letters += String.fromCharCode(...bytes.subarray(at, at + bytesAtOnce));
  }
  return { base64: btoa(letters) };
}
