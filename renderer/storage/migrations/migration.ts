/**
 * One step of the database's layout. A released step is never edited: people's databases have
 * been through it. What comes later is a new file with the next number and one line in the list.
 * What the step changes about records is in `shared/upgrades/` under the same number: the journal's
 * edits go through it as well.
 */
export interface Migration {
  /** Counts up from 1 without gaps. */
  readonly version: number;
  /** Object stores this step adds or changes, in Dexie's schema words; null removes a store. */
  readonly stores: Readonly<Record<string, string | null>>;
}
