// Whole databases as plain data, through the raw interface: what a past version of the program left
// on disk, byte for byte as far as IndexedDB shows it.

/** One object store with its layout and rows. */
export interface StoreDump {
  readonly keyPath: string | null;
  readonly autoIncrement: boolean;
  readonly indexes: readonly { name: string; keyPath: string; unique: boolean }[];
  readonly rows: readonly unknown[];
}

/** A database; `version` is the native one (ten times Dexie's). */
export interface DatabaseDump {
  readonly version: number;
  readonly stores: Readonly<Record<string, StoreDump>>;
}

/** The result of a request as a promise. */
export function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('request failed'));
    };
  });
}

/** Opens a database raw, at the version it has. */
export function openRaw(factory: IDBFactory, name: string): Promise<IDBDatabase> {
  return done(factory.open(name));
}

/** Reads a database as it is. */
export async function dumpDatabase(factory: IDBFactory, name: string): Promise<DatabaseDump> {
  const database = await openRaw(factory, name);
  const stores: Record<string, StoreDump> = {};
  for (const storeName of database.objectStoreNames) {
    const store = database.transaction(storeName).objectStore(storeName);
    stores[storeName] = {
      keyPath: store.keyPath as string | null,
      autoIncrement: store.autoIncrement,
      indexes: [...store.indexNames].map((indexName) => {
        const { keyPath, unique } = store.index(indexName);
        return { name: indexName, keyPath: keyPath as string, unique };
      }),
      rows: (await done(store.getAll())) as unknown[],
    };
  }
  const dump = { version: database.version, stores };
  database.close();
  return dump;
}

/** Makes a database of a dump. */
export async function restoreDatabase(
  factory: IDBFactory,
  name: string,
  dump: DatabaseDump,
): Promise<void> {
  const request = factory.open(name, dump.version);
  request.onupgradeneeded = () => {
    for (const [storeName, { keyPath, autoIncrement, indexes, rows }] of Object.entries(
      dump.stores,
    )) {
      const store = request.result.createObjectStore(storeName, { keyPath, autoIncrement });
      for (const index of indexes) {
        store.createIndex(index.name, index.keyPath, { unique: index.unique });
      }
      for (const row of rows) store.put(row);
    }
  };
  (await done(request)).close();
}
