import { describe, expect, it } from 'vitest';
import { codebookSchema } from '../../../shared/model/codebook.ts';
import { defaultCodebook } from '../../../shared/model/default-codebook.ts';
import { paletteColours } from '../../../shared/model/default-codebook/entry.ts';

const lists = {
  entityTypes: defaultCodebook.entityTypes,
  cueClasses: defaultCodebook.cueClasses,
  verdicts: defaultCodebook.verdicts,
  relationTypes: defaultCodebook.relationTypes,
  contradictionTypes: defaultCodebook.contradictionTypes,
};

describe('defaultCodebook', () => {
  it('is a valid codebook', () => {
    expect(codebookSchema.parse(defaultCodebook)).toEqual(defaultCodebook);
  });

  it('has the lists of the model', () => {
    expect(defaultCodebook.entityTypes).toHaveLength(21);
    expect(defaultCodebook.verdicts[0]?.id).toBe('not-checked');
    expect(defaultCodebook.relationTypes.filter((r) => r.symmetric).map((r) => r.id)).toEqual([
      'contradicts',
      'corroborates',
    ]);
    expect(defaultCodebook.contradictionTypes).toHaveLength(12);
    expect(defaultCodebook.cueClasses.find((c) => c.polarity === 'negative')?.id).toBe('denial');
    expect(defaultCodebook.antonymPairs.length).toBeGreaterThanOrEqual(40);
  });

  it.each(Object.entries(lists))('%s: unique ids, both languages, known colours', (_, entries) => {
    expect(new Set(entries.map((e) => e.id)).size).toBe(entries.length);
    for (const entry of entries) {
      for (const words of [entry.name, entry.description, entry.guideline]) {
        expect(words.ar, entry.id).toMatch(/[\u0621-\u064a]/);
        expect(words.en, entry.id).toMatch(/[a-z]/);
      }
      expect(paletteColours).toContain(entry.colour);
    }
  });

  it('gives each of Digit1 to Digit9 to one entity type', () => {
    const shortcuts = defaultCodebook.entityTypes
      .map((e) => e.shortcut)
      .filter((key) => key !== '');
    expect(shortcuts.sort()).toEqual(Array.from({ length: 9 }, (_, i) => `Digit${i + 1}`));
  });

  it('repeats no word inside a list of words', () => {
    for (const cue of defaultCodebook.cueClasses)
      expect(new Set(cue.expressions).size, cue.id).toBe(cue.expressions.length);
    for (const { entityType, names } of defaultCodebook.gazetteers) {
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
      expect(defaultCodebook.entityTypes.map((e) => e.id)).toContain(entityType);
    }
    const pairs = defaultCodebook.antonymPairs.map(([a, b]) => [a, b].sort().join(' '));
    expect(pairs.filter((pair, i) => pairs.indexOf(pair) !== i)).toEqual([]);
  });
});
