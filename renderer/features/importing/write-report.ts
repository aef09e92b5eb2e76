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

/** What the report must know of the project to name it. */
export interface ReportContext {
  /** Title of an article that is here. */
  readonly titleOf: (id: Id) => string;
  /** Whether the analyst has taken the second article for a newer edition of the first. */
  readonly isAccepted: (previousId: Id, nextId: Id) => boolean;
}

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

/** The report of an import as the bytes of a file. */
export function writeReport(
  items: readonly ImportItem[],
  form: ReportForm,
  strings: Strings,
  context: ReportContext,
): Uint8Array<ArrayBuffer> {
  const rows = items.map((item) => rowOf(item, strings, context));
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

function rowOf(item: ImportItem, strings: Strings, context: ReportContext): ReportRow {
  const { outcome } = item;
  const sentence = describeItem(item, strings);
  const others = othersOf(item, strings, context);
  return {
    file: item.name,
    size: item.size,
    outcome: outcome.kind,
    articles: articlesOf(outcome),
    code: [codeOf(outcome), ...others.map(({ code }) => code)].filter(Boolean).join(' '),
    // In the window titles stand below their sentences, which end before them.
    sentence: [
      outcome.kind === 'duplicate'
        ? `${sentence} ${isolate(context.titleOf(outcome.existing))}`
        : sentence,
      ...others.map((other) => other.sentence),
    ]
      .filter(Boolean)
      .join(' · '),
  };
}

/** What the articles of a file have to do with others: editions of them, or nearly the same. */
function othersOf(
  { editions, related }: ImportItem,
  { importing: { editions: words } }: Strings,
  { titleOf, isAccepted }: ReportContext,
): readonly { readonly code: string; readonly sentence: string }[] {
  const pairs = [
    ...editions.map(({ articleId, previousId, by }) => ({
      articleId,
      otherId: previousId,
      code: 'newer-edition',
      hint: by === 'url' ? words.hintUrl : words.hintTitle,
    })),
    ...related.map(({ articleId, relatedId, share }) => ({
      articleId,
      otherId: relatedId,
      code: 'related',
      hint: words.related(Math.round(share * 100)),
    })),
  ];
  return pairs.map(({ articleId, otherId, code, hint }) => {
    const isDone = isAccepted(otherId, articleId);
    return {
      code: isDone ? 'newer-edition-accepted' : code,
      sentence: `${isDone ? words.accepted : hint} ${isolate(titleOf(otherId))}`,
    };
  });
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
