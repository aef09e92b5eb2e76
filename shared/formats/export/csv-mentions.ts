import { annotatedArticles, quoteOf } from './annotated-articles.ts';
import { createArticleOffsets } from './article-offsets.ts';
import { countLosses } from './count-losses.ts';
import { writeCsv } from './csv-cells.ts';
import {
  articleCells,
  articleColumns,
  ownColumns,
  placeCells,
  placeColumns,
} from './csv-columns.ts';
import type { ExportFormat } from './export-format.ts';
import { selectRecords } from './export-selection.ts';

/** Every mention, with its entity. */
export const csvMentions = {
  id: 'csv-mentions',
  extension: 'csv',
  mimeType: 'text/csv',
  write(project, selection) {
    const { project: selected } = selectRecords(project, selection);
    const offsets = createArticleOffsets(selected);
    const own = ownColumns(selected, 'mention');
    const ofEntity = ownColumns(selected, 'entity');
    return writeCsv(
      [
        'mention_id',
        ...articleColumns,
        'quote',
        ...placeColumns,
        'level',
        'role',
        'entity_id',
        'entity_name',
        'entity_type',
        'entity_external_id',
        'status',
        'note',
        ...own.names,
        ...ofEntity.names,
      ],
      annotatedArticles(selected).flatMap(({ article, mentions }) =>
        mentions.map(({ mention, entity }) => [
          mention.id,
          ...articleCells(article),
          quoteOf(mention.anchor),
          ...placeCells(mention.anchor, offsets),
          mention.level,
          mention.role ?? '',
          entity.id,
          entity.name,
          entity.type,
          entity.externalId,
          mention.status,
          mention.note,
          ...own.cells(mention.custom),
          ...ofEntity.cells(entity.custom),
        ]),
      ),
    );
  },
  losses: (project, selection) =>
    countLosses(project, selection, [
      'texts',
      'zones',
      'unmentioned-entities',
      'claims',
      'propositions',
      'contradictions',
      'contradictions-reaching-out',
      'comments',
    ]),
} as const satisfies ExportFormat;
