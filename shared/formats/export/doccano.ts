import { annotatedArticles } from './annotated-articles.ts';
import { countLosses } from './count-losses.ts';
import type { ExportFormat } from './export-format.ts';
import { selectRecords } from './export-selection.ts';
import { regionsOf } from './regions.ts';

/**
 * doccano's JSONL for relation extraction: one article a line. Offsets in UTF-16 units, as doccano
 * counts unless it is told to count graphemes. Discontinuous spans are left out.
 */
export const doccano = {
  id: 'doccano',
  extension: 'jsonl',
  mimeType: 'application/jsonl',
  write(project, selection) {
    const { project: selected } = selectRecords(project, selection);
    // doccano wants numbers as ids, unique in the file.
    let lastId = 0;
    const lines = annotatedArticles(selected).map((annotated, i) => {
      const { regions, relations } = regionsOf(annotated, selected);
      const numbers = new Map<string, number>();
      const entities = regions
        .filter(({ fragments }) => fragments.length === 1)
        .map(({ id, label, fragments }) => {
          lastId += 1;
          numbers.set(id, lastId);
          return {
            id: lastId,
            label,
            start_offset: fragments[0]?.start,
            end_offset: fragments[0]?.end,
            // Not doccano's: by it our reader, and any other, can tell the unit.
            exact: fragments[0]?.exact,
          };
        });
      const written = relations.flatMap(({ from, to, label }) => {
        const [fromId, toId] = [numbers.get(from), numbers.get(to)];
        if (fromId === undefined || toId === undefined) return [];
        lastId += 1;
        return [{ id: lastId, from_id: fromId, to_id: toId, type: label }];
      });
      const { article, text } = annotated;
      return JSON.stringify({
        id: i + 1,
        text,
        entities,
        relations: written,
        Comments: [],
        article_id: article.id,
        title: article.title,
      });
    });
    return lines.map((line) => `${line}\n`).join('');
  },
  losses: (project, selection) =>
    countLosses(project, selection, [
      'zones',
      'unmentioned-entities',
      'entity-details',
      'mention-details',
      'discontinuous-spans',
      'claim-details',
      'propositions',
      'contradictions-across-articles',
      'contradictions-reaching-out',
      'contradiction-details',
      'comments',
      'review',
    ]),
} as const satisfies ExportFormat;
