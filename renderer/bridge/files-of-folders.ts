import { isCompanionFolder } from '../../shared/formats/import/companion-folder.ts';

/** Levels of folders that are walked, the dropped one included. */
export const maxFolderDepth = 8;

/** So many files of one drop are taken, the others left. */
export const maxFolderFiles = 10_000;

/** Order of file names: «2» before «10», as file managers show them. */
export const byName = new Intl.Collator('ar', { numeric: true });

/**
 * The files of a drop, those inside dropped folders included: files of a folder before those of
 * its folders; hidden ones, unreadable folders and the parts of saved pages left out. Reads the event synchronously.
 */
export async function filesOfFolders(transfer: DataTransfer): Promise<readonly File[]> {
  const entries = [...transfer.items]
    .filter((item) => item.kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const found: File[] = [];
  for (const { entry, file } of entries) {
    if (entry !== null && isFolder(entry)) await collect(entry, 1, found);
    else if (file !== null) found.push(file);
  }
  return found.slice(0, maxFolderFiles);
}

async function collect(
  folder: FileSystemDirectoryEntry,
  depth: number,
  found: File[],
): Promise<void> {
  const visible = (await entriesOf(folder))
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((one, other) => byName.compare(one.name, other.name));
  for (const entry of visible) {
    if (found.length >= maxFolderFiles) return;
    if (!isFile(entry)) continue;
    const file = await fileOf(entry);
    if (file !== null) found.push(file);
  }
  if (depth === maxFolderDepth) return;
  for (const entry of visible) {
    const isPart = isCompanionFolder(entry.name, (name) =>
      visible.some((file) => file.name === name),
    );
    if (isFolder(entry) && !isPart) await collect(entry, depth + 1, found);
  }
}

/** All entries of a folder: the browser hands them out in portions, an empty one is the last. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => {
        resolve([]);
      });
    });
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}

async function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => {
    entry.file(resolve, () => {
      resolve(null);
    });
  });
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
