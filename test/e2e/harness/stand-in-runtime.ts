import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';

/** Marks the place of the fuses in a binary of Electron (electron/docs/tutorial/fuses.md). */
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** Version and number of the fuses of Electron 45, all as they come: inherited, off or on. */
const fuseWire = [1, 9, ...'101101010'].map((one) =>
  typeof one === 'string' ? one.charCodeAt(0) : one,
);

/**
 * A folder laid out like the runtime of Electron for Linux, with a binary that does nothing but carry
 * the fuses. What is made from it is a true package in all but the program itself.
 *
 * @param version of Electron
 */
export async function makeStandInRuntime(
  version: string,
): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'hashiya-runtime-'));
  const write = async (path: string, content: string | Uint8Array, mode = 0o644) =>
    writeFile(join(folder, path), content, { mode });
  const binary = Buffer.concat([
    Buffer.from('#!/bin/sh\nexit 0\n'),
    Buffer.alloc(512),
    Buffer.from(fuseSentinel),
    Buffer.from(fuseWire),
    Buffer.alloc(512),
  ]);
  await write('electron', binary, 0o755);
  await write('chrome-sandbox', '#!/bin/sh\n', 0o755);
  await write('version', version);
  await write('LICENSE', 'Stand-in for the licence of Electron\n');
  await write('LICENSES.chromium.html', '<p>Stand-in for the licences of Chromium</p>\n');
  await mkdir(join(folder, 'locales'));
  for (const locale of ['ar', 'de', 'en-GB', 'en-US', 'fa', 'he']) {
    await write(join('locales', `${locale}.pak`), '');
  }
  const app = await mkdtemp(join(tmpdir(), 'hashiya-default-app-'));
  await writeFile(join(app, 'package.json'), '{}');
  await mkdir(join(folder, 'resources'));
  await createPackage(app, join(folder, 'resources', 'default_app.asar'));
  await rm(app, { recursive: true });
  return { folder, remove: async () => rm(folder, { recursive: true, force: true }) };
}
