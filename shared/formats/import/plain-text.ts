import { decodeBytes } from './decoding/decode-bytes.ts';
import { decodeWarnings } from './decoding/decode-warnings.ts';
import { buildReport } from './build-report.ts';
import type { ImportFormat } from './import-format.ts';

/** Plain text in any encoding; also whatever no other format recognises. */
export const plainText: ImportFormat = {
  id: 'plain-text',
  version: 1,
  extensions: ['txt', 'text'],
  recognises: () => true,
  read: async (input) => {
    const decoded = decodeBytes(input.bytes, {
      chosen: input.encoding,
      acceptDamage: input.acceptDamage,
    });
    if (!decoded.ok) return decoded;
    const { text, encoding, encodingSource } = decoded.value;
    return buildReport({
      text,
      encoding,
      encodingSource,
      importer: plainText.id,
      importerVersion: plainText.version,
      warnings: decodeWarnings(decoded.value),
    });
  },
};
