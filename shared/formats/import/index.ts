import { err, type Result } from '../../model/result.ts';
import { isZip, zipFormat } from './archive/zip.ts';
import { epub } from './epub/epub.ts';
import { html } from './html/html.ts';
import type { ImportError, ImportFormat, ImportInput, ImportReport } from './import-format.ts';
import { mostBytes } from './limits.ts';
import { markdown } from './markdown.ts';
import { mhtml } from './mhtml/mhtml.ts';
import { docx } from './office/docx.ts';
import { flatOdt, odt } from './office/odt.ts';
import { oldOffice } from './office/old-office.ts';
import { pdf } from './pdf/pdf.ts';
import { plainText } from './plain-text.ts';
import { json, jsonLines } from './records/json.ts';
import { rtf } from './rtf/rtf.ts';

/** Every format that articles come in. The first that recognises the bytes reads them. */
export const importFormats: readonly ImportFormat[] = [
  docx,
  odt,
  flatOdt,
  epub,
  zipFormat(readInner),
  pdf,
  oldOffice,
  rtf,
  mhtml,
  html,
  jsonLines,
  json,
  markdown,
  plainText,
];

/** All extensions, lower case without dot, for file dialogs and drops. */
export const acceptedExtensions: readonly string[] = [
  ...new Set(importFormats.flatMap((format) => format.extensions)),
];

/**
 * Reads the articles in one file. Content decides which format it is, the name only where content
 * cannot tell. Nothing is fetched, nothing in the file is run, and the same bytes always give the
 * same report.
 */
export async function importFile(input: ImportInput): Promise<Result<ImportReport, ImportError>> {
  if (input.bytes.length === 0) return err({ code: 'empty' });
  if (input.bytes.length > mostBytes) return err({ code: 'too-large', detail: String(mostBytes) });
  const format = importFormats.find((each) => each.recognises(input.bytes, input.name));
  if (format === undefined) return err({ code: 'unsupported' });
  try {
    return await format.read(input);
  } catch (cause) {
    // The parsers of other people throw on damaged files; for us that is part of the normal course.
    const detail = cause instanceof Error ? cause.message.slice(0, 200) : format.id;
    return err({ code: 'malformed', detail });
  }
}

/** Files inside an archive are read as others are, but an archive inside an archive is refused. */
async function readInner(input: ImportInput): Promise<Result<ImportReport, ImportError>> {
  const isDocument = [docx, odt, epub].some((format) => format.recognises(input.bytes, input.name));
  if (isZip(input.bytes) && !isDocument) return err({ code: 'archive-in-archive' });
  return importFile(input);
}
