import { describe, expect, it } from 'vitest';
import {
  maxProjectJsonSize,
  parseJson,
} from '../../../../shared/formats/project-json/parse-json.ts';
import { readProjectJson } from '../../../../shared/formats/project-json/read-project-json.ts';
import type { ReadReport } from '../../../../shared/formats/project-json/read-report.ts';
import { writeProjectJson } from '../../../../shared/formats/project-json/write-project-json.ts';
import { aCompleteProject } from '../../../builders.ts';
import { cpuTimeOf } from './cpu-time.ts';
import { readOk, sha256 } from './read-in-tests.ts';

const context = { now: '2026-03-07T10:00:00.000Z', generator: 'Hashiya 0.1.0' };
const json = writeProjectJson(aCompleteProject(), { kind: 'project' }, context);
const withList = (name: string, list: string) =>
  json.replace(
    new RegExp(`"${name}": \\[[^]*?\\n\\]|"${name}": \\[\\]`),
    () => `"${name}": ${list}`,
  );

describe('readProjectJson on hostile files', () => {
  it.each([
    ['in a record', json.replace('"custom":{}', '"custom":{"__proto__":"x"}')],
    ['deep in a record', json.replace('"cue":{', '"cue":{"constructor":{"prototype":{"p":1}},')],
    ['at the top', json.replace('{', '{"__proto__":{"polluted":1},')],
    ['in the codebook', json.replace('"codebook": {', '"codebook": {"__proto__":{"polluted":1},')],
  ])('78: refuses a prototype key %s and pollutes nothing', async (_, file) => {
    expect(file).not.toBe(json);
    const { report } = await readOk(file);
    expect(report.problems[0]).toMatchObject({ reason: 'forbidden-key', refused: true });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('does not take a header from a prototype', async () => {
    const header = json.slice(1, json.indexOf('"codebook"')).replace(/,\s*$/, '');
    const result = await readProjectJson(`{"__proto__":{${header}}}`, { sha256 });
    expect(result).toMatchObject({ ok: false, error: { code: 'not-a-project' } });
  });

  it.each([
    ['1e999 as an offset', json.replace('"start":0', '"start":1e999'), 'wrong-value'],
    [
      'nesting of 10,000',
      withList('comments', '['.repeat(10_000) + ']'.repeat(10_000)),
      'too-deep',
    ],
    ['numbers as records', withList('claims', '[1,2,3]'), 'wrong-value'],
  ])('78: reports %s', async (_, file, reason) => {
    expect(file).not.toBe(json);
    const { report } = await readOk(file);
    expect(report.problems[0]?.reason).toBe(reason);
  });

  it.each([
    ['a million items', withList('mentions', `[${'0,'.repeat(999_999)}0]`), 'too-many-records'],
    ['400,000 bad items', withList('claims', `[${'{},'.repeat(399_999)}{}]`), 'too-many-problems'],
    ['nesting of a million', `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`, 'not-a-project'],
    ['a million open brackets', '['.repeat(1_000_000), 'truncated'],
    ['a key of 10 MB', `{"${'x'.repeat(10_000_000)}":1}`, 'not-a-project'],
  ])(
    'bounds %s within 2 s',
    async (_, file, code) => {
      let result: unknown;
      const spent = await cpuTimeOf(async () => (result = await readProjectJson(file, { sha256 })));
      expect(spent).toBeLessThan(2000);
      expect(result).toMatchObject({ ok: false, error: { code } });
    },
    30_000,
  );

  it('searches for lost quotes only as long as it is cheap', async () => {
    const file = JSON.parse(json) as { mentions: { id: string; anchor: unknown }[] };
    const mention = file.mentions[0]!;
    file.mentions = Array.from({ length: 9_000 }, (_, i) => ({
      ...mention,
      id: `m${i}`,
      anchor: JSON.parse(
        JSON.stringify(mention.anchor).replace('سامر الحلبي', 'غير موجود!!'),
      ) as unknown,
    }));
    const damaged = JSON.stringify(file);
    let report: ReadReport | undefined;
    const spent = await cpuTimeOf(async () => ({ report } = await readOk(damaged)));
    expect(spent).toBeLessThan(2000);
    expect(report?.refused.mentions).toBe(9_000);
  }, 30_000);

  it('refuses a file beyond the largest size before it looks inside', () => {
    const huge = { length: maxProjectJsonSize + 1 } as Uint8Array;
    expect(parseJson(huge)).toMatchObject({ ok: false, error: { code: 'too-large' } });
  });
});
