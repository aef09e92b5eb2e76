import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../../shared/formats/export/csv-cells.ts';
import { csvClaims } from '../../../../shared/formats/export/csv-claims.ts';
import { csvContradictions } from '../../../../shared/formats/export/csv-contradictions.ts';
import { csvMentions } from '../../../../shared/formats/export/csv-mentions.ts';
import { defaultCodebook } from '../../../../shared/model/default-codebook.ts';
import type { CustomField } from '../../../../shared/model/codebook.ts';
import type { Project } from '../../../../shared/model/project.ts';
import { all, hardProject, hardText, sliceCodePoints } from './hard-project.ts';

/** Reads CSV as RFC 4180 says. */
function readCsv(csv: string): string[][] {
  expect(csv.startsWith('\uFEFF')).toBe(true);
  const rows: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"|([^",\r\n]*)/y;
  let at = 1;
  while (at < csv.length) {
    cell.lastIndex = at;
    const match = cell.exec(csv)!;
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2]!);
    at = cell.lastIndex;
    if (csv.startsWith('\r\n', at)) {
      at += 2;
      if (at < csv.length) rows.push([]);
    } else at += 1;
  }
  return rows;
}

const table = (csv: string): Record<string, string>[] => {
  const [columns, ...rows] = readCsv(csv);
  return rows.map((row) => {
    expect(row).toHaveLength(columns!.length);
    return Object.fromEntries(row.map((value, i) => [columns![i]!, value]));
  });
};

describe('writeCsv', () => {
  it.each([
    ['=1+1'],
    ['+1'],
    ['-1'],
    ['@SUM(A1)'],
    ['\t=1'],
    ['\r=1'],
    ['\0=1'],
    [' =1'],
    ['\u200F=1'],
    ['\u2067=1'],
    ['＝1'],
    ['＋1'],
    ['－1'],
    ['＠x'],
    ['\tx'],
  ])('87: neutralises %j', (cell) => {
    expect(readCsv(writeCsv(['a'], [[cell]]))[1]).toEqual([`'${cell}`]);
  });

  it('keeps every other cell as it is', () => {
    const cells = ['قال «نعم»', 'a "b", c', 'سطر\nآخر', ' مسافة ', '1-2', '', 'x=y'];
    expect(readCsv(writeCsv(cells, [[...cells], [1, -2, 0, 4, 5, 6, 7]]))).toEqual([
      cells,
      cells,
      ['1', '-2', '0', '4', '5', '6', '7'],
    ]);
  });
});

describe('the tables', () => {
  it('mentions stand with both offsets', () => {
    const rows = table(csvMentions.write(hardProject, all));
    expect(rows.map(({ mention_id }) => mention_id)).toEqual(['m4', 'm1', 'm3', 'm2']);
    for (const row of rows.slice(1)) {
      expect(hardText.slice(Number(row.start_utf16), Number(row.end_utf16))).toBe(row.quote);
      expect(
        sliceCodePoints(hardText, Number(row.start_codepoint), Number(row.end_codepoint)),
      ).toBe(row.quote);
    }
    expect(rows[0]).toMatchObject({ quote: 'أعلنت … آمن', title: "'=عنوان" });
    const pieces = [...rows[0]!.fragments_codepoint!.matchAll(/\[(\d+),(\d+)\)/g)];
    expect(pieces.map(([, a, b]) => sliceCodePoints(hardText, Number(a), Number(b)))).toEqual([
      'أعلنت',
      'آمن',
    ]);
  });

  it('claims stand with source, cue and verdict', () => {
    expect(table(csvClaims.write(hardProject, all))).toMatchObject([
      {
        claim_id: 'c1',
        content: '«الجسر» آمن',
        source_entity: 'وزارة النقل',
        cue_words: 'أعلنت',
        verdict: 'false',
        credibility: '6',
      },
      { claim_id: 'c2', source_words: 'البلدية', cue_polarity: 'negative' },
    ]);
  });

  it('contradictions stand with the quotes of both sides', () => {
    expect(table(csvContradictions.write(hardProject, all))).toMatchObject([
      { relation: 'denies', claims_a: 'c2', quotes_a: 'ذلك', claims_b: 'c1' },
    ]);
  });

  it('have a column for each own field of what they list', () => {
    const [mention] = hardProject.mentions.values();
    const field = (id: string, on: CustomField['on'], kind: CustomField['kind']): CustomField => ({
      id,
      on,
      kind,
      name: { ar: `حقل ${id}`, en: '' },
      choices: [],
    });
    const fields = [
      field('m', 'mention', 'number'),
      field('e', 'entity', 'text'),
      field('c', 'claim', 'date'),
      field('k', 'contradiction', 'choice'),
    ];
    const project: Project = {
      ...hardProject,
      codebook: new Map([['codebook', { ...defaultCodebook, fields }]]),
      mentions: new Map([[mention!.id, { ...mention!, custom: { m: '-5' } }]]),
      entities: new Map(
        [...hardProject.entities].map(([id, entity]) => [id, { ...entity, custom: { e: '=1' } }]),
      ),
      claims: new Map(
        [...hardProject.claims].map(([id, claim]) => [
          id,
          { ...claim, custom: { c: '2026-01-02', gone: 'x' } },
        ]),
      ),
      contradictions: new Map(
        [...hardProject.contradictions].map(([id, item]) => [id, { ...item, custom: { k: 'أ' } }]),
      ),
    };
    expect(table(csvMentions.write(project, all))[0]).toMatchObject({
      'mention: حقل m': '-5',
      'entity: حقل e': "'=1",
    });
    expect(table(csvClaims.write(project, all))[0]).toMatchObject({ 'claim: حقل c': '2026-01-02' });
    expect(table(csvContradictions.write(project, all))[0]).toMatchObject({
      'contradiction: حقل k': 'أ',
    });
  });
});
