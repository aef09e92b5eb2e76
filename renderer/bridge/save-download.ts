import type { MessageArguments, MessageReplies } from '../../shared/ipc/contract.ts';
import { ok } from '../../shared/model/result.ts';
import { safeFileName } from '../../shared/text/safe-file-name.ts';

/** The browser must have begun reading by then; it says nothing when it has, in milliseconds. */
const revokeAfter = 60_000;

/**
 * Hands bytes to the browser as a download. Where they land, and whether the name gets a number,
 * is the browser's business; the answer holds the name that was asked for.
 */
export async function saveDownload({
  name,
  extension,
  bytes,
}: MessageArguments<'save-file'>[0]): Promise<MessageReplies['save-file']> {
  const safeName = safeFileName(name, extension, 'hashiya');
  // A type that no browser opens or renames; a copy, because the caller keeps the bytes.
  const blob = new Blob([bytes.slice()], { type: 'application/octet-stream' });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = safeName;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, revokeAfter);
  return ok({ name: safeName });
}
