import type { GammaFigures } from '../../../shared/agreement/gamma/gamma.ts';
import type { Agreement } from '../../../shared/agreement/measure-agreement.ts';
import { gammaSeed } from '../../agreement/gamma-client.ts';
import type { Strings } from '../../strings/strings.ts';
import { figureRows, measureName, shown } from './figure-rows.ts';

/** What was measured, between whom, and what came out. */
export interface MeasuredAgreement {
  readonly between: readonly [string, string];
  readonly subject: string;
  readonly articles: readonly string[];
  readonly isRelation: boolean;
  readonly agreement: Agreement;
  readonly gamma: GammaFigures | null;
}

/** The figures as JSON, each with what it was computed from. */
export function agreementJson({ agreement, gamma, ...about }: MeasuredAgreement): string {
  return `${JSON.stringify({ ...about, seed: gammaSeed, ...agreement, ...gamma }, null, 2)}\n`;
}

/** The figures as a table: measures, then labels, then the cells of the confusion table. */
export function agreementCsv(
  { between, subject, articles, isRelation, agreement, gamma }: MeasuredAgreement,
  words: Strings['comparing']['agreement'],
  labelName: (label: string) => string,
): string {
  const rows: string[][] = [
    [words.between, ...between],
    [words.subject, subject],
    [words.articles, ...articles],
    [],
    [words.measure, words.figure, words.how],
    ...figureRows(agreement, gamma, words, isRelation).map(({ name, value, told }) => [
      name,
      value === null ? words.undefined : shown(value),
      told,
    ]),
    [],
    [
      words.label,
      measureName('exact', words, isRelation),
      measureName('relaxed', words, isRelation),
      words.measures.unitizing,
      words.gammaK,
    ],
    ...agreement.byLabel.map(({ label, exact, relaxed, unitizing }) => [
      labelName(label),
      shown(exact.value),
      shown(relaxed.value),
      shown(unitizing.value),
      shown(gamma?.gammaK.find(([name]) => name === label)?.[1].value ?? null),
    ]),
    [],
    [...between, words.confusion],
    ...agreement.confusion.map(({ mine, theirs, places }) => [
      mine === null ? words.unmatched : labelName(mine),
      theirs === null ? words.unmatched : labelName(theirs),
      String(places.length),
    ]),
  ];
  // A byte order mark, because spreadsheets take Arabic for Latin without it.
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A cell; what a spreadsheet would take for a formula gets an apostrophe in front. */
function cell(text: string): string {
  const isFormula = /^[=+\-@\t\r＝＋－＠]/u.test(text) && !/^-?[\d.]+$/u.test(text);
  return `"${(isFormula ? `'${text}` : text).replaceAll('"', '""')}"`;
}
