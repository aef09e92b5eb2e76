import type { Page } from 'playwright-core';

/** All rows of a table of the window's database, as they are stored. */
export async function rowsOf(page: Page, table: string): Promise<readonly unknown[]> {
  return page.evaluate(async (name) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(new Error(String(request.error)));
        };
      });
    for (const database of await indexedDB.databases()) {
      const opened = await done(indexedDB.open(database.name ?? ''));
      const has = opened.objectStoreNames.contains(name);
      const rows: unknown[] = has
        ? await done(opened.transaction(name).objectStore(name).getAll())
        : [];
      opened.close();
      if (has) return rows;
    }
    throw new Error(`no table ${name}`);
  }, table);
}
