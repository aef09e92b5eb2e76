import { writeProjectJson } from '../project-json/write-project-json.ts';
import type { ExportFormat } from './export-format.ts';
import { countLosses } from './export-format.ts';
import { selectRecords } from './export-selection.ts';

/** The own export: holds everything, and is read back by `readProjectJson`. */
export const hashiyaJson = {
  id: 'hashiya-json',
  extension: 'json',
  mimeType: 'application/json',
  write: writeProjectJson,
  losses: (project, selection) =>
    countLosses({
      'contradictions-across-articles': selectRecords(project, selection).contradictionsLeftOut,
    }),
} as const satisfies ExportFormat;
