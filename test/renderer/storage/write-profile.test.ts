import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { schemaVersion } from '../../../shared/upgrades/index.ts';
import { workIn } from '../../electron/snapshots/work-folder.ts';
import { temporaryFolder } from '../../fakes/temporary-folder.ts';
import { valueOf } from './journaled-profile.ts';
import { editsIn, profileOf, readDump } from './stored-work.ts';

// A layout that changes without a new number is not read by a program that is older and knows that number.
// After a new version has got its dump, `HASHIYA_STORE_PROFILE=1 npx vitest run --project component` on
// this file stores its profile.
it('19: the profile of this version is written as it is stored, byte for byte', async () => {
  const folder = temporaryFolder();
  const work = workIn(folder, fs, {
    newId: () => `database-${String(schemaVersion)}`,
    now: () => Date.parse('2026-03-07T10:00:00.000Z'),
  });
  await work.journal.open();
  for (const [index, edit] of editsIn(readDump(schemaVersion)).entries()) {
    valueOf(await work.journal.append(index, [edit]));
  }
  await work.close();
  const stored = profileOf(schemaVersion);
  if (process.env.HASHIYA_STORE_PROFILE === '1') await fs.cp(folder, stored, { recursive: true });
  for (const part of ['journal', 'snapshots']) {
    const names = await fs.readdir(join(folder, part));
    expect(await fs.readdir(join(stored, part)), part).toEqual(names);
    for (const name of names) {
      // As text it shows what differs; the borders of the records are bytes of it too.
      const [made, kept] = await Promise.all(
        [folder, stored].map(async (from) => fs.readFile(join(from, part, name), 'latin1')),
      );
      expect(made, `${part}/${name}`).toBe(kept);
    }
  }
});
