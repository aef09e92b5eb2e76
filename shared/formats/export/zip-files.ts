import { zipSync } from 'fflate';

/**
 * Packs files into an archive. The same files give the same bytes: entries carry the earliest time
 * that ZIP knows, which has no zone, instead of a time that every machine would write differently.
 */
export function zipFiles(files: ReadonlyMap<string, string>): Uint8Array {
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries([...files].map(([name, text]) => [name, encoder.encode(text)])),
    { mtime: new Date(1980, 0, 1), level: 6 },
  );
}
