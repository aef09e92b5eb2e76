import type { WriteFileError } from '../../../shared/ipc/file-access.ts';
import type { Article } from '../../../shared/model/article.ts';
import { safeFileName } from '../../../shared/text/safe-file-name.ts';
import type { Services } from '../../state/services.ts';
import type { StorageErrorCode } from '../../state/storage.ts';

/** What became of the bytes. */
export type SavedOriginal =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'cancelled' | 'gone' }
  | { readonly kind: 'unread'; readonly code: StorageErrorCode }
  | { readonly kind: 'unwritten'; readonly code: WriteFileError };

/** Hands out the bytes of the file as they were received. */
export async function saveOriginal(
  { provenance }: Article,
  words: { readonly saveOriginal: string; readonly originalFilter: string },
  { bridge, storage }: Pick<Services, 'bridge' | 'storage'>,
): Promise<SavedOriginal> {
  const read = await storage.getOriginal(provenance.sha256);
  if (!read.ok) return { kind: 'unread', code: read.error.code };
  if (read.value === null) return { kind: 'gone' };
  const extension = /\.([a-z0-9]{1,10})$/i.exec(provenance.fileName)?.[1]?.toLowerCase() ?? 'txt';
  const inArchive = provenance.fileName.split('/').at(-1) ?? provenance.fileName;
  const saved = await bridge.call('save-file', {
    title: words.saveOriginal,
    name: safeFileName(inArchive, extension, 'original'),
    filterName: words.originalFilter,
    extension,
    bytes: read.value.slice(),
  });
  if (!saved.ok) return { kind: 'unwritten', code: saved.error };
  return saved.value === null ? { kind: 'cancelled' } : { kind: 'saved', name: saved.value.name };
}
