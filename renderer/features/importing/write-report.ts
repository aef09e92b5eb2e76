import { writeCsv } from '../../../shared/formats/export/csv-cells.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { ImportItem } from '../../state/importing/import-item.ts';
import { isolate } from '../../strings/isolate.ts';
import type { Strings } from '../../strings/strings.ts';
import { describeItem } from './describe-item.ts';

/** The forms in which a report can be saved; each is the extension of its file. */
export const reportForms = ['txt', 'csv', 'json'] as const;
/** See {@link reportForms}. */
export type ReportForm = (typeof reportForms)[number];

/** What became of one file, in words and in the codes that programs read. */
interface ReportRow {
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  readonly outcome: ImportItem['outcome']['kind'];
  readonly articles: number;
  readonly code: string;
  readonly sentence: string;
}

/**
 * The report of an import as the bytes of a file.
 *
 * @param titleOf title of an article that is here, for files that are copies of it
 */
export function writeReport(
  items: readonly ImportItem[],
  form: ReportForm,
  strings: Strings,
  titleOf: (id: Id) => string,
): Uint8Array<ArrayBuffer> {
  const rows = items.map((item) => rowOf(item, strings, titleOf));
  return new TextEncoder().encode(textOf(rows, form, strings));
}

function textOf(rows: readonly ReportRow[], form: ReportForm, { importing }: Strings): string {
  switch (form) {
    case 'json':
      return `${JSON.stringify({ files: rows }, null, 2)}\n`;
    case 'csv':
      return writeCsv(
        ['file', 'size', 'outcome', 'articles', 'code', 'sentence'],
        rows.map(({ file, size, outcome, articles, code, sentence }) => [
          file,
          size,
          outcome,
          articles,
          code,
          sentence,
        ]),
      );
    case 'txt':
      return rows
        .map(({ file, outcome, sentence }) =>
          [file, importing.outcomes[outcome], sentence]
            .map((cell) => cell.replace(/[\t\r\n]+/gu, ' '))
            .join('\t'),
        )
        .map((line) => `${line}\n`)
        .join('');
  }
}

function rowOf(item: ImportItem, strings: Strings, titleOf: (id: Id) => string): ReportRow {
  const { outcome } = item;
  const sentence = describeItem(item, strings);
  return {
    file: item.name,
    size: item.size,
    outcome: outcome.kind,
    articles: articlesOf(outcome),
    code: codeOf(outcome),
    // In the window the title stands below the sentence, which ends before it.
    sentence:
      outcome.kind === 'duplicate' ? `${sentence} ${isolate(titleOf(outcome.existing))}` : sentence,
  };
}

function articlesOf(outcome: ImportItem['outcome']): number {
  if (outcome.kind === 'imported') return outcome.articles.length;
  return outcome.kind === 'duplicate' ? outcome.imported.length : 0;
}

/** Codes of a refusal or of the warnings, apart by blanks. */
function codeOf(outcome: ImportItem['outcome']): string {
  if (outcome.kind === 'imported') return outcome.warnings.map(({ code }) => code).join(' ');
  if (outcome.kind === 'duplicate') return `same-${outcome.by}`;
  if (outcome.kind !== 'refused') return '';
  const { refusal } = outcome;
  return 'code' in refusal ? refusal.code : refusal.error.code;
}
