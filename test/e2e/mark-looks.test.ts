import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellable } from '../looks/combinations.ts';
import { openLookPage } from '../looks/open-look-page.ts';
import type { LookPages } from '../looks/open-look-page.ts';
import { alikeIn } from '../looks/alike.ts';

describe('looks of marks', () => {
  let looks: LookPages;
  beforeAll(async () => {
    looks = await openLookPage();
  });
  afterAll(async () => {
    await looks.close();
  });

  for (const [theme, direction] of [
    ['light', 'rtl'],
    ['dark', 'ltr'],
  ] as const) {
    it(`are tellable without colour, alone and where two overlap (${theme}, ${direction})`, async () => {
      const pictures = await looks.picture(tellable, theme, direction);
      expect(await alikeIn(looks.page, pictures)).toEqual([]);
    });
  }

  it('that are the same are seen to be the same', async () => {
    const twice = [
      { name: 'a', looks: ['cue'] },
      { name: 'b', looks: ['cue'] },
    ];
    const pictures = await looks.picture(twice, 'light', 'rtl');
    expect(await alikeIn(looks.page, pictures)).toEqual(['a = b (0.0 %)']);
  });
});
