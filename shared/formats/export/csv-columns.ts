import type { Anchor } from '../../model/anchor.ts';
import type { Article } from '../../model/article.ts';
import { extentOf } from './annotated-articles.ts';
import type { CustomField } from '../../model/codebook.ts';
import type { Project } from '../../model/project.ts';
import type { ArticleOffsets } from './article-offsets.ts';

// Columns that several tables share. Positions stand in both units; of a discontinuous span `start`
// and `end` are those of the whole stretch, and `fragments` has its pieces in code points.

/** Names of the columns that {@link placeCells} fills. */
export const placeColumns = [
  'start_utf16',
  'end_utf16',
  'start_codepoint',
  'end_codepoint',
  'fragments_codepoint',
] as const;

/** Where an anchor stands, in both units. */
export function placeCells(anchor: Anchor, offsets: ArticleOffsets): (string | number)[] {
  const { start, end } = extentOf(anchor);
  const converter = offsets(anchor.articleId);
  const at = (offset: number): number => converter.toCodePoint(offset);
  const pieces = anchor.fragments.map((piece) => `[${at(piece.start)},${at(piece.end)})`);
  return [start, end, at(start), at(end), pieces.join(' ')];
}

/** Names of the columns that {@link articleCells} fills. */
export const articleColumns = ['article_id', 'outlet', 'published', 'title'] as const;
/** Which article a row is about. */
export function articleCells(article: Article): string[] {
  return [article.id, article.outlet, article.publishedAt, article.title];
}

/** The analyst's own fields on a kind of record, as columns of their own. */
export function ownColumns(
  { codebook }: Project,
  on: CustomField['on'],
): {
  readonly names: readonly string[];
  readonly cells: (custom: Readonly<Record<string, string>>) => (string | number)[];
} {
  const fields = codebook.get('codebook')?.fields.filter((field) => field.on === on) ?? [];
  return {
    names: fields.map(({ id, name }) => `${on}: ${name.en || name.ar || id}`),
    cells: (custom) =>
      fields.map(({ id, kind }) => {
        const value = custom[id] ?? '';
        // As a number, or a minus in front would be taken for the beginning of a formula.
        return kind === 'number' && /^[+-]?\d+(?:\.\d+)?$/u.test(value) ? Number(value) : value;
      }),
  };
}
