import { err } from '../../../model/result.ts';
import { buildReport } from '../build-report.ts';
import { encodingLabel, encodings } from '../decoding/encodings.ts';
import { startsWith } from '../decoding/recognise-binary.ts';
import type { EncodingCandidate, ImportFormat } from '../import-format.ts';
import { readRtf } from './read-rtf.ts';

/** Rich text as Word, TextEdit and WordPad write it. */
export const rtf: ImportFormat = {
  id: 'rtf',
  version: 1,
  extensions: ['rtf'],
  recognises: (bytes) => startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66]),
  read: async ({ bytes, encoding: chosen, acceptDamage = false }) => {
    if (chosen !== undefined && encodingLabel(chosen) === null)
      return err({ code: 'unknown-encoding', detail: chosen });
    const { text, lines, metadata, encoding, damaged } = readRtf(bytes, chosen);
    if (damaged > 0 && !acceptDamage)
      return err({ code: 'undecodable', candidates: candidatesOf(bytes, encoding) });
    return buildReport({
      text,
      ...(lines === undefined ? {} : { lines }),
      metadata,
      encoding,
      encodingSource: chosen === undefined ? 'format' : 'chosen',
      importer: rtf.id,
      importerVersion: rtf.version,
      ...(damaged > 0 ? { warnings: [{ code: 'damaged-bytes', count: damaged }] } : {}),
    });
  },
};

const previewLength = 200;

/** The document's own code page and every encoding that can be chosen, with what does not fit. */
function candidatesOf(bytes: Uint8Array, own: string): EncodingCandidate[] {
  const labels = [own, ...encodings.map(({ label }) => label)].filter(
    (label, index, all) =>
      encodingLabel(label) !== null && !label.startsWith('utf-16') && all.indexOf(label) === index,
  );
  return labels
    .map((encoding) => {
      const { text, damaged } = readRtf(bytes, encoding);
      return {
        encoding,
        score: damaged === 0 ? 1 : 0,
        preview: text.slice(0, previewLength),
        damaged,
      };
    })
    .toSorted((one, other) => one.damaged - other.damaged);
}
