import type { Project } from '../../model/project.ts';
import { compareCodeUnits } from '../project-json/in-schema-order.ts';
import { quoteOf } from './annotated-articles.ts';
import { countLosses } from './count-losses.ts';
import { writeCsv } from './csv-cells.ts';
import { ownColumns } from './csv-columns.ts';
import type { ExportFormat } from './export-format.ts';
import { selectRecords } from './export-selection.ts';

/** Every contradiction, with what stands on both sides. */
export const csvContradictions = {
  id: 'csv-contradictions',
  extension: 'csv',
  mimeType: 'text/csv',
  write(project, selection) {
    const { project: selected } = selectRecords(project, selection);
    const own = ownColumns(selected, 'contradiction');
    return writeCsv(
      [
        'contradiction_id',
        'relation',
        'strictness',
        'types',
        'same_event',
        'state',
        'claims_a',
        'quotes_a',
        'articles_a',
        'claims_b',
        'quotes_b',
        'articles_b',
        'explanation',
        'because',
        'resolution',
        'status',
        ...own.names,
      ],
      [...selected.contradictions.values()]
        .sort((a, b) => compareCodeUnits(a.id, b.id))
        .map((contradiction) => [
          contradiction.id,
          contradiction.relation,
          contradiction.strictness,
          contradiction.types.join(' '),
          contradiction.sameEvent,
          contradiction.state,
          ...sideCells(contradiction.sideA.claimIds, selected),
          ...sideCells(contradiction.sideB.claimIds, selected),
          contradiction.explanation,
          contradiction.because,
          contradiction.resolution,
          contradiction.status,
          ...own.cells(contradiction.custom),
        ]),
    );
  },
  losses: (project, selection) =>
    countLosses(project, selection, [
      'texts',
      'zones',
      'unmentioned-entities',
      'mentions',
      'claim-details',
      'propositions',
      'contradictions-reaching-out',
      'comments',
    ]),
} as const satisfies ExportFormat;

/** Ids, quotes and articles of the claims on one side, each on a line of its own in the cell. */
function sideCells(claimIds: readonly string[], project: Project): string[] {
  const claims = claimIds
    .map((id) => project.claims.get(id))
    .filter((claim) => claim !== undefined);
  return [
    claimIds.join('\n'),
    claims.map(({ content }) => quoteOf(content)).join('\n'),
    claims.map(({ content }) => project.articles.get(content.articleId)?.title ?? '').join('\n'),
  ];
}
