import { useMemo } from 'react';
import { useStrings } from '../strings/use-strings.ts';
import { useApp } from './app-context.tsx';
import { useImportQueue } from './import-queue.ts';

/** The ways in which articles come in. All end in the same queue. */
export interface Import {
  /** The native file dialog, or the file input of the browser. */
  chooseFiles(): Promise<void>;
  /** Files of a drop or of the clipboard. */
  importFiles(files: readonly File[]): Promise<void>;
  /** Pasted text; title and outlet may stay empty. */
  importText(text: string, about?: { title: string; outlet: string }): Promise<void>;
}

/** Binds the import queue to the language of the interface. */
export function useImport(): Import {
  const { services } = useApp();
  const words = useStrings().importing;
  const importPicked = useImportQueue((queue) => queue.importPicked);
  const importFiles = useImportQueue((queue) => queue.importFiles);
  const importText = useImportQueue((queue) => queue.importText);

  return useMemo(
    () => ({
      async chooseFiles() {
        // Loaded when needed: the list brings every parser with it.
        const { acceptedExtensions } = await import('../../shared/formats/import/index.ts');
        const files = await services.bridge.call('choose-files', {
          title: words.chooseTitle,
          filters: [
            { name: words.articleFiles, extensions: [...new Set([...acceptedExtensions, 'json'])] },
            { name: words.allFiles, extensions: ['*'] },
          ],
          folder: false,
        });
        if (files.length > 0) await importPicked(files);
      },
      importFiles,
      importText(text, about = { title: '', outlet: '' }) {
        return importText(text, `${words.paste.fileName}.txt`, about);
      },
    }),
    [services, words, importPicked, importFiles, importText],
  );
}
