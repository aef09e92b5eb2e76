import { join } from 'node:path';
import type { WriteFileError } from '../shared/ipc/contract.ts';
import { err, ok } from '../shared/model/result.ts';
import type { Result } from '../shared/model/result.ts';
import { systemErrorCode } from './files/file-system.ts';
import { writeErrorOf } from './files/write-error.ts';
import { createJournal } from './journal/journal.ts';
import type { Journal, JournalDependencies } from './journal/journal.ts';
import { createOriginals } from './originals/originals.ts';
import type { Originals } from './originals/originals.ts';

/** What keeps the work safe beside the browser's own database. */
export interface WorkKeeper {
  readonly journal: Journal;
  readonly originals: Originals;
  /** Copies the browser's database to `recovery/` before the window deletes it as unreadable. */
  readonly keepDatabaseAside: () => Promise<Result<null, WriteFileError>>;
}

/** Folder in which Chromium keeps its databases, inside the profile. */
const databaseFolder = 'IndexedDB';

/** Makes the keepers of one profile. */
export function createWorkKeeper(dependencies: JournalDependencies): WorkKeeper {
  const { fs, writeFile, platform, profile, now } = dependencies;
  return {
    journal: createJournal(dependencies),
    originals: createOriginals(fs, writeFile, platform, profile),
    async keepDatabaseAside() {
      const aside = join(profile, 'recovery', `${databaseFolder}.damaged-${String(now())}`);
      try {
        await fs.mkdir(join(profile, 'recovery'), { recursive: true });
        await fs.cp(join(profile, databaseFolder), aside, { recursive: true });
        return ok(null);
      } catch (thrown) {
        const code = systemErrorCode(thrown);
        // Nothing there to keep.
        return code === 'ENOENT' ? ok(null) : err(writeErrorOf(code));
      }
    },
  };
}
