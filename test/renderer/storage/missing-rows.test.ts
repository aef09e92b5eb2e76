import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDexieStorage } from '../../../renderer/storage/dexie-storage.ts';
import type { JournalMark } from '../../../renderer/storage/journal-mark.ts';
import { storageError } from '../../../renderer/storage/storage-error.ts';
import { err, ok } from '../../../shared/model/result.ts';
import { anEdit, journalIn } from '../../electron/journal/journal-folder.ts';
import { expectWork, filled, started, stopped, tamper, valueOf } from './journaled-profile.ts';
import type { Profile } from './journaled-profile.ts';

afterEach(stopped);

/** An edit of a record that an earlier edit has added. */
function renamed(number: number) {
  const [change] = anEdit(1).changes;
  const before = change!.after as never;
  return {
    ...anEdit(number),
    changes: [{ ...change!, before, after: { ...(before as object), name: 'آخر' } as never }],
  };
}

/** Changes what the mark says. */
async function changeMark(
  profile: Profile,
  change: (mark: JournalMark) => JournalMark,
): Promise<void> {
  await tamper(profile, (store) => {
    const asked = store('session').get('journal');
    asked.onsuccess = () => {
      const row = asked.result as { key: string; value: JournalMark };
      store('session').put({ ...row, value: change(row.value) });
    };
  });
}

/** As in a database written before marks said what it holds. */
function withoutHolds({ databaseId, seq }: JournalMark): JournalMark {
  return { databaseId, seq };
}

describe('rows that the database has lost without a word', () => {
  it('9: bring it back whole from the journal where a record is missing', async () => {
    const profile = await filled(3);
    await tamper(profile, (store) => store('annotators').delete('annotator-2'));
    expect((await expectWork(profile, 3)).notice).toBe('rebuilt');
    expect((await expectWork(profile, 4)).notice).toBeUndefined();
  });

  it('9: bring it back whole where an edit of the history is missing', async () => {
    const profile = await filled(3);
    await tamper(profile, (store) => store('edits').delete(2));
    expect((await expectWork(profile, 3)).notice).toBe('rebuilt');
  });

  it('9: bring it back whole where the journal is ahead as well', async () => {
    const profile = await filled(2);
    const journal = journalIn(profile.folder);
    await journal.open();
    valueOf(await journal.append(2, [anEdit(3)]));
    await journal.close();
    await tamper(profile, (store) => store('annotators').delete('annotator-1'));
    expect((await expectWork(profile, 3)).notice).toBe('rebuilt');
  });

  it('9: are seen where what the journal has next changes one of them, by a mark that does not say', async () => {
    const profile = await filled(2);
    const journal = journalIn(profile.folder);
    await journal.open();
    valueOf(await journal.append(2, [renamed(3)]));
    await journal.close();
    await changeMark(profile, withoutHolds);
    await tamper(profile, (store) => store('annotators').delete('annotator-1'));
    const { storage } = started(profile);
    const state = valueOf(await storage.load());
    expect(state.notice).toBe('rebuilt');
    expect(state.project.annotators.get('annotator-1')?.name).toBe('آخر');
    expect(state.recentEdits).toHaveLength(3);
  });

  it('9: bring it back whole where it is an edit ahead of the journal as well', async () => {
    const profile = await filled(3);
    const path = join(profile.folder, 'journal', '00000001.log');
    // The last record is cut short: the one on its way when the program ended.
    await fs.truncate(path, (await fs.stat(path)).size - 5);
    await tamper(profile, (store) => store('annotators').delete('annotator-1'));
    expect((await expectWork(profile, 3)).notice).toBe('rebuilt');
  });

  it('9: bring it back whole from its own history where the journal is lost', async () => {
    const profile = await filled(3);
    await fs.rm(join(profile.folder, 'journal'), { recursive: true });
    await tamper(profile, (store) => store('annotators').delete('annotator-1'));
    expect((await expectWork(profile, 3)).notice).toBe('rebuilt');
  });

  it('leave what is there where journal and a part of the history are lost too', async () => {
    const profile = await filled(3);
    await fs.rm(join(profile.folder, 'journal'), { recursive: true });
    await tamper(profile, (store) => {
      store('annotators').delete('annotator-1');
      store('edits').delete(1);
    });
    const { storage } = started(profile);
    const state = valueOf(await storage.load());
    expect(state.notice).toBe('journal-renewed');
    expect([...state.project.annotators.keys()]).toEqual(['annotator-2', 'annotator-3']);
  });

  it('9: take neither what was open nor files as received with them', async () => {
    const profile = await filled(2);
    const originals = new Map<string, Uint8Array>();
    const answer = (name: string, _journal: unknown, asked: never) => {
      if (name !== 'original-put') return null;
      const { sha256, bytes } = asked as { sha256: string; bytes: Uint8Array };
      originals.set(sha256, bytes);
      return Promise.resolve(ok(null));
    };
    const { storage } = started(profile);
    valueOf(await storage.load());
    const session = { annotatorId: 'me', drafts: { 'claim-1': 'لم يُرسل بعد' } };
    valueOf(await storage.saveSession(session));
    await stopped();
    await tamper(profile, (store) => {
      store('annotators').delete('annotator-2');
      store('originals').add({ sha256: 'f'.repeat(64), bytes: new Uint8Array([1, 2, 3]) });
    });
    const again = started(profile, undefined, { answer });
    const state = valueOf(await again.storage.load());
    expect(state).toMatchObject({ notice: 'rebuilt', session });
    expect(originals.get('f'.repeat(64))).toEqual(new Uint8Array([1, 2, 3]));
  });

  it('are not looked for by a mark that does not say, or those of another layout', async () => {
    const profile = await filled(2);
    await changeMark(profile, withoutHolds);
    expect((await expectWork(profile, 2)).notice).toBeUndefined();
    await changeMark(profile, (mark) => ({ ...mark, holds: { schema: 1, digest: 7, edits: 3 } }));
    expect((await expectWork(profile, 3)).notice).toBeUndefined();
    await changeMark(profile, ({ holds, ...mark }) => ({
      ...mark,
      holds: { ...holds!, digest: holds!.digest ^ 1 },
    }));
    expect((await expectWork(profile, 4)).notice).toBe('rebuilt');
  });
});

