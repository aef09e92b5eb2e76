import type { Anchor } from '../../model/anchor.ts';
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

/** Every claim, with source, cue and what is thought of it. */
export const csvClaims = {
  id: 'csv-claims',
  extension: 'csv',
  mimeType: 'text/csv',
  write(project, selection) {
    const { project: selected } = selectRecords(project, selection);
    const offsets = createArticleOffsets(selected);
    const nameOf = (id: string | null): string => selected.entities.get(id ?? '')?.name ?? '';
    const wordsOf = (anchor: Anchor | null): string => (anchor === null ? '' : quoteOf(anchor));
    const own = ownColumns(selected, 'claim');
    return writeCsv(
      [
        'claim_id',
        ...articleColumns,
        'content',
        ...placeColumns,
        'source_kind',
        'source_entity',
        'source_words',
        'source_chain',
        'cue_words',
        'cue_class',
        'cue_polarity',
        'mode',
        'polarity',
        'certainty',
        'claimed_at',
        'event_time',
        'gloss',
        'checkworthy',
        'verdict',
        'credibility',
        'proposition',
        'status',
        'note',
        ...own.names,
      ],
      annotatedArticles(selected).flatMap(({ article, claims }) =>
        claims.map((claim) => [
          claim.id,
          ...articleCells(article),
          quoteOf(claim.content),
          ...placeCells(claim.content, offsets),
          claim.source.kind,
          nameOf(claim.source.entityId),
          wordsOf(claim.source.anchor),
          claim.chain.map((link) => nameOf(link.entityId) || wordsOf(link.anchor)).join(' → '),
          wordsOf(claim.cue.anchor),
          claim.cue.class,
          claim.cue.polarity,
          claim.mode,
          claim.polarity,
          claim.certainty,
          claim.claimedAt.iso || claim.claimedAt.text,
          claim.eventTime.iso || claim.eventTime.text,
          claim.gloss,
          claim.checkworthy ?? '',
          claim.verdict,
          claim.credibility,
          selected.propositions.get(claim.propositionId ?? '')?.text ?? '',
          claim.status,
          claim.note,
          ...own.cells(claim.custom),
        ]),
      ),
    );
  },
  losses: (project, selection) =>
    countLosses(project, selection, [
      'texts',
      'zones',
      'unmentioned-entities',
      'mentions',
      'contradictions',
      'contradictions-reaching-out',
      'comments',
    ]),
} as const satisfies ExportFormat;
