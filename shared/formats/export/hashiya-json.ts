import { writeProjectJson } from '../project-json/write-project-json.ts';
import { countLosses } from './count-losses.ts';
import type { ExportFormat } from './export-format.ts';

/** The own export: holds everything, and is read back by `readProjectJson`. */
export const hashiyaJson = {
  id: 'hashiya-json',
  extension: 'json',
  mimeType: 'application/json',
  write: writeProjectJson,
  losses: (project, selection) => countLosses(project, selection, ['contradictions-reaching-out']),
} as const satisfies ExportFormat;
