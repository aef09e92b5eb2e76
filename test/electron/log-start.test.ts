import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createAtomicWriter } from '../../electron/files/atomic-write.ts';
import { createStartLog, startLogName } from '../../electron/log-start.ts';
import { temporaryFolder } from '../fakes/temporary-folder.ts';

const writeFile = createAtomicWriter({ fs, platform: 'linux', owner: '0a1b2c3d' });
const versions = { app: '0.1.0', chromium: '156.0.0.0' };
const seen = { opened: true, persisted: true, quota: 1_000_000, usage: 200 };

function logIn(profile: string) {
  let time = Date.UTC(2026, 2, 1);
  return createStartLog({ fs, writeFile, profile, versions, now: () => (time += 1_000) });
}

const linesOf = async (profile: string) =>
  (await fs.readFile(join(profile, startLogName), 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

it('39: a start is noted with its time, the versions and what the browser says', async () => {
  const profile = temporaryFolder();
  const note = logIn(profile);
  await note(seen);
  await note({ opened: false, persisted: null, quota: null, usage: null });
  expect(await linesOf(profile)).toEqual([
    { at: '2026-03-01T00:00:01.000Z', ...versions, ...seen },
    {
      at: '2026-03-01T00:00:02.000Z',
      ...versions,
      opened: false,
      persisted: null,
      quota: null,
      usage: null,
    },
  ]);
});

it('the newest 200 starts are kept', async () => {
  const profile = temporaryFolder();
  const old = Array.from({ length: 250 }, (_, number) => JSON.stringify({ number })).join('\n');
  await fs.writeFile(join(profile, startLogName), `${old}\n`);
  await logIn(profile)(seen);
  const lines = await linesOf(profile);
  expect(lines).toHaveLength(200);
  expect(lines[0]).toEqual({ number: 51 });
  expect(lines.at(-1)).toMatchObject(seen);
});

it('a log that cannot be written holds nobody up', async () => {
  const profile = temporaryFolder();
  await fs.mkdir(join(profile, startLogName));
  await expect(logIn(profile)(seen)).resolves.toBeUndefined();
});
