import type { ExportSelection } from '../../../shared/formats/export/export-selection.ts';
import type { ExportFormatId } from '../../../shared/formats/export/index.ts';
import type { ExportFormat } from '../../../shared/formats/export/export-format.ts';
import type { WriteFileError } from '../../../shared/ipc/file-access.ts';
import type { Project } from '../../../shared/model/project.ts';
import { err } from '../../../shared/model/result.ts';
import type { Result } from '../../../shared/model/result.ts';
import { makeFile } from '../../export/export-client.ts';
import type { ExportFailure } from '../../export/export-client.ts';
import type { Services } from '../../state/services.ts';

/** What is exported, as what, and under which name. */
export interface ExportRequest {
  readonly project: Project;
  readonly selection: ExportSelection;
  readonly format: ExportFormat & { readonly id: ExportFormatId };
  readonly withHistory: boolean;
  /** Proposed file name with its extension. */
  readonly name: string;
  /** Words of the save dialog. */
  readonly title: string;
  readonly filterName: string;
  readonly signal: AbortSignal;
  /** Hears how far the file is, from 0 to 1; at 1 it can no longer be cancelled. */
  readonly onProgress: (share: number) => void;
}

/** Edits that are read at once: the largest of them hold a whole import. */
const editsAtOnce = 50;

/** Makes the file and hands it to the shell. The value is its name, or null when cancelled there. */
export async function writeExport(
  request: ExportRequest,
  { bridge, now, storage }: Pick<Services, 'bridge' | 'now' | 'storage'>,
): Promise<Result<{ readonly name: string } | null, WriteFileError | ExportFailure>> {
  const { project, selection, format, withHistory, name, title, filterName } = request;
  const { version } = await bridge.call('app-info');
  const made = await makeFile({
    project,
    selection,
    formatId: format.id,
    withHistory,
    now: now(),
    generator: `Hashiya ${version}`,
    signal: request.signal,
    onProgress: request.onProgress,
    async readHistory(after) {
      const page = await storage.historyPage(after, editsAtOnce);
      if (!page.ok) return null;
      return {
        edits: page.value.map(({ edit }) => edit),
        last: page.value.at(-1)?.number ?? after,
      };
    },
  });
  if (!made.ok) return made;
  // From here the file is the shell's, which writes it whole or not at all.
  if (request.signal.aborted) return err('cancelled');
  request.onProgress(1);
  return bridge.call('save-file', {
    title,
    name,
    filterName,
    extension: format.extension,
    ...(format.otherExtensions ? { otherExtensions: [...format.otherExtensions] } : {}),
    bytes: made.value,
  });
}
