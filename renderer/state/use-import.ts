import { useMemo } from 'react';
import { useStrings } from '../strings/use-strings.ts';
import { useApp } from './app-context.tsx';
import { useImportQueue } from './use-import-queue.ts';

/** The ways in which articles come in. All end in the same queue. */
export interface Import {
  /** The native file dialog, or the file input of the browser. */
  chooseFiles(): Promise<void>;
  /** Files of a drop or of the clipboard. */
  importFiles(files: readonly File[]): Promise<void>;
  /** The articles of a folder and of the folders in it. */
  chooseFolder(): Promise<void>;
  /**
   * Pasted text; title and outlet may stay empty. `html` is the same text with the structure of the
   * page it was copied from, and is read as a page when it is given.
   */
  importText(text: string, about?: { title: string; outlet: string }, html?: string): Promise<void>;
}

/** Binds the import queue to the language of the interface. */
export function useImport(): Import {
  const { services } = useApp();
  const words = useStrings().importing;
  const importPicked = useImportQueue((queue) => queue.importPicked);
  const importFiles = useImportQueue((queue) => queue.importFiles);
  const importText = useImportQueue((queue) => queue.importText);
  const prepare = useImportQueue((queue) => queue.prepare);

  return useMemo(() => {
    async function choose(folder: boolean): Promise<void> {
      prepare();
      // Loaded when needed: the list brings every parser with it.
      const [{ acceptedExtensions }, { annotatedExtensions }] = await Promise.all([
        import('../../shared/formats/import/index.ts'),
        import('../../shared/formats/annotated/index.ts'),
      ]);
      const articles = {
        name: words.articleFiles,
        extensions: [
          ...new Set([...acceptedExtensions, ...annotatedExtensions, 'json', 'hashiya']),
        ],
      };
      const files = await services.bridge.call('choose-files', {
        title: folder ? words.chooseFolderTitle : words.chooseTitle,
        // The pictures and styles of a saved page are no articles, so a folder is filtered.
        filters: folder ? [articles] : [articles, { name: words.allFiles, extensions: ['*'] }],
        folder,
      });
      if (files.length > 0) await importPicked(files);
    }
    return {
      chooseFiles: async () => choose(false),
      chooseFolder: async () => choose(true),
      importFiles,
      async importText(text, about = { title: '', outlet: '' }, html = '') {
        const { fileName } = words.paste;
        if (html === '') return importText(text, `${fileName}.txt`, about);
        return importText(asPage(html), `${fileName}.html`, about);
      },
    };
  }, [services, words, importPicked, importFiles, importText, prepare]);
}

/** The clipboard has a piece of a page, or a whole one, depending on where it was copied. */
function asPage(html: string): string {
  if (/<html[\s>]/iu.test(html)) return html;
  return `<!doctype html><html><head><meta charset="utf-8"></head><body>${html}</body></html>`;
}
