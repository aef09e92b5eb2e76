import { err, ok, type Result } from '../../../model/result.ts';
import type { Archive } from '../archive/open-archive.ts';
import { decodeBytes } from '../decoding/decode-bytes.ts';
import { declaredCharset } from '../html/declared-charset.ts';
import type { ImportError } from '../import-format.ts';
import { readXml, XmlError, type XmlEvent } from './read-xml.ts';

/**
 * Unpacks and reads an XML part of an office file or e-book.
 *
 * @returns its events; `null` when the archive has no such part. Errors: those of the archive and of
 *   decoding, `doctype`, `malformed`, each with the name of the part
 */
export function readXmlPart(
  archive: Archive,
  name: string,
): Result<readonly XmlEvent[] | null, ImportError> {
  const entry = archive.entries.find((each) => each.name === name);
  if (entry === undefined) return ok(null);
  const bytes = archive.read(entry);
  return bytes.ok ? readXmlBytes(bytes.value, name) : bytes;
}

/** Reads a whole XML document; errors as those of {@link readXmlPart}, with `name`. */
export function readXmlBytes(
  bytes: Uint8Array,
  name: string,
): Result<readonly XmlEvent[], ImportError> {
  const decoded = decodeBytes(bytes, { declared: declaredCharset(bytes) });
  if (!decoded.ok) return err({ ...decoded.error, detail: name });
  try {
    return ok([...readXml(decoded.value.text.replace(/^\ufeff/, ''))]);
  } catch (cause) {
    if (cause instanceof XmlError) return err({ code: cause.code, detail: name });
    throw cause;
  }
}
