import { beforeAll, expect, it } from 'vitest';
import { cutApp } from '../../rigs/cut-app.ts';
import { cutDexie } from '../../rigs/cut-dexie.ts';
import { cutJournal } from '../../rigs/cut-journal.ts';
import type { JournalCutResult } from '../../rigs/cut-journal.ts';
import { describeWithDisks } from '../../setup/needs.ts';

// Short runs of `npm run rig:powercut`; `npm run rig:mutations` takes shorter ones still.
const rounds = Number(process.env.HASHIYA_POWER_CUTS ?? 200);

describeWithDisks('the rig that cuts the power', () => {
  it('finds losses with plain Dexie, so it is not blind', async () => {
    const { confirmed, lost } = await cutDexie(5);
    expect(confirmed).toBeGreaterThan(0);
    expect(lost).toBeGreaterThan(0);
  });

  it('finds losses with a journal whose flushes do nothing', async () => {
    const { lost } = await cutJournal({ rounds: 10, seed: 1, moods: ['without-flush'] });
    expect(lost).toBeGreaterThan(0);
  });
});

describeWithDisks(`the journal, ${String(rounds)} power cuts`, () => {
  let result: JournalCutResult;
  beforeAll(async () => {
    result = await cutJournal({ rounds, seed: Date.now() % 1_000_000 });
  }, 300_000);

  it('4, 85: loses and tears nothing confirmed: edits, originals, exports', () => {
    expect(result).toMatchObject({ rounds, lost: 0, torn: 0, problems: [] });
    expect(result.confirmed).toBeGreaterThan(rounds / 2);
  });

  it('6: some of them while a full file is followed by a new one, some inside an append', () => {
    expect(result.insideRotation).toBeGreaterThan(0);
    expect(result.insideAppend).toBeGreaterThan(0);
  });

  it('6: some of them while a snapshot is made, of which the old one or the new one is whole', () => {
    expect(result.insideSnapshot).toBeGreaterThan(0);
    expect(result.torn).toBe(0);
  });
});

describeWithDisks('the journal of a new profile', () => {
  it('5: cut within two seconds of its first start, 60 times, loses and tears nothing confirmed', async () => {
    const seed = Date.now() % 1_000_000;
    const result = await cutJournal({ rounds: 60, seed, profiles: 'new' });
    expect(result).toMatchObject({ rounds: 60, lost: 0, torn: 0, problems: [] });
    // Each when something was confirmed; where other work stretches a life, some come too late.
    expect(result.firstStart).toBeGreaterThan(45);
  }, 120_000);
});

describeWithDisks('the whole program, 20 power cuts', () => {
  it('4: loses nothing that the window called saved', async () => {
    const result = await cutApp({ rounds: 20, seed: Date.now() % 1_000_000 });
    expect(result).toMatchObject({ rounds: 20, lost: 0, torn: 0, problems: [] });
    expect(result.confirmed).toBeGreaterThan(0);
  }, 600_000);
});
