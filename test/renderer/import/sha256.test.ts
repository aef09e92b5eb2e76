import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../renderer/import/sha256.ts';
import { sha256OfText } from '../../builders.ts';

describe('sha256', () => {
  it('gives the published value for “abc”', async () => {
    expect(await sha256(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('digests a view, not the buffer behind it', async () => {
    const text = 'نص عربي';
    const bytes = new TextEncoder().encode(`x${text}x`).subarray(1, -1);
    expect(await sha256(bytes)).toBe(sha256OfText(text));
  });
});
