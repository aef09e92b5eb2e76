import { err } from '../../../model/result.ts';
import { startsWith } from '../decoding/recognise-binary.ts';
import type { ImportFormat } from '../import-format.ts';

/**
 * Compound files: Word before 2007, and newer office files with a password, which are wrapped in one.
 * Neither can be read; saying which of the two it is tells the analyst what to do.
 */
export const oldOffice: ImportFormat = {
  id: 'old-office',
  version: 1,
  extensions: [],
  recognises: (bytes) => startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  read: async ({ bytes }) =>
    err(
      hasName(bytes, 'EncryptedPackage')
        ? { code: 'encrypted' }
        : { code: 'unsupported', detail: 'office-97' },
    ),
};

/** Whether a directory entry has this name: UTF-16, somewhere in the file. */
function hasName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
  const [first] = wanted;
  for (let at = bytes.indexOf(first ?? 0); at >= 0; at = bytes.indexOf(first ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
