import { err } from '../../../model/result.ts';
import { buildReport } from '../build-report.ts';
import { deepestMarkup } from '../limits.ts';
import { decodeBytes } from '../decoding/decode-bytes.ts';
import { decodeWarnings } from '../decoding/decode-warnings.ts';
import type { ImportFormat, ImportInput } from '../import-format.ts';
import { beginningOf } from '../sniff.ts';
import { declaredCharset } from './declared-charset.ts';
import { measureMarkup } from './measure-markup.ts';
import { readPage } from './read-page.ts';

/** Web pages: saved, exported or pasted. */
export const html: ImportFormat = {
  id: 'html',
  version: 1,
  extensions: ['html', 'htm', 'xhtml'],
  recognises: (bytes, name) => {
    const start = beginningOf(bytes);
    if (/^\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/is.test(start)) return true;
    if (/\.x?html?$/i.test(name) && /<[a-z!/]/i.test(start)) return true;
    // Pasted fragments and XHTML with an XML declaration.
    return /^\s*<(?:\?xml\b[^>]*>\s*(?:<!doctype html\b[^>]*>\s*)?<html|div|article|section|main|p|h[1-6]|table|meta|span)\b/i.test(
      start,
    );
  },
  read: async (input) => readHtml(input, declaredCharset(input.bytes), html),
};

/**
 * Reads a page whose encoding may have been declared.
 *
 * @param format the one to name in the provenance
 */
export async function readHtml(
  input: ImportInput,
  declared: string | undefined,
  format: Pick<ImportFormat, 'id' | 'version'>,
): ReturnType<ImportFormat['read']> {
  const decoded = decodeBytes(input.bytes, {
    chosen: input.encoding,
    acceptDamage: input.acceptDamage,
    declared,
  });
  if (!decoded.ok) return decoded;
  const { text, encoding, encodingSource } = decoded.value;
  // No page nests that deep on purpose, and the time to build it grows with the square.
  if (measureMarkup(text).depth > deepestMarkup)
    return err({ code: 'too-deep', detail: String(deepestMarkup) });
  const page = readPage(text.replace(/^\ufeff/, ''));
  return buildReport({
    text: page.text,
    lines: page.lines,
    metadata: page.metadata,
    encoding,
    encodingSource,
    importer: format.id,
    importerVersion: format.version,
    warnings: [
      ...decodeWarnings(decoded.value),
      ...(page.hasMain ? [] : [{ code: 'no-article-found' } as const]),
    ],
  });
}
