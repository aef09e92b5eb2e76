import { basename, dirname, extname, join } from 'node:path';
import type { MessageArguments, MessageReplies } from '../../shared/ipc/contract.ts';
import { ok } from '../../shared/model/result.ts';
import { safeFileName } from '../../shared/text/safe-file-name.ts';
import type { NativeDialogs } from '../native-dialogs.ts';
import type { AtomicWriter } from './atomic-write.ts';
import type { FileSystem } from './file-system.ts';

type Save = (options: MessageArguments<'save-file'>[0]) => Promise<MessageReplies['save-file']>;

/** What saving needs. */
export interface SaveFileDependencies {
  readonly dialogs: Pick<NativeDialogs, 'chooseSave'>;
  readonly fs: FileSystem;
  readonly writeFile: AtomicWriter;
  /** Where the dialog starts until something was saved elsewhere. */
  readonly documentsFolder: string;
}

/**
 * Makes the function that asks where to save and writes there atomically. The window proposes a
 * name; folder and final name come from the dialog alone. The folder that was used last is proposed
 * the next time.
 */
export function createSaveFile(dependencies: SaveFileDependencies): Save {
  const { dialogs, fs, writeFile } = dependencies;
  let folder = dependencies.documentsFolder;

  return async ({ title, name, filterName, extension, otherExtensions = [], bytes }) => {
    const extensions = [extension, ...otherExtensions];
    let proposed = join(folder, safeFileName(name, extension, 'hashiya'));
    for (;;) {
      const { canceled, filePath } = await dialogs.chooseSave({
        title,
        defaultPath: proposed,
        filters: [{ name: filterName, extensions }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      if (canceled || !filePath) return ok(null);

      const path = withExtension(filePath, extensions);
      if (path !== filePath && (await exists(fs, path))) {
        // The dialog asked about the name without its ending. Shown again with the full name, it
        // asks whether this file is to be replaced.
        proposed = path;
        continue;
      }
      const written = await writeFile(path, bytes);
      if (!written.ok) return written;
      folder = dirname(path);
      return ok({ name: basename(path) });
    }
  };
}

/** The path as it is when it ends in one of the extensions, else with the first of them. */
function withExtension(path: string, extensions: readonly string[]): string {
  const typed = extname(path).toLowerCase();
  return extensions.some((extension) => typed === `.${extension}`)
    ? path
    : `${path}.${extensions[0] ?? ''}`;
}

async function exists(fs: FileSystem, path: string): Promise<boolean> {
  return fs.lstat(path).then(
    () => true,
    () => false,
  );
}
