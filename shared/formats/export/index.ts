import { brat } from './brat.ts';
import { casJson } from './cas-json.ts';
import { claimReview } from './claim-review.ts';
import { conll } from './conll.ts';
import { csvClaims } from './csv-claims.ts';
import { csvContradictions } from './csv-contradictions.ts';
import { csvMentions } from './csv-mentions.ts';
import { doccano } from './doccano.ts';
import type { ExportFormat } from './export-format.ts';
import { hashiyaJson } from './hashiya-json.ts';
import { htmlReport } from './html-report.ts';
import { labelStudio } from './label-studio.ts';
import { refiQda } from './refi-qda.ts';
import { spacy } from './spacy.ts';
import { webAnnotation } from './web-annotation.ts';

/** Every export format, in the order in which the menu offers them. */
export const exportFormats = [
  hashiyaJson,
  htmlReport,
  csvMentions,
  csvClaims,
  csvContradictions,
  webAnnotation,
  labelStudio,
  doccano,
  brat,
  conll,
  spacy,
  casJson,
  refiQda,
  claimReview,
] as const satisfies readonly ExportFormat[];

/** Id of an export format; the interface has a name and a sentence for each. */
export type ExportFormatId = (typeof exportFormats)[number]['id'];
