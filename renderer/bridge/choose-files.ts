import type { MessageArguments } from '../../shared/ipc/contract.ts';
import { byName, maxFolderDepth, maxFolderFiles } from './files-of-folders.ts';

type Options = MessageArguments<'choose-files'>[0];

/**
 * Asks for files, or for a folder, with the browser's own dialog; an empty list when cancelled.
 * Must be called while the click that asks for it is being handled.
 */
export async function chooseFiles({ filters, folder }: Options): Promise<readonly File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.hidden = true;
  input.multiple = true;
  input.webkitdirectory = folder;
  const endings = endingsOf(filters);
  // With `accept`, a folder dialog would grey out everything.
  if (endings !== null && !folder) input.accept = endings.map((ending) => `.${ending}`).join(',');
  // In the document, because browsers forget inputs that are nowhere.
  document.body.append(input);
  const chosen = await new Promise<readonly File[]>((resolve) => {
    input.addEventListener('change', () => {
      resolve([...(input.files ?? [])]);
    });
    input.addEventListener('cancel', () => {
      resolve([]);
    });
    input.click();
  });
  input.remove();
  return folder ? wantedOfFolder(chosen, endings) : chosen;
}

/** Endings to offer; null when every file is welcome. */
function endingsOf(filters: Options['filters']): readonly string[] | null {
  const endings = [...new Set(filters.flatMap((filter) => filter.extensions))];
  return endings.length === 0 || endings.includes('*') ? null : endings;
}

/** The same choice that the desktop shell makes: no hidden files, wanted endings, eight levels. */
function wantedOfFolder(files: readonly File[], endings: readonly string[] | null): File[] {
  return files
    .filter((file) => {
      const parts = file.webkitRelativePath.split('/');
      const ending = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
      return (
        !parts.slice(1).some((part) => part.startsWith('.')) &&
        parts.length - 1 <= maxFolderDepth &&
        (endings === null || endings.includes(ending))
      );
    })
    .sort((one, other) => byName.compare(one.webkitRelativePath, other.webkitRelativePath))
    .slice(0, maxFolderFiles);
}
