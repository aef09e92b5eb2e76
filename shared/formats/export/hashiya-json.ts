import { projectJsonPieces, writeProjectJson } from '../project-json/write-project-json.ts';
import { countLosses } from './count-losses.ts';
import type { ExportFormat } from './export-format.ts';

/** The own export: holds everything, and is read back by `readProjectJson`. */
export const hashiyaJson = {
  id: 'hashiya-json',
  extension: 'json',
  // The same content under the name that the packages register: a double click opens it in Hashiya.
  otherExtensions: ['hashiya'],
  mimeType: 'application/json',
  write: writeProjectJson,
  pieces: projectJsonPieces,
  losses: (project, selection) => countLosses(project, selection, ['contradictions-reaching-out']),
} as const satisfies ExportFormat;
