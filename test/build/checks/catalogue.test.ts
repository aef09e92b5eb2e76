import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  catalogueProblems,
  catalogueTables,
  numbersInNames,
  numbersInTests,
  withTables,
} from '../../../build/checks/catalogue-tables.mjs';
import { catalogue } from '../../catalogue.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));

// Put together, so that this file does not seem to prove those numbers.
const named = (numbers: string) => `it('${numbers}${':'} loses nothing', …)`;

describe('the catalogue of faults', () => {
  it('has each number once, in order, from 1 to 104', () => {
    expect(catalogue.map(({ number }) => number)).toEqual(
      Array.from({ length: 104 }, (_, index) => index + 1),
    );
  });

  it('agrees with the names of the tests', () => {
    expect(catalogueProblems(catalogue, numbersInTests(root))).toEqual([]);
  });

  it('reads one number or several off the beginning of a name, and nothing else', () => {
    const source = `${named('7')} ${named('9, 10, 101')} it('has 12: no', …) const a = [3, 4];`;
    expect([...numbersInNames(source)]).toEqual([7, 9, 10, 101]);
  });

  it('reports what has neither test nor reason, what has both, and what is unknown', () => {
    const cases = [
      { number: 1, what: 'a' },
      { number: 2, what: 'b', notHere: 'no disk' },
      { number: 3, what: 'c', notHere: 'no disk' },
      { number: 4, what: 'd' },
    ];
    const found = new Map([
      [3, ['c.test.ts']],
      [4, ['d.test.ts']],
      [200, ['e.test.ts']],
    ]);
    expect(catalogueProblems(cases, found).map((problem) => problem.split(':')[0])).toEqual([
      '1',
      '3',
      '200',
    ]);
  });

  it('puts its tables between the two comments of the README, and only there', () => {
    const cases = [
      { number: 1, what: 'a', partly: 'no wind' },
      { number: 2, what: 'b', notHere: 'no disk' },
    ];
    const tables = catalogueTables(cases, new Map([[1, ['a.test.ts']]]));
    expect(tables).toContain('| 1       | `a.test.ts` |');
    expect(tables).toContain('| 1      | a    | in part: no wind  |');
    expect(tables).toContain('| 2      | b    | no disk           |');
    const begin = '<!-- catalogue: written by build/checks/catalogue.mjs -->';
    const readme = `before\n${begin}\nold\n<!-- /catalogue -->\nafter\n`;
    const written = withTables(readme, tables) ?? '';
    expect(written).toBe(`before\n${begin}\n\n${tables}\n\n<!-- /catalogue -->\nafter\n`);
    expect(withTables(written, tables)).toBe(written);
    expect(withTables('no place', tables)).toBeNull();
  });
});
