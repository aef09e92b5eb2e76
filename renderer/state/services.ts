import type { StoreApi } from 'zustand/vanilla';
import type { CopyCount } from './copy-count.ts';
import type { Bridge } from '../../shared/ipc/contract.ts';
import type { Id, Timestamp } from '../../shared/model/id.ts';
import type { Result } from '../../shared/model/result.ts';
import type { Storage, StorageError } from './storage.ts';

/** What the stores need from outside; tests pass their own. */
export interface Services {
  readonly storage: Storage;
  /** Every row of the database as it is, as JSON: the way out where the storage cannot open it. */
  readonly rawRecords: () => Promise<Result<Uint8Array<ArrayBuffer>, StorageError>>;
  readonly bridge: Bridge<File>;
  /** The current time, ISO 8601 UTC with milliseconds. */
  readonly now: () => Timestamp;
  /** A fresh UUID v7. */
  readonly newId: () => Id;
  /** SHA-256 in lower-case hexadecimal. */
  readonly sha256: (bytes: Uint8Array) => Promise<string>;
  /** Only where the shell makes no backups by itself. */
  readonly copies?: StoreApi<CopyCount>;
}
