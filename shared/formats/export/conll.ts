import { sentencesIn } from '../../text/sentences.ts';
import { annotatedArticles } from './annotated-articles.ts';
import type { AnnotatedArticle, LinkedMention } from './annotated-articles.ts';
import { countLosses } from './count-losses.ts';
import { entityTag } from './entity-tag.ts';
import type { ExportFormat } from './export-format.ts';
import { selectRecords } from './export-selection.ts';
import { outermost } from './outermost.ts';
import { tokensWithBorders } from './tokens.ts';

/**
 * Mentions as CoNLL-2003 columns with IOB2 tags (Wojood's tag set): a token a line, a blank line
 * after each sentence, `-DOCSTART-` before each article. Of overlapping mentions the longest stays.
 */
export const conll = {
  id: 'conll',
  extension: 'conll',
  mimeType: 'text/plain',
  write(project, selection) {
    const { project: selected } = selectRecords(project, selection);
    return annotatedArticles(selected).map(writeArticle).join('');
  },
  losses: (project, selection) =>
    countLosses(project, selection, [
      'zones',
      'unmentioned-entities',
      'entity-details',
      'mention-details',
      'overlapping-mentions',
      'discontinuous-mentions',
      'claims',
      'propositions',
      'contradictions',
      'contradictions-reaching-out',
      'comments',
      'review',
    ]),
} as const satisfies ExportFormat;

function writeArticle({ text, mentions }: AnnotatedArticle): string {
  const continuous = mentions.filter(({ mention }) => mention.anchor.fragments.length === 1);
  const flat = outermost(continuous, ({ mention }) => mention.anchor);
  const borders = new Set(flat.flatMap(({ mention }) => bordersOf(mention)));
  const lines = ['-DOCSTART- -X- -X- O', ''];
  let next = 0;
  for (const sentence of sentencesIn(text)) {
    let inside: LinkedMention | null = null;
    for (const { start, end } of tokensWithBorders(text, sentence, borders)) {
      while (endOf(flat[next]) <= start) next += 1;
      const current = flat[next];
      const covers = current !== undefined && startOf(current) <= start;
      const tag = covers
        ? `${current === inside ? 'I' : 'B'}-${entityTag(current.entity.type)}`
        : 'O';
      inside = covers ? current : null;
      lines.push(`${text.slice(start, end)} -X- -X- ${tag}`);
    }
    lines.push('');
  }
  return lines.map((line) => `${line}\n`).join('');
}

function bordersOf({ anchor }: LinkedMention['mention']): number[] {
  return anchor.fragments.flatMap(({ start, end }) => [start, end]);
}

function startOf({ mention }: LinkedMention): number {
  return mention.anchor.fragments[0]?.start ?? 0;
}

/** End of a mention; beyond every token when there is none left. */
function endOf(linked: LinkedMention | undefined): number {
  return linked?.mention.anchor.fragments[0]?.end ?? Infinity;
}
