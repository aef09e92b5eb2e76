import { describe, expect, it } from 'vitest';
import { idFromName, moveEntry } from '../../../../renderer/features/codebook/entry-lists.ts';
import { aCodebook } from '../../../builders.ts';

describe('idFromName', () => {
  it.each([
    ['Armed Group', [], 'armed-group'],
    ['  “G-20”!  ', [], 'g-20'],
    ['جماعة مسلحة', [], 'جماعة-مسلحة'],
    ['Unit', ['unit', 'unit-2'], 'unit-3'],
    ['!!!', [], 'entry'],
  ])('makes an id of %s', (name, taken, id) => {
    expect(idFromName(name, taken)).toBe(id);
  });
});

describe('moveEntry', () => {
  it('stays within the list', () => {
    const codebook = aCodebook();
    const ids = (by: 1 | -1, id: string) =>
      moveEntry(codebook, 'verdicts', id, by).verdicts.map((entry) => entry.id);
    expect(ids(1, 'not-checked')).toEqual(['false', 'not-checked']);
    expect(ids(-1, 'not-checked')).toEqual(['not-checked', 'false']);
    expect(ids(1, 'false')).toEqual(['not-checked', 'false']);
    expect(ids(1, 'nothing')).toEqual(['not-checked', 'false']);
  });
});
