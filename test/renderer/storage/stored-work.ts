import { readdirSync, readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { writeProjectJson } from '../../../shared/formats/project-json/write-project-json.ts';
import type { Edit } from '../../../shared/model/edit.ts';
import type { Project } from '../../../shared/model/project.ts';
import { temporaryFolder } from '../../fakes/temporary-folder.ts';
import type { DatabaseDump } from './dump-database.ts';
import type { Profile } from './journaled-profile.ts';

// The work of each version as that version left it: one dump of its database, and beside it the files
// of the main process. Never edited afterwards.
const dumps = join(import.meta.dirname, 'dumps');
const profiles = join(import.meta.dirname, '../../fixtures/profiles');
// What each gives when this program exports it.
const exports = join(import.meta.dirname, '../../fixtures/migrated');

/** Versions of which something is stored there, each once. */
export function versionsIn(folder: 'dumps' | 'profiles' | 'exports'): number[] {
  return readdirSync({ dumps, profiles, exports }[folder])
    .flatMap((name) => /^version-(\d+)(?:\.json)?$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((one, other) => one - other);
}

/** The database of a version; bytes are lists of numbers in the JSON of a dump. */
export function readDump(version: number): DatabaseDump {
  const path = join(dumps, `version-${String(version)}.json`);
  return JSON.parse(readFileSync(path, 'utf8'), (key, value: unknown) =>
    key === 'bytes' ? Uint8Array.from(value as number[]) : value,
  ) as DatabaseDump;
}

/** The history of a dump, without the numbers that the database gave. */
export function editsIn(dump: DatabaseDump): Edit[] {
  return (dump.stores.edits!.rows as (Edit & { seq: number })[]).map(
    ({ seq: _seq, ...edit }) => edit,
  );
}

/** The folder of the main process in which a version left its files. */
export function profileOf(version: number): string {
  return join(profiles, `version-${String(version)}`);
}

/** A copy of that folder, without a database. */
export async function storedProfile(version: number): Promise<Profile> {
  const folder = temporaryFolder();
  await cp(profileOf(version), folder, { recursive: true });
  return { folder, factory: new IDBFactory() };
}

/** Where the export of a version's work lies, as this program writes it. */
export function migratedPath(version: number): string {
  return join(exports, `version-${String(version)}.json`);
}

/** The own export of a project, as it is written there. */
export function written(project: Project): string {
  const header = { now: '2026-03-07T10:00:00.000Z', generator: 'Hashiya 0.1.0' };
  return writeProjectJson(project, { kind: 'project' }, header);
}
