import { describe, expect, it } from 'vitest';
import { createSpaceCheck } from '../../../../renderer/state/importing/space-check.ts';
import type { SpaceQuestion } from '../../../../renderer/state/importing/space-check.ts';
import type { createFakeBridge } from '../../../fakes/fake-bridge.ts';

const megabyte = 1024 * 1024;

/** A check over a disk with so many bytes free, and what it asks. */
function setUp(free: { bytes: number | null }) {
  const bridge = { call: async () => free.bytes } as unknown as ReturnType<typeof createFakeBridge>;
  const shown: (SpaceQuestion | null)[] = [];
  const hasRoom = createSpaceCheck(bridge, (question) => shown.push(question));
  const answer = async (goOn: boolean) => {
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve));
    const question = shown.at(-1);
    if (question == null) throw new Error('nothing was asked');
    question.answer(goOn);
    return question;
  };
  return { hasRoom, shown, answer };
}

describe('free space before an import', () => {
  it('is not asked about where there is enough, or nobody can tell', async () => {
    for (const bytes of [null, 500 * megabyte]) {
      const { hasRoom, shown } = setUp({ bytes });
      expect(await hasRoom(60 * megabyte)).toBe(true);
      expect(shown).toEqual([]);
    }
  });

  it('is asked about below 500 MB, and again only at half of what the user accepted', async () => {
    const free = { bytes: 400 * megabyte };
    const { hasRoom, shown, answer } = setUp(free);
    const first = hasRoom(1000);
    expect(await answer(true)).toMatchObject({ free: 400 * megabyte, isTooLittle: false });
    expect(await first).toBe(true);
    free.bytes = 210 * megabyte;
    expect(await hasRoom(1000)).toBe(true);
    free.bytes = 190 * megabyte;
    const next = hasRoom(1000);
    await answer(false);
    expect(await next).toBe(false);
    expect(shown.filter((question) => question !== null)).toHaveLength(2);
    expect(shown.at(-1)).toBeNull();
  });

  it('is asked about each time the files themselves may not fit', async () => {
    const { hasRoom, answer } = setUp({ bytes: 700 * megabyte });
    for (let count = 0; count < 2; count += 1) {
      const waiting = hasRoom(100 * megabyte);
      expect(await answer(true)).toMatchObject({ isTooLittle: true });
      expect(await waiting).toBe(true);
    }
  });

  it('asks one question after the other', async () => {
    const { hasRoom, shown, answer } = setUp({ bytes: megabyte });
    const both = Promise.all([hasRoom(megabyte), hasRoom(megabyte)]);
    await answer(false);
    await answer(true);
    expect(await both).toEqual([false, true]);
    expect(shown.map((question) => question !== null)).toEqual([true, false, true, false]);
  });
});
