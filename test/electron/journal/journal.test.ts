import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schemaVersion } from '../../../shared/upgrades/index.ts';
import { crc32c } from '../../../electron/journal/crc32c.ts';
import { faultyFs, systemError } from '../../fakes/faulty-fs.ts';
import { createMemoryDisk } from '../../fakes/memory-disk.ts';
import { temporaryFolder } from '../../fakes/temporary-folder.ts';
import { anEdit, idsAfterRestart, idsIn, idsUpTo, journalIn } from './journal-folder.ts';

/** A profile whose journal holds edits 1 … count, in files of about `segmentLimit` bytes. */
async function filled(count: number, segmentLimit = 1024 * 1024): Promise<string> {
  const profile = temporaryFolder();
  const journal = journalIn(profile, fs, { segmentLimit });
  await journal.open();
  for (let number = 1; number <= count; number += 1) {
    expect(await journal.append(number - 1, [anEdit(number)])).toEqual({
      ok: true,
      value: { head: number },
    });
  }
  await journal.close();
  return profile;
}

/** The files of a profile as a disk in memory takes them, on which thousands of starts take seconds. */
async function contentsOf(profile: string): Promise<Record<string, Buffer>> {
  const contents: Record<string, Buffer> = {};
  const inJournal = (await fs.readdir(join(profile, 'journal'))).sort();
  for (const name of [...inJournal.map((file) => join('journal', file)), 'hashiya-database.json']) {
    contents[join('/profile', name)] = await fs.readFile(join(profile, name));
  }
  return contents;
}

const first = join('journal', '00000001.log');

async function lengthOf(path: string): Promise<number> {
  return (await fs.stat(path)).size;
}

describe('crc32c', () => {
  it('gives the value of RFC 3720 for 32 zeros and for the digits', () => {
    expect(crc32c(new Uint8Array(32))).toBe(0x8a9136aa);
    expect(crc32c(new TextEncoder().encode('123456789'))).toBe(0xe3069283);
  });
});

