import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Journal } from '../../../electron/journal/journal.ts';
import { createDexieStorage } from '../../../renderer/storage/dexie-storage.ts';
import type { MessageName } from '../../../shared/ipc/message-names.ts';
import { err } from '../../../shared/model/result.ts';
import { faultyFs, systemError } from '../../fakes/faulty-fs.ts';
import { anEdit, idsUpTo, journalIn } from '../../electron/journal/journal-folder.ts';
import { done, openRaw } from './dump-database.ts';
import {
  aProfile,
  expectWork,
  filled,
  started,
  stopped,
  tamper,
  valueOf,
} from './journaled-profile.ts';

afterEach(stopped);

describe('work in journal and database', () => {
  it('comes back as it was, without a word', async () => {
    expect((await expectWork(await filled(3), 3)).notice).toBeUndefined();
  });

  it('of a profile from before there was a journal goes into it', async () => {
    const profile = aProfile();
    const alone = createDexieStorage({
      indexedDB: profile.factory,
      locks: undefined,
      keeper: null,
    });
    valueOf(await alone.load());
    for (const number of [1, 2]) valueOf(await alone.apply(anEdit(number)));
    await alone.close();
    expect((await expectWork(profile, 2)).notice).toBeUndefined();
  });

  it('11: is rebuilt whole when the database is gone, and the user is told', async () => {
    const profile = await filled(5);
    profile.factory = new IDBFactory();
    expect((await expectWork(profile, 5)).notice).toBe('rebuilt');
  });

  it('11: is rebuilt from a journal of many portions, and not at all where one cannot be read', async () => {
    const profile = await filled(5);
    profile.factory = new IDBFactory();
    const oneByOne = (name: MessageName, journal: Journal, after: number) =>
      name === 'journal-read' ? journal.readAsJson(after, 1) : null;
    const broken = started(profile, fs, {
      answer: (name, journal, after) =>
        name === 'journal-read' && after === 3
          ? Promise.resolve(err('damaged'))
          : oneByOne(name, journal, after),
    });
    expect(await broken.storage.load()).toMatchObject({ ok: false, error: { code: 'damaged' } });
    expect(broken.asked.filter((name) => name === 'journal-read')).toHaveLength(4);
    await stopped();
    const database = await openRaw(profile.factory, 'hashiya');
    const edits = database.transaction('edits').objectStore('edits');
    expect(await done(edits.count())).toBe(0);
    database.close();

    const { storage, asked } = started(profile, fs, { answer: oneByOne });
    const state = valueOf(await storage.load());
    expect(state.notice).toBe('rebuilt');
    expect(state.recentEdits.map(({ id }) => id)).toEqual(idsUpTo(5));
    expect(asked.filter((name) => name === 'journal-read')).toHaveLength(5);
    await stopped();
    expect((await expectWork(profile, 5)).notice).toBeUndefined();
  });

  it('9: is rebuilt whole when a row of the database is damaged', async () => {
    const profile = await filled(3);
    await tamper(profile, (store) => store('annotators').put({ id: 'annotator-2', name: 7 }));
    expect((await expectWork(profile, 3)).notice).toBe('rebuilt');
  });

  it('12: is taken from the database when the journal is missing', async () => {
    const profile = await filled(4);
    await fs.rm(join(profile.folder, 'journal'), { recursive: true });
    expect((await expectWork(profile, 4)).notice).toBe('journal-renewed');
  });

  it('12: gone from both is said, never an empty start', async () => {
    const profile = await filled(2);
    await fs.rm(join(profile.folder, 'journal'), { recursive: true });
    profile.factory = new IDBFactory();
    for (let start = 0; start < 2; start += 1) {
      const loaded = await started(profile).storage.load();
      expect(loaded).toMatchObject({ ok: false, error: { code: 'lost' } });
      await stopped();
    }
  });

  it.each([1, 2, 7, 50])('13: a journal ahead by %i is replayed', async (ahead) => {
    const profile = await filled(3);
    const journal = journalIn(profile.folder);
    await journal.open();
    const edits = Array.from({ length: ahead }, (_, index) => anEdit(4 + index));
    valueOf(await journal.append(3, edits));
    await journal.close();
    // One may have been on its way; more were in the database, and it has lost them.
    const { notice } = await expectWork(profile, 3 + ahead);
    expect(notice).toBe(ahead === 1 ? undefined : 'rebuilt');
  });

  it('13: a database ahead of a damaged journal gives it what is missing, and asks to check', async () => {
    const profile = await filled(5);
    const path = join(profile.folder, 'journal', '00000001.log');
    await fs.truncate(path, (await fs.stat(path)).size - 500);
    expect((await expectWork(profile, 5)).notice).toBe('check-latest');
  });

  it('13: a database that had its last edit before the journal gives it that one, without a word', async () => {
    const profile = await filled(2);
    const { storage } = started(profile, fs, {
      // The program ends while the journal is asked for the second time.
      answer: (name, _journal, asked: { after: number } | undefined) =>
        name === 'journal-append' && asked?.after === 3 ? new Promise(() => undefined) : null,
    });
    valueOf(await storage.load());
    valueOf(await storage.apply(anEdit(3)));
    void storage.apply(anEdit(4));
    const database = await openRaw(profile.factory, 'hashiya');
    await vi.waitFor(async () => {
      const edits = database.transaction('edits').objectStore('edits');
      expect(await done(edits.count())).toBe(4);
    });
    database.close();
    await stopped();
    expect((await expectWork(profile, 4)).notice).toBeUndefined();
  });

  it('13: where each has what the other has not, the journal counts and the user is asked to check', async () => {
    const profile = await filled(3);
    await tamper(profile, (store) => {
      store('session').delete('journal');
      store('edits').delete(3);
      store('edits').add({ ...anEdit(99) });
    });
    expect((await expectWork(profile, 3)).notice).toBe('check-latest');
  });
});

