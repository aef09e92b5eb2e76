import type { Id } from '../../model/id.ts';
import { createOffsetConverter } from '../../text/code-points.ts';
import type { OffsetConverter } from '../../text/code-points.ts';
import { checkArticle } from './check-written.ts';
import type { WrittenArticle } from './project-json-schema.ts';
import { readList } from './read-list.ts';
import type { Finding, ReadReportBuilder } from './read-report.ts';

/** An article that passed every check, with the converter that its records are checked by. */
export interface ReadArticle {
  readonly base: string;
  readonly written: WrittenArticle;
  readonly offsets: OffsetConverter;
}

/** So many letters are looked at before others get their turn: a few milliseconds. */
const lettersAtOnce = 200_000;

/** SHA-256 of the UTF-8 form of a text, lower-case hexadecimal; hosts differ in how they compute it. */
export type Sha256OfText = (text: string) => Promise<string>;

/** The articles of a file whose text, hash and zones hold, by id; `breathe` as in `ReadProjectContext`. */
export async function readArticles(
  file: Readonly<Record<string, unknown>>,
  report: ReadReportBuilder,
  sha256: Sha256OfText,
  breathe: () => Promise<unknown> = async () => Promise.resolve(),
): Promise<Map<Id, ReadArticle>> {
  const checking: Promise<ReadArticle & { readonly finding: Finding | null }>[] = [];
  let letters = 0;
  for (const { base, record } of readList(file, 'articles', report)) {
    letters += record.text.length;
    if (letters >= lettersAtOnce) {
      letters = 0;
      await breathe();
    }
    const offsets = createOffsetConverter(record.text);
    const check = async () => checkArticle(record, offsets) ?? (await checkHash(record, sha256));
    checking.push(check().then((finding) => ({ base, written: record, offsets, finding })));
  }
  const checked = await Promise.all(checking);
  const articles = new Map<Id, ReadArticle>();
  for (const { base, written, offsets, finding } of checked) {
    if (finding === null) articles.set(written.id, { base, written, offsets });
    else report.refuse('articles', base, written.id, finding);
  }
  return articles;
}

async function checkHash(article: WrittenArticle, sha256: Sha256OfText): Promise<Finding | null> {
  return (await sha256(article.text)) === article.textSha256
    ? null
    : { path: '/textSha256', reason: 'text-hash-differs' };
}
