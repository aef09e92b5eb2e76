import { annotatedArticles } from './annotated-articles.ts';
import { createArticleOffsets } from './article-offsets.ts';
import { countLosses } from './count-losses.ts';
import type { ExportFormat } from './export-format.ts';
import { selectRecords } from './export-selection.ts';
import { allAttributes, regionsOf } from './regions.ts';
import type { RegionRelation } from './regions.ts';

/**
 * Label Studio tasks for a text labelled with `<Labels name="label" toName="text">`. Offsets in
 * code points. A discontinuous span becomes several regions joined by a relation `continues`.
 */
export const labelStudio = {
  id: 'label-studio',
  extension: 'json',
  mimeType: 'application/json',
  write(project, selection) {
    const { project: selected } = selectRecords(project, selection);
    const offsets = createArticleOffsets(selected);
    const tasks = annotatedArticles(selected).map((annotated, i) => {
      const { article, text } = annotated;
      const converter = offsets(article.id);
      const { regions, relations } = regionsOf(annotated, selected);
      const result: object[] = [];
      for (const region of regions) {
        const { id, label, fragments, note } = region;
        fragments.forEach(({ start, end, exact }, piece) => {
          result.push({
            id: pieceId(id, piece),
            type: 'labels',
            from_name: 'label',
            to_name: 'text',
            value: {
              start: converter.toCodePoint(start),
              end: converter.toCodePoint(end),
              text: exact,
              labels: [label],
            },
            // Label Studio shows `text` as a note, and gives back what else is in `meta`.
            ...(piece > 0
              ? {}
              : {
                  meta: {
                    ...(note === '' ? {} : { text: [note] }),
                    hashiya: allAttributes(region),
                  },
                }),
          });
          if (piece > 0) {
            const [from, to] = [pieceId(id, piece - 1), pieceId(id, piece)];
            result.push(relation({ from, to, label: 'continues', contradictionId: null }, 'right'));
          }
        });
      }
      for (const each of relations) result.push(relation(each, each.isSymmetric ? 'bi' : 'right'));
      return {
        id: i + 1,
        data: {
          text,
          article_id: article.id,
          title: article.title,
          outlet: article.outlet,
          author: article.author,
          url: article.url,
          published_at: article.publishedAt,
          language: article.language,
        },
        annotations: [{ result }],
      };
    });
    return `${JSON.stringify(tasks, null, 2)}\n`;
  },
  losses: (project, selection) =>
    countLosses(project, selection, [
      'zones',
      'unmentioned-entities',
      'entity-details',
      'propositions',
      'contradictions-across-articles',
      'contradictions-reaching-out',
      'contradiction-details',
      'comments',
      'review',
    ]),
} as const satisfies ExportFormat;

/** Id of one piece of a region: the first has the region's own. */
function pieceId(id: string, piece: number): string {
  return piece === 0 ? id : `${id}:piece-${piece + 1}`;
}

function relation(
  {
    from,
    to,
    label,
    contradictionId,
  }: Pick<RegionRelation, 'from' | 'to' | 'label' | 'contradictionId'>,
  direction: 'right' | 'bi',
): object {
  return {
    type: 'relation',
    from_id: from,
    to_id: to,
    direction,
    labels: [label],
    ...(contradictionId === null ? {} : { meta: { hashiya: { id: contradictionId } } }),
  };
}
