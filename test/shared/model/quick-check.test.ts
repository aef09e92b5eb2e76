import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod/mini';
import { isSurelyValid } from '../../../shared/model/is-valid-record.ts';
import { tableNames, tableSchemas } from '../../../shared/model/project.ts';
import type { TableName } from '../../../shared/model/project.ts';
import { quickCheck } from '../../../shared/model/quick-check.ts';
import { aCompleteProject, builtAt, builtBy } from '../../builders.ts';

/** Valid records of every table. */
function recordsOf(table: TableName): readonly unknown[] {
  const project = aCompleteProject();
  if (table !== 'trash') return [...project[table].values()];
  const deletion = { deletion: 'edit-1', deletedBy: builtBy, deletedAt: builtAt };
  return (['entities', 'mentions', 'claims', 'propositions', 'contradictions'] as const).map(
    (from) => {
      const [record] = project[from].values();
      const links = [{ table: 'claims', id: 'claim-1', at: 'source' }];
      return { id: record?.id, ...deletion, comments: [], links, table: from, record };
    },
  );
}

/** Values that stand where others belong. */
const strangers: readonly unknown[] = [
  undefined,
  null,
  '',
  'x',
  'x'.repeat(129),
  '2026-03-01T08:00:00Z',
  '2026-03-01T08:00:00.000Z',
  'f'.repeat(64),
  'NAM',
  0,
  -1,
  1,
  3.5,
  7,
  NaN,
  Infinity,
  2 ** 53,
  true,
  [],
  [''],
  ['x', 'x'],
  [undefined],
  {},
  { x: 1 },
  { x: 'x' },
  Object.create(null),
  new Date(0),
  new Map(),
];

type Container = Record<string, unknown>;

/** All objects and lists in a value, itself first. */
function containersOf(value: unknown): Container[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Container, ...Object.values(value).flatMap(containersOf)];
}

/** Every record that differs from a valid one in one place: a field replaced, missing or too many. */
function* spoilt(record: unknown): Generator<unknown> {
  for (const [index, container] of containersOf(record).entries()) {
    for (const key of [...Object.keys(container), 'further', '__proto__x']) {
      for (const stranger of strangers) {
        const copy = structuredClone(record);
        const place = containersOf(copy)[index];
        if (place === undefined) throw new Error('the copy differs');
        place[key] = stranger;
        yield copy;
      }
      const copy = structuredClone(record);
      delete containersOf(copy)[index]?.[key];
      yield copy;
    }
  }
}

describe.each(tableNames)('the quick check of %s', (table) => {
  const records = recordsOf(table);

  it('knows valid records', () => {
    expect(records.length).toBeGreaterThan(0);
    for (const record of records) expect(isSurelyValid(table, record)).toBe(true);
  });

  it('accepts nothing that the schema refuses', () => {
    let refused = 0;
    for (const record of records.slice(0, 2)) {
      for (const spoiltRecord of spoilt(record)) {
        const fits = tableSchemas[table].safeParse(spoiltRecord).success;
        if (!fits) refused += 1;
        if (!fits && isSurelyValid(table, spoiltRecord)) {
          expect.fail(`accepted: ${JSON.stringify(spoiltRecord)}`);
        }
      }
    }
    expect(refused).toBeGreaterThan(20);
  });

  it('accepts no value of any other kind that the schema refuses', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        if (isSurelyValid(table, value)) {
          expect(tableSchemas[table].safeParse(value).success).toBe(true);
        }
      }),
    );
  });
});

it('leaves a field alone that would be taken for the prototype', () => {
  const check = quickCheck(z.record(z.string(), z.string()));
  expect(check?.({ field: 'x' })).toBe(true);
  expect(check?.(JSON.parse('{"__proto__": "x"}'))).toBe(false);
});

it('leaves a schema alone that says what it does not know', () => {
  expect(quickCheck(z.string().check(z.trim()))).toBeNull();
  expect(quickCheck(z.object({ id: z.string() }))).toBeNull();
  expect(quickCheck(z.array(z.date()))).toBeNull();
  expect(quickCheck(z.string().check(z.regex(/x/g)))).toBeNull();
  expect(quickCheck(z.record(z.enum(['a', 'b']), z.string()))).toBeNull();
  expect(quickCheck(z.number().check(z.multipleOf(2)))).toBeNull();
});
