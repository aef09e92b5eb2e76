import { maxFileSize } from '../../shared/ipc/file-access.ts';
import type { MessageReplies } from '../../shared/ipc/contract.ts';
import type { ReadFileError } from '../../shared/ipc/file-access.ts';
import { err, ok } from '../../shared/model/result.ts';

const errorByName: Readonly<Record<string, ReadFileError>> = {
  NotFoundError: 'not-found',
  NotAllowedError: 'no-permission',
  SecurityError: 'no-permission',
};

/** Reads a whole file of at most {@link maxFileSize} bytes; the size is checked before a byte is read. */
export async function readFile(file: File | undefined): Promise<MessageReplies['read-file']> {
  if (file === undefined) return err('unknown-token');
  if (file.size > maxFileSize(file.name)) return err('too-large');
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (bytes.length !== file.size) return err('changed-while-reading');
    return ok({ name: file.name, bytes });
  } catch (cause) {
    const name = cause instanceof DOMException ? cause.name : '';
    return err(errorByName[name] ?? 'read-failed');
  }
}
