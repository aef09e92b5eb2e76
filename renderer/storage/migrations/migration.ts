import type { Transaction } from 'dexie';

/**
 * One step of the database's layout. A released step is never edited: people's databases have
 * been through it. What comes later is a new file with the next number and one line in the list.
 */
export interface Migration {
  /** Counts up from 1 without gaps. */
  readonly version: number;
  /** Object stores this step adds or changes, in Dexie's schema words; null removes a store. */
  readonly stores: Readonly<Record<string, string | null>>;
  /**
   * Rewrites rows. Only calls on `transaction` may be awaited: anything else (a timer, `fetch`, a
   * message) lets the transaction commit half-way, and the database opens as if all were well.
   */
  readonly upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
}
