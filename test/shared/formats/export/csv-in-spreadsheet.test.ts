import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findProgram } from '../../../../build/package/find-program.mjs';
import { writeCsv } from '../../../../shared/formats/export/csv-cells.ts';
import { temporaryFolder } from '../../../fakes/temporary-folder.ts';

const program = findProgram(['soffice', 'libreoffice']);

/**
 * Commas, quotes, UTF-8, from the first line; the last words let it look for formulas, which a user
 * can ask for and older versions did by themselves.
 */
const asCsv = 'CSV:44,34,76,1,,0,false,true,false,false,false,0,true';

interface Cell {
  readonly kind: string;
  readonly hasFormula: boolean;
  readonly text: string;
}

/** The cells of a table as LibreOffice sees them, row by row. */
function openedInLibreOffice(csv: string): readonly Cell[] {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'table.csv'), csv);
  execFileSync(
    program ?? '',
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      `--infilter=${asCsv}`,
      '--convert-to',
      'fods:OpenDocument Spreadsheet Flat XML',
      '--outdir',
      folder,
      join(folder, 'table.csv'),
    ],
    { stdio: 'ignore', timeout: 100_000 },
  );
  const sheet = readFileSync(join(folder, 'table.fods'), 'utf8');
  const cell =
    /<table:table-cell([^>]*office:value-type="([^"]*)"[^>]*)>(.*?)<\/table:table-cell>/gs;
  return [...sheet.matchAll(cell)].map(([, attributes = '', kind = '', content = '']) => ({
    kind,
    hasFormula: attributes.includes('table:formula'),
    text: content
      .replace(/<[^>]*>/g, '')
      .replaceAll('&apos;', "'")
      .replaceAll('&quot;', '"')
      .trim(),
  }));
}

const begins = [
  '=',
  '+',
  '-',
  '@',
  '\t=',
  '\r=',
  ' =',
  '\u200F=',
  '\u2067=',
  '＝',
  '＋',
  '－',
  '＠',
];

describe.skipIf(program === undefined)('CSV in a spreadsheet program [needs LibreOffice]', () => {
  it(
    '87: opens as text, every cell of it; the same unguarded is reckoned',
    { timeout: 120_000 },
    () => {
      const hostile = begins.map((begin) => [`${begin}1+1`, `${begin}SUM(A1:A2)`]);
      const plain = ['قال «نعم»، ثم مضى', 'a "b", c', 'سطر'];
      const csv = writeCsv(['عمود', 'column'], [...hostile, ...plain.map((text) => [text, 'x'])]);
      const cells = openedInLibreOffice(csv);
      expect(cells).toHaveLength(2 * (1 + begins.length + plain.length));
      expect(cells.filter(({ kind, hasFormula }) => kind !== 'string' || hasFormula)).toEqual([]);
      expect(cells.map(({ text }) => text)).toEqual(
        expect.arrayContaining(['عمود', 'قال «نعم»، ثم مضى', "'=1+1", "'@SUM(A1:A2)"]),
      );

      // Else a program that never reckons would prove nothing.
      const unguarded = openedInLibreOffice('\uFEFF"=1+1","x"\r\n');
      expect(unguarded[0]).toMatchObject({ hasFormula: true, text: '2' });
    },
  );
});
