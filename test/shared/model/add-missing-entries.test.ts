import { expect, it } from 'vitest';
import { addMissingEntries } from '../../../shared/model/add-missing-entries.ts';
import type { Codebook } from '../../../shared/model/codebook.ts';
import { defaultCodebook } from '../../../shared/model/default-codebook.ts';

/** As an earlier version brought it, with changes of the analyst. */
const [assertion, emphasis, ...classes] = defaultCodebook.cueClasses;
const [first, second, ...verdicts] = defaultCodebook.verdicts;
const [pair, reversed, , ...pairs] = defaultCodebook.antonymPairs;
if (!assertion || !emphasis || !first || !second || !pair || !reversed) throw new Error('too few');
const moved = assertion.expressions[0] ?? '';
const own: Codebook = {
  ...defaultCodebook,
  verdicts: [{ ...first, name: { ar: 'لا', en: 'Mine' }, hidden: true }, ...verdicts],
  cueClasses: [
    { ...assertion, expressions: assertion.expressions.slice(2) },
    { ...emphasis, expressions: [...emphasis.expressions, moved] },
    ...classes,
  ],
  antonymPairs: [pair, [reversed[1], reversed[0]], ...pairs],
};

it('adds what is missing and touches nothing else', () => {
  const { codebook, added } = addMissingEntries(own, defaultCodebook);
  // One verdict, one expression (the other was moved to another class), one pair.
  expect(added).toBe(3);
  expect(codebook.verdicts.slice(0, -1)).toEqual(own.verdicts);
  expect(codebook.verdicts.at(-1)).toEqual(second);
  expect(codebook.cueClasses[0]?.expressions).toEqual([
    ...assertion.expressions.slice(2),
    assertion.expressions[1],
  ]);
  expect(codebook.cueClasses.slice(1)).toEqual(own.cueClasses.slice(1));
  expect(codebook.antonymPairs.slice(0, -1)).toEqual(own.antonymPairs);
  expect(codebook.gazetteers).toEqual(own.gazetteers);
});

it('has nothing to add to what is whole, nor a second time', () => {
  expect(addMissingEntries(defaultCodebook, defaultCodebook).added).toBe(0);
  expect(
    addMissingEntries(addMissingEntries(own, defaultCodebook).codebook, defaultCodebook).added,
  ).toBe(0);
});
