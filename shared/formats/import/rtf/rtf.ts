import { buildReport } from '../build-report.ts';
import { startsWith } from '../decoding/recognise-binary.ts';
import type { ImportFormat } from '../import-format.ts';
import { readRtf } from './read-rtf.ts';

/** Rich text as Word, TextEdit and WordPad write it. */
export const rtf: ImportFormat = {
  id: 'rtf',
  version: 1,
  extensions: ['rtf'],
  recognises: (bytes) => startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66]),
  read: async ({ bytes }) => {
    const { text, lines, metadata, encoding } = readRtf(bytes);
    return buildReport({
      text,
      ...(lines === undefined ? {} : { lines }),
      metadata,
      encoding,
      encodingSource: 'format',
      importer: rtf.id,
      importerVersion: rtf.version,
    });
  },
};
