import { err, type Result } from '../../model/result.ts';
import type { ImportError, ImportFormat, ImportInput, ImportReport } from './import-format.ts';
import { mostBytes } from './limits.ts';
import { html } from './html/html.ts';
import { plainText } from './plain-text.ts';

/** Every format that articles come in. The first that recognises the bytes reads them. */
export const importFormats: readonly ImportFormat[] = [html, plainText];

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
