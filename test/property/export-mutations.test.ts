import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectFromRows } from '../project-from-rows.ts';
import { tableNames } from '../../shared/model/project.ts';
import type { TableName } from '../../shared/model/project.ts';
import { readProjectJson } from '../../shared/formats/project-json/read-project-json.ts';
import { writeProjectJson } from '../../shared/formats/project-json/write-project-json.ts';
import { aCompleteProject } from '../builders.ts';
import { readOk, sha256 } from '../shared/formats/project-json/read-in-tests.ts';
import { damagedCopy } from './damaged-files.ts';
import { longRun } from './long-run.ts';

const context = { now: '2026-03-07T10:00:00.000Z', generator: 'Hashiya 0.1.0' };
const all = { kind: 'project' } as const;
const json = writeProjectJson(aCompleteProject(), all, context);
const bytes = new TextEncoder().encode(json);

/** Milliseconds of processor time for one small file. */
const longest = 2_000;

/**
 * Reads a file of which anything may be wrong: it is refused with a reason, or what is taken is a project
 * that the database would take, and that comes back whole from an export of its own.
 */
async function expectRefusedOrSound(input: Uint8Array | string): Promise<'refused' | 'read'> {
  const before = process.cpuUsage();
  const result = await readProjectJson(input, { sha256 });
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(longest);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  if (!result.ok) {
    expect(result.error.code).toMatch(/^[a-z][a-z\d-]+$/);
    return 'refused';
  }
  const { project } = result.value;
  const rows = Object.fromEntries(
    tableNames.map((name) => [name, [...project[name].values()]]),
  ) as unknown as Record<TableName, unknown[]>;
  const stored = projectFromRows(rows);
  expect(stored.ok ? '' : stored.error.detail).toBe('');
  const again = await readOk(writeProjectJson(project, all, context));
  // An annotator whose name the file does not know is a remark both times.
  expect(again.report.problems.filter(({ refused }) => refused)).toEqual([]);
  expect(again.project).toEqual(project);
  return 'read';
}

/** Values that have broken readers of JSON. */
const hostile: readonly unknown[] = [
  null,
  true,
  '',
  'x',
  '\u202E',
  0,
  -1,
  1.5,
  2 ** 53,
  [],
  {},
  [[]],
  { id: 'article-1' },
  { polluted: 1, constructor: { prototype: { polluted: 1 } } },
  'claim-1',
  'article-1',
  'annotator-1',
];

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Every value inside, with the way to change it. */
function places(value: Json, found: { holder: Json; key: string | number }[] = []) {
  if (typeof value !== 'object' || value === null) return found;
  for (const key of Object.keys(value)) {
    const at = Array.isArray(value) ? Number(key) : key;
    found.push({ holder: value, key: at });
    places((value as Record<string, Json>)[key]!, found);
  }
  return found;
}

/** A copy of the export with a few values replaced, taken out, doubled, or put elsewhere. */
function mutated(steps: readonly (readonly [where: number, how: number, what: number])[]): string {
  const file = JSON.parse(json) as Json;
  for (const [where, how, what] of steps) {
    const found = places(file);
    const { holder, key } = found[where % found.length]!;
    const record = holder as Record<string | number, Json>;
    const other = found[(where * 31 + what) % found.length]!;
    const borrowed = (other.holder as Record<string | number, Json>)[other.key]!;
    switch (how) {
      case 0:
        record[key] = structuredClone(hostile[what % hostile.length]) as Json;
        break;
      case 1:
        if (Array.isArray(holder)) holder.splice(Number(key), 1);
        else delete record[key];
        break;
      case 2:
        if (Array.isArray(holder)) holder.push(structuredClone(record[key]!));
        else record[`${String(key)}2`] = structuredClone(record[key]!);
        break;
      default:
        record[key] = structuredClone(borrowed);
    }
  }
  return JSON.stringify(file);
}

const steps = fc.array(
  fc.tuple(fc.nat({ max: 100_000 }), fc.nat({ max: 3 }), fc.nat({ max: 100_000 })),
  { minLength: 1, maxLength: 3 },
);

describe('mutated exports', { timeout: 120_000 * longRun }, () => {
  it('102: with damaged bytes are refused, or what is read of them is sound', async () => {
    const outcomes = { refused: 0, read: 0 };
    for (let seed = 1; seed <= 150 * longRun; seed += 1) {
      outcomes[await expectRefusedOrSound(damagedCopy(bytes, seed))] += 1;
    }
    expect(outcomes.refused).toBeGreaterThan(0);
  });

  it('102: with values changed, taken out, doubled or moved are read as far as they are sound', async () => {
    const outcomes = { refused: 0, read: 0 };
    await fc.assert(
      fc.asyncProperty(steps, async (mutation) => {
        outcomes[await expectRefusedOrSound(mutated(mutation))] += 1;
      }),
      { numRuns: 300 * longRun },
    );
    // Most damage is one record's, and the others are offered.
    expect(outcomes.read).toBeGreaterThan(outcomes.refused);
  });
});