it('an edit that was taken back leaves nothing to rebuild', async () => {
  const profile = await filled(2);
  const { storage } = started(profile);
  valueOf(await storage.load());
  // The database refuses it, and the journal takes it back: its numbers are then ahead of the history.
  expect(await storage.apply({ ...anEdit(1), id: 'edit-99' })).toMatchObject({ ok: false });
  await stopped();
  expect((await expectWork(profile, 2)).notice).toBeUndefined();
  expect((await expectWork(profile, 3)).notice).toBeUndefined();
});

describe('a database that may be whole', () => {
  it.each(['timed-out', 'no-space', 'closed'] as const)(
    'is left alone when it could not be opened: %s',
    async (code) => {
      const profile = await filled(2);
      const deleteDatabase = vi.fn(async () => Promise.resolve());
      const { storage, asked } = started(profile, undefined, {
        openDatabase: () => ({
          ...createDexieStorage({ indexedDB: new IDBFactory(), locks: undefined, keeper: null }),
          load: async () => Promise.resolve(err(storageError(code, 'as told'))),
        }),
        deleteDatabase,
      });
      expect(await storage.load()).toMatchObject({ ok: false, error: { code } });
      expect(deleteDatabase).not.toHaveBeenCalled();
      expect(asked).not.toContain('keep-database-aside');
      await stopped();
      await expectWork(profile, 2);
    },
  );

  it('is not deleted when there is no room for a copy of it', async () => {
    const profile = await filled(3);
    await tamper(profile, (store) => store('annotators').delete('annotator-2'));
    const deleteDatabase = vi.fn(async () => Promise.resolve());
    const { storage } = started(profile, undefined, {
      deleteDatabase,
      answer: (name) => (name === 'keep-database-aside' ? Promise.resolve(err('no-space')) : null),
    });
    expect(await storage.load()).toMatchObject({ ok: false, error: { code: 'no-space' } });
    expect(deleteDatabase).not.toHaveBeenCalled();
    await stopped();
    expect((await expectWork(profile, 3)).notice).toBe('rebuilt');
  });
});
