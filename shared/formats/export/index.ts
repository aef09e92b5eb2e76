import type { ExportFormat } from './export-format.ts';
import { hashiyaJson } from './hashiya-json.ts';

/** Every export format, in the order in which the menu offers them. */
export const exportFormats = [hashiyaJson] as const satisfies readonly ExportFormat[];

/** Id of an export format; the interface has a name and a sentence for each. */
export type ExportFormatId = (typeof exportFormats)[number]['id'];