describe('a write that fails', () => {
  it('37: in the journal is not in the database either, and can be tried again', async () => {
    const profile = aProfile();
    let full = false;
    const { storage } = started(
      profile,
      faultyFs((call) => (full && call === 'handle.write' ? systemError('ENOSPC') : undefined)),
    );
    valueOf(await storage.load());
    valueOf(await storage.apply(anEdit(1)));
    full = true;
    expect(await storage.apply(anEdit(99))).toMatchObject({ error: { code: 'no-space' } });
    full = false;
    valueOf(await storage.apply(anEdit(2)));
    await stopped();
    await expectWork(profile, 2);
  });

  it('37: in the journal ends all writing where the database does not give it back', async () => {
    const profile = await filled(2);
    const { storage } = started(profile, fs, {
      answer: (name, _journal, asked: { after: number } | undefined) =>
        name === 'journal-append' && asked?.after === 3 ? Promise.resolve(err('no-space')) : null,
      openDatabase: () => {
        const database = createDexieStorage({
          indexedDB: profile.factory,
          locks: undefined,
          keeper: null,
        });
        return {
          ...database,
          takeBack: async () => Promise.resolve(err({ code: 'no-space', detail: 'full' })),
        };
      },
    });
    valueOf(await storage.load());
    valueOf(await storage.apply(anEdit(3)));
    expect(await storage.apply(anEdit(4))).toMatchObject({ error: { code: 'no-space' } });
    expect(await storage.apply(anEdit(5))).toMatchObject({ error: { code: 'closed' } });
    await stopped();
    // It was kept after all: better than losing it.
    await expectWork(profile, 4);
  });

  it('37: in the journal is not asked of the database again until the journal has room', async () => {
    const profile = aProfile();
    let full = false;
    let free = 0;
    const { storage } = started(
      profile,
      faultyFs((call) => (full && call === 'handle.write' ? systemError('ENOSPC') : undefined)),
      { answer: (name) => (name === 'free-space' ? Promise.resolve(free) : null) },
    );
    valueOf(await storage.load());
    valueOf(await storage.apply(anEdit(1)));
    full = true;
    expect(await storage.apply(anEdit(2))).toMatchObject({ error: { code: 'no-space' } });
    // Were it asked, it would refuse this one with another word.
    const contradictory = { ...anEdit(1), id: 'edit-99' };
    expect(await storage.apply(contradictory)).toMatchObject({ error: { code: 'no-space' } });
    expect(valueOf(await storage.history()).map(({ id }) => id)).toEqual(['edit-1']);
    // Nor for what is open and selected, which is no work.
    expect(await storage.saveSession({ view: 'read' })).toMatchObject({ ok: false });
    free = 1e9;
    // Room has come back, and nothing was tried again yet.
    valueOf(await storage.saveSession({ view: 'read' }));
    free = 0;
    full = false;
    valueOf(await storage.apply(anEdit(2)));
    valueOf(await storage.saveSession({ view: 'read' }));
    await stopped();
    await expectWork(profile, 2);
  });

  it('in the database, where it is found out too late, ends all writing', async () => {
    const profile = await filled(2);
    const { storage } = started(profile);
    valueOf(await storage.load());
    const { changes, ...rest } = anEdit(1);
    const added = changes.map((change) => change.after).filter((after) => after !== null);
    const edit = {
      ...rest,
      id: 'edit-3',
      changes: added.map((after) => ({
        table: 'annotators' as const,
        id: after.id,
        before: { ...after, name: 'غير ما هو محفوظ' } as never,
        after: { ...after, name: 'الجديد' } as never,
      })),
    };
    expect(await storage.apply(edit)).toMatchObject({ error: { code: 'closed' } });
    expect(await storage.apply(anEdit(3))).toMatchObject({ error: { code: 'closed' } });
    await stopped();
    const { storage: again } = started(profile);
    const ids = valueOf(await again.load()).recentEdits.map(({ id }) => id);
    expect(ids).toEqual(['edit-1', 'edit-2', 'edit-3']);
  });

  it('in the database is taken back from the journal', async () => {
    const profile = await filled(2);
    const { storage } = started(profile);
    valueOf(await storage.load());
    // The database holds another record than the memory thinks: refused by the database alone.
    const contradictory = anEdit(1);
    expect(await storage.apply({ ...contradictory, id: 'edit-99' })).toMatchObject({
      error: { code: 'apart' },
    });
    valueOf(await storage.apply(anEdit(3)));
    await stopped();
    await expectWork(profile, 3);
  });

  it('17: without an answer in time is not called saved, and nothing is written after it', async () => {
    const profile = await filled(1);
    let stuck: (() => void) | undefined;
    const slow = faultyFs(() => undefined);
    const waiting = {
      ...fs,
      open: async (...args: Parameters<typeof fs.open>) => {
        const handle = await slow.open(...args);
        return new Proxy(handle, {
          get(target, name: keyof typeof handle) {
            const real: unknown = target[name];
            if (name === 'datasync') {
              return async () => {
                await new Promise<void>((resolve) => (stuck = resolve));
                return target.datasync();
              };
            }
            return typeof real === 'function' ? (real.bind(target) as unknown) : real;
          },
        });
      },
    };
    const { storage } = started(profile, waiting, { deadlineMs: 200 });
    valueOf(await storage.load());
    expect(await storage.apply(anEdit(2))).toMatchObject({ error: { code: 'timed-out' } });
    expect(await storage.apply(anEdit(3))).toMatchObject({ error: { code: 'closed' } });
    stuck?.();
    await stopped();
    // The disk has answered at last: the edit is there, once, and undamaged.
    await expectWork(profile, 2);
  });
});
