import type { ExportFormat } from '../../../shared/formats/export/export-format.ts';
import type { ExportSelection } from '../../../shared/formats/export/export-selection.ts';
import type { Edit } from '../../../shared/model/edit.ts';
import { err } from '../../../shared/model/result.ts';
import type { Result } from '../../../shared/model/result.ts';
import type { Project } from '../../../shared/model/project.ts';
import type { WriteFileError } from '../../../shared/ipc/contract.ts';
import type { Services } from '../../state/services.ts';

/** What is exported, as what, and under which name. */
export interface ExportRequest {
  readonly project: Project;
  readonly selection: ExportSelection;
  readonly format: ExportFormat;
  readonly withHistory: boolean;
  /** Proposed file name with its extension. */
  readonly name: string;
  /** Words of the save dialog. */
  readonly title: string;
  readonly filterName: string;
}

/** Makes the file and hands it to the shell. The value is its name, or null when cancelled. */
export async function writeExport(
  request: ExportRequest,
  services: Pick<Services, 'bridge' | 'now' | 'storage'>,
): Promise<Result<{ readonly name: string } | null, WriteFileError | 'history-failed'>> {
  const { project, selection, format, withHistory, name, title, filterName } = request;
  let history: readonly Edit[] = [];
  if (withHistory) {
    const read = await services.storage.history();
    if (!read.ok) return err('history-failed');
    history = read.value;
  }
  const { version } = await services.bridge.call('app-info');
  // Writing blocks: let the window say first that it is busy.
  await new Promise((resolve) => setTimeout(resolve, 0));
  const written = format.write(project, selection, {
    now: services.now(),
    generator: `Hashiya ${version}`,
    ...(withHistory ? { history } : {}),
  });
  const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written.slice();
  return services.bridge.call('save-file', {
    title,
    name,
    filterName,
    extension: format.extension,
    ...(format.otherExtensions ? { otherExtensions: [...format.otherExtensions] } : {}),
    bytes,
  });
}
