import type { OffsetConverter } from '../../text/code-points.ts';
import { annotatedArticles } from './annotated-articles.ts';
import type { AnnotatedArticle } from './annotated-articles.ts';
import { createArticleOffsets } from './article-offsets.ts';
import { countLosses } from './count-losses.ts';
import { entityTag } from './entity-tag.ts';
import type { ExportFormat } from './export-format.ts';
import { selectRecords } from './export-selection.ts';
import { firstEndingAfter } from './first-ending-after.ts';
import { tokensWithBorders } from './tokens.ts';

/**
 * JSONL for spaCy and Prodigy: an article a line with its tokens and mentions. Offsets in code
 * points; `token_end` is the last token itself, not the one after it.
 */
export const spacy = {
  id: 'spacy',
  extension: 'jsonl',
  mimeType: 'application/jsonl',
  write(project, selection) {
    const { project: selected } = selectRecords(project, selection);
    const offsets = createArticleOffsets(selected);
    return annotatedArticles(selected)
      .map((annotated) => `${writeArticle(annotated, offsets(annotated.article.id))}\n`)
      .join('');
  },
  losses: (project, selection) =>
    countLosses(project, selection, [
      'zones',
      'unmentioned-entities',
      'entity-details',
      'mention-details',
      'discontinuous-mentions',
      'claims',
      'propositions',
      'contradictions',
      'contradictions-reaching-out',
      'comments',
      'review',
    ]),
} as const satisfies ExportFormat;

function writeArticle(
  { article, text, mentions }: AnnotatedArticle,
  converter: OffsetConverter,
): string {
  const marked = mentions.flatMap(({ mention, entity }) => {
    const [fragment, ...others] = mention.anchor.fragments;
    return fragment === undefined || others.length > 0 ? [] : [{ ...fragment, type: entity.type }];
  });
  const borders = new Set(marked.flatMap(({ start, end }) => [start, end]));
  const tokens = tokensWithBorders(text, { start: 0, end: text.length }, borders);
  const spans = marked.map(({ start, end, type }) => {
    // Tokens are cut at the borders of mentions, so the last one either ends with the mention or,
    // when white space does, begins after it.
    const last = firstEndingAfter(tokens, end - 1);
    const isInside = (tokens[last]?.start ?? end) < end;
    return {
      start: converter.toCodePoint(start),
      end: converter.toCodePoint(end),
      token_start: firstEndingAfter(tokens, start),
      token_end: isInside ? last : last - 1,
      label: entityTag(type),
    };
  });
  return JSON.stringify({
    text,
    meta: { id: article.id, title: article.title, outlet: article.outlet },
    tokens: tokens.map(({ start, end }, id) => ({
      text: text.slice(start, end),
      start: converter.toCodePoint(start),
      end: converter.toCodePoint(end),
      id,
      ws: text[end] === ' ',
    })),
    spans,
  });
}
