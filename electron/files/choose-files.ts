import { extname } from 'node:path';
import type { MessageArguments } from '../../shared/ipc/contract.ts';
import type { PickedFile } from '../../shared/ipc/file-access.ts';
import type { NativeDialogs } from '../native-dialogs.ts';
import type { FileSystem } from './file-system.ts';
import { pickPaths } from './pick-paths.ts';
import type { PickedFiles } from './picked-files.ts';

type Options = MessageArguments<'choose-files'>[0];

/** What choosing files needs. */
export interface ChooseFilesDependencies {
  readonly dialogs: Pick<NativeDialogs, 'chooseOpen'>;
  readonly fs: FileSystem;
  readonly pickedFiles: PickedFiles;
}

/**
 * Asks for files, or for a folder of which the files with an ending named in the filters are taken.
 * Answers with an empty list when the dialog was cancelled.
 */
export async function chooseFiles(
  { dialogs, fs, pickedFiles }: ChooseFilesDependencies,
  { title, filters, folder }: Options,
): Promise<readonly PickedFile[]> {
  const { canceled, filePaths } = await dialogs.chooseOpen({
    title,
    // The filters belong to files: with them Linux shows no folder that could be chosen.
    ...(folder ? {} : { filters: filters.map((filter) => ({ ...filter })) }),
    properties: folder ? ['openDirectory'] : ['openFile', 'multiSelections'],
  });
  if (canceled) return [];
  return pickPaths(fs, pickedFiles, filePaths, acceptsEndingOf(filters));
}

/** Whether a name has one of the endings; all names, when no ending or `*` is asked for. */
function acceptsEndingOf(filters: Options['filters']): (name: string) => boolean {
  const endings = new Set(filters.flatMap((filter) => filter.extensions));
  if (endings.size === 0 || endings.has('*')) return () => true;
  return (name) => endings.has(extname(name).slice(1).toLowerCase());
}
