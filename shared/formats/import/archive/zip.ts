import { err, ok } from '../../../model/result.ts';
import { startsWith } from '../decoding/recognise-binary.ts';
import type {
  ImportFormat,
  ImportInput,
  ImportReport,
  ImportError,
  InnerFile,
} from '../import-format.ts';
import type { Result } from '../../../model/result.ts';
import { openArchive } from './open-archive.ts';
import { isCompanionFolder } from '../companion-folder.ts';

/** Reads one file that was inside an archive. */
export type ReadInner = (input: ImportInput) => Promise<Result<ImportReport, ImportError>>;

/**
 * ZIP archives of articles. Each file inside has its own outcome; an archive inside an archive is
 * refused.
 *
 * @param readInner how a file inside is read (the list of formats, which this format is part of)
 */
export function zipFormat(readInner: ReadInner): ImportFormat {
  return {
    id: 'zip',
    version: 1,
    extensions: ['zip'],
    recognises: isZip,
    read: async ({ bytes }) => {
      const archive = openArchive(bytes);
      if (!archive.ok) return archive;
      const names = archive.value.entries.map((entry) => entry.name);
      const inner: InnerFile[] = [];
      for (const entry of archive.value.entries) {
        if (isHousekeeping(entry.name) || isCompanion(entry.name, names)) continue;
        const unpacked = archive.value.read(entry);
        const name = entry.name;
        if (!unpacked.ok) inner.push({ name, bytes: new Uint8Array(), result: unpacked });
        else {
          const file = { name: name.slice(name.lastIndexOf('/') + 1), bytes: unpacked.value };
          inner.push({ name, bytes: unpacked.value, result: await readInner(file) });
        }
      }
      return inner.length === 0
        ? err({ code: 'empty' })
        : ok({ articles: [], warnings: [], inner });
    },
  };
}

/** Whether bytes begin as a ZIP archive, an empty one included. */
export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]);
}

/** Files that systems leave in archives and folders. */
export function isHousekeeping(path: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i.test(path);
}

/**
 * Whether a file is a part of a “complete page”.
 *
 * @param names all paths of the same archive
 */
export function isCompanion(path: string, names: readonly string[]): boolean {
  const folders = path.split('/').slice(0, -1);
  return folders.some((folder, index) =>
    isCompanionFolder(folder, (name) =>
      names.includes([...folders.slice(0, index), name].join('/')),
    ),
  );
}
