/**
 * The browser's database factory without the openings that Dexie makes on its own: after a close
 * in mid-session it opens again (and may so create an empty database), on a newer database it
 * opens without a version, and where a store is missing it raises the version. Each would put
 * work where nobody looks for it, so only the one intended version opens, and only until it has.
 */
export function guardedFactory(factory: IDBFactory, nativeVersion: number): IDBFactory {
  let opened = false;
  return {
    open(name, version) {
      if (opened) throw new DOMException('the database is not opened again', 'InvalidStateError');
      if (version !== nativeVersion) {
        throw new DOMException(`version ${String(version)} is not ours`, 'VersionError');
      }
      const request = factory.open(name, version);
      request.addEventListener('success', () => {
        opened = true;
      });
      return request;
    },
    databases: () => factory.databases(),
    deleteDatabase: (name) => factory.deleteDatabase(name),
    cmp: (first, second) => factory.cmp(first, second),
  };
}