describe('journal', () => {
  it('keeps edits over a restart and numbers them on', async () => {
    const profile = await filled(5);
    const journal = journalIn(profile);
    expect(await idsIn(journal)).toEqual(idsUpTo(5));
    expect(await journal.append(5, [anEdit(6), anEdit(7)])).toEqual({
      ok: true,
      value: { head: 7 },
    });
    await journal.close();
    expect(await idsAfterRestart(profile)).toEqual(idsUpTo(7));
  });

  it('gives the same edits back, whatever their letters', async () => {
    const profile = temporaryFolder();
    const journal = journalIn(profile);
    await journal.open();
    const edit = { ...anEdit(1), by: 'محلّل\u200c🇱🇧' };
    await journal.append(0, [edit]);
    const read = await journal.read(0);
    expect(read.ok && read.value.entries).toEqual([{ seq: 1, edit }]);
    await journal.close();
  });

  it('refuses an edit that does not follow the last one', async () => {
    const journal = journalIn(await filled(3));
    await journal.open();
    for (const after of [0, 2, 4]) {
      expect(await journal.append(after, [anEdit(9)])).toEqual({ ok: false, error: 'out-of-step' });
    }
    expect(await idsIn(journal)).toEqual(idsUpTo(3));
    await journal.close();
  });

  it('forgets an edit that is taken back, over a restart too', async () => {
    const profile = await filled(3);
    const journal = journalIn(profile);
    await journal.open();
    expect(await journal.revoke(3)).toEqual({ ok: true, value: { head: 4 } });
    expect(await journal.append(4, [anEdit(5)])).toEqual({ ok: true, value: { head: 5 } });
    await journal.close();
    expect(await idsAfterRestart(profile)).toEqual(['edit-1', 'edit-2', 'edit-5']);
  });

  it('goes on in a new file when one is full, and doubles the full one', async () => {
    const profile = await filled(12, 1000);
    const names = await fs.readdir(join(profile, 'journal'));
    expect(names.filter((name) => name.endsWith('.log')).length).toBeGreaterThan(2);
    expect(names.filter((name) => name.endsWith('.copy')).length).toBe(
      names.filter((name) => name.endsWith('.log')).length - 1,
    );
    expect(await idsAfterRestart(profile)).toEqual(idsUpTo(12));
  });

  it('shares one flush between appends that wait for the same disk', async () => {
    let flushes = 0;
    const counting = faultyFs((call, path) => {
      if (call === 'handle.datasync' && path.endsWith('.log')) flushes += 1;
      return undefined;
    });
    const profile = temporaryFolder();
    const journal = journalIn(profile, counting);
    await journal.open();
    const answers = await Promise.all(
      Array.from({ length: 100 }, async (_, index) => journal.append(index, [anEdit(index + 1)])),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(flushes).toBeLessThan(4);
    await journal.close();
    expect(await idsAfterRestart(profile)).toEqual(idsUpTo(100));
  });

  it('14: confirms nothing before the flush of it has returned, 1,000 times', async () => {
    const order: string[] = [];
    const watching = faultyFs((call, path) => {
      if (path.endsWith('.log') && /datasync|handle\.write$/.test(call)) order.push(call);
      return undefined;
    });
    const journal = journalIn(temporaryFolder(), watching);
    await journal.open();
    for (let number = 1; number <= 1000; number += 1) {
      order.length = 0;
      await journal.append(number - 1, [anEdit(number)]);
      order.push('confirmed');
      expect(order).toEqual(['handle.write', 'handle.datasync', 'confirmed']);
    }
    await journal.close();
  }, 60_000);
});

describe('a journal that was cut', () => {
  it('7: at every byte, with and without zeros behind, holds exactly its last whole record', async () => {
    const contents = await contentsOf(await filled(2));
    const whole = contents[join('/profile', first)]!;
    const ends: number[] = [];
    // Where each record ends: the lengths stand in the frames.
    for (let at = 0; at < whole.length; at = ends.at(-1) ?? whole.length) {
      ends.push(at + 16 + whole.readUInt32LE(at));
    }
    const [header = 0, ...records] = ends;
    for (let cut = header; cut <= whole.length; cut += 1) {
      for (const zeros of [0, 4096]) {
        const bytes = Buffer.concat([whole.subarray(0, cut), Buffer.alloc(zeros)]);
        const disk = createMemoryDisk({ ...contents, [join('/profile', first)]: bytes });
        const journal = journalIn('/profile', disk.start(Infinity).fs);
        const expected = records.filter((end) => end <= cut).length;
        expect(await idsIn(journal), `cut at ${String(cut)}`).toEqual(idsUpTo(expected));
        await journal.close();
      }
    }
  }, 60_000);

  it('7: before its header is whole is lost, never an empty start', async () => {
    const profile = await filled(2);
    const path = join(profile, first);
    const whole = await fs.readFile(path);
    for (const cut of [0, 1, 15, 40]) {
      await fs.writeFile(path, whole.subarray(0, cut));
      const journal = journalIn(profile);
      expect(await journal.open()).toEqual({ ok: true, value: { kind: 'lost' } });
    }
  });

  it('goes on after the cut, and keeps the torn tail aside', async () => {
    const profile = await filled(3);
    const path = join(profile, first);
    await fs.truncate(path, (await lengthOf(path)) - 3);
    const journal = journalIn(profile);
    expect(await idsIn(journal)).toEqual(idsUpTo(2));
    expect(await journal.append(2, [anEdit(3)])).toEqual({ ok: true, value: { head: 3 } });
    await journal.close();
    expect(await idsAfterRestart(profile)).toEqual(idsUpTo(3));
    expect(await fs.readdir(join(profile, 'journal'))).toContain(
      '00000001.log.damaged-1700000000000',
    );
  });
});

describe('a journal with a flipped bit', () => {
  it('8: anywhere, gives the longest whole prefix or the copy, and keeps the damaged file', async () => {
    const contents = await contentsOf(await filled(9, 1000));
    const files = Object.keys(contents).filter((name) => name.startsWith('/profile/journal/'));
    const last = files.filter((name) => name.endsWith('.log')).at(-1) ?? '';
    const places = fc.noBias(fc.nat());
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), places, fc.nat(7), async (name, at, bit) => {
        const bytes = Buffer.from(contents[name]!);
        const byte = at % bytes.length;
        bytes.writeUInt8(bytes.readUInt8(byte) ^ (1 << bit), byte);
        const living = createMemoryDisk({ ...contents, [name]: bytes }).start(Infinity).fs;
        const journal = journalIn('/profile', living);
        const ids = await idsIn(journal);
        await journal.close();
        expect(ids).toEqual(idsUpTo(ids.length));
        // Full files have a copy, so nothing is lost of them.
        if (name !== last) expect(ids).toHaveLength(9);
        else expect(ids.length).toBeLessThan(9);
        if (name.endsWith('.log')) {
          const left = await living.readdir('/profile/journal');
          expect(left.some((file) => file.includes('.damaged-'))).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  }, 60_000);
});

describe('a journal on a disk that refuses', () => {
  it.each(['ENOSPC', 'EIO', 'EDQUOT', 'EROFS'])(
    '37: %s at the write or the flush: reported, nothing kept, goes on afterwards',
    async (code) => {
      for (const call of ['handle.write', 'handle.datasync']) {
        const profile = temporaryFolder();
        let broken = false;
        const faulty = faultyFs((name, path) =>
          broken && name === call && path.endsWith('.log') ? systemError(code) : undefined,
        );
        const journal = journalIn(profile, faulty);
        await journal.open();
        await journal.append(0, [anEdit(1)]);
        broken = true;
        const refused = await journal.append(1, [anEdit(99)]);
        expect(refused).toEqual({
          ok: false,
          error:
            { ENOSPC: 'no-space', EDQUOT: 'no-space', EROFS: 'read-only' }[code] ?? 'write-failed',
        });
        broken = false;
        expect(await journal.append(1, [anEdit(2)])).toEqual({ ok: true, value: { head: 2 } });
        await journal.close();
        expect(await idsAfterRestart(profile)).toEqual(idsUpTo(2));
      }
    },
  );

  it('37: never trusts a file again whose flush has failed', async () => {
    const profile = temporaryFolder();
    let flushes = 0;
    const faulty = faultyFs((name) => {
      if (name !== 'handle.datasync') return undefined;
      flushes += 1;
      return flushes === 2 ? systemError('EIO') : undefined;
    });
    const journal = journalIn(profile, faulty);
    await journal.open();
    await journal.append(0, [anEdit(1)]);
    await journal.append(1, [anEdit(99)]);
    await journal.append(1, [anEdit(2)]);
    await journal.close();
    expect((await fs.readdir(join(profile, 'journal'))).sort()).toEqual([
      '00000001.log',
      '00000002.log',
    ]);
    expect(await idsAfterRestart(profile)).toEqual(idsUpTo(2));
  });

  it('37: finishes a write that the system takes in pieces', async () => {
    const profile = temporaryFolder();
    const pieces: typeof fs = {
      ...fs,
      open: async (...args: Parameters<typeof fs.open>) => {
        const handle = await fs.open(...args);
        const write = handle.write.bind(handle) as (
          bytes: Uint8Array,
          at: number,
          length: number,
          position: number,
        ) => ReturnType<typeof handle.write>;
        handle.write = (async (bytes: Uint8Array, at: number, length: number, position: number) =>
          write(bytes, at, Math.min(length, 7), position)) as never;
        return handle;
      },
    };
    const journal = journalIn(profile, pieces);
    await journal.open();
    expect(await journal.append(0, [anEdit(1)])).toEqual({ ok: true, value: { head: 1 } });
    await journal.close();
    expect(await idsAfterRestart(profile)).toEqual(idsUpTo(1));
  });
});

describe('the start of a journal', () => {
  it('12: without the journal but with the birth marker is a loss, not a first start', async () => {
    const profile = await filled(2);
    await fs.rm(join(profile, 'journal'), { recursive: true });
    const journal = journalIn(profile);
    expect(await journal.open()).toEqual({ ok: true, value: { kind: 'lost' } });
    expect(await journal.append(0, [anEdit(1)])).toEqual({ ok: false, error: 'out-of-step' });
    expect(await journal.begin()).toEqual({
      ok: true,
      value: { kind: 'open', databaseId: 'database-1', head: 0 },
    });
    await journal.append(0, [anEdit(1)]);
    await journal.close();
    expect(await idsAfterRestart(profile)).toEqual(idsUpTo(1));
  });

  it('writes the marker again when only that is lost', async () => {
    const profile = await filled(1);
    await fs.rm(join(profile, 'hashiya-database.json'));
    const journal = journalIn(profile);
    expect(await idsIn(journal)).toEqual(idsUpTo(1));
    await journal.close();
    await fs.rm(join(profile, 'journal'), { recursive: true });
    expect(await journalIn(profile).open()).toEqual({ ok: true, value: { kind: 'lost' } });
  });

  it('41: orders by number, whatever the clock says', async () => {
    const profile = temporaryFolder();
    const journal = journalIn(profile);
    await journal.open();
    const years = ['2026', '2025', '2027', '1999'];
    for (const [index, year] of years.entries()) {
      await journal.append(index, [{ ...anEdit(index + 1), at: `${year}-01-01T00:00:00.000Z` }]);
    }
    await journal.close();
    expect(await idsAfterRestart(profile)).toEqual(idsUpTo(4));
  });

  it('keeps records of two layouts in files of their own, and refuses a newer layout', async () => {
    const profile = temporaryFolder();
    const versions = { app: '0.1.0', chromium: '156' };
    const first = journalIn(profile);
    await first.open();
    expect(await first.append(0, [anEdit(1)])).toEqual({ ok: true, value: { head: 1 } });
    await first.close();
    const newer = journalIn(profile, fs, { versions: { ...versions, schema: schemaVersion + 1 } });
    await newer.open();
    expect(await newer.append(1, [anEdit(2)])).toEqual({ ok: true, value: { head: 2 } });
    expect(await idsIn(newer)).toEqual(idsUpTo(2));
    await newer.close();
    const names = (await fs.readdir(join(profile, 'journal'))).filter((name) =>
      name.endsWith('log'),
    );
    expect(names).toHaveLength(2);
    expect(await journalIn(profile).open()).toEqual({ ok: false, error: 'newer-journal' });
  });
});
