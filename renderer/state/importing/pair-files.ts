import type { PickedFile } from '../../../shared/ipc/file-access.ts';
import type { CompanionFile, ImportItem } from './import-item.ts';

/** A picked file with the files of the same drop that belong to it. */
export type PairedFile = Pick<ImportItem, 'name' | 'size' | 'source' | 'companions'>;

/**
 * Puts the text of a brat document to its annotations: `news.ann` and `news.txt` are one thing, and
 * the text alone would be an article without them.
 */
export function pairFiles(files: readonly PickedFile[]): PairedFile[] {
  const texts = new Map(
    files.filter(({ name }) => /\.txt$/iu.test(name)).map((file) => [baseOf(file.name), file]),
  );
  const taken = new Set<string>();
  const paired = files.map(({ name, size, token }): PairedFile => {
    const text = /\.(?:ann|a1|a2)$/iu.test(name) ? texts.get(baseOf(name)) : undefined;
    const companions: CompanionFile[] = [];
    if (text !== undefined) {
      taken.add(text.token);
      companions.push({ name: text.name, source: { kind: 'picked', token: text.token } });
    }
    return { name, size, source: { kind: 'picked', token }, companions };
  });
  return paired.filter(({ source }) => source.kind !== 'picked' || !taken.has(source.token));
}

function baseOf(name: string): string {
  return name.replace(/\.[^.]+$/u, '');
}
