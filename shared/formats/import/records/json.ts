import { err, ok, type Result } from '../../../model/result.ts';
import { buildReport, replacedWarnings } from '../build-report.ts';
import { decodeBytes, type DecodedText } from '../decoding/decode-bytes.ts';
import { decodeWarnings } from '../decoding/decode-warnings.ts';
import { isoDateOf, languageTag } from '../html/metadata-values.ts';
import { readPart } from '../html/read-page.ts';
import type {
  FieldMapping,
  ImportedArticle,
  ImportError,
  ImportFormat,
  ImportInput,
  ImportReport,
  ImportWarning,
} from '../import-format.ts';
import { MetadataCollector } from '../metadata.ts';
import { beginningOf } from '../sniff.ts';
import { guessMapping } from './field-names.ts';
import { fieldNamesOf, findRecords, isRecord, textAt, type JsonRecord } from './read-records.ts';
import { proposeFields } from './propose-fields.ts';

/** JSON files of articles: a list, an object with a list, or one article. */
export const json: ImportFormat = {
  id: 'json',
  version: 1,
  extensions: ['json'],
  recognises: (bytes, name) =>
    /^\s*[[{]/.test(beginningOf(bytes)) &&
    (/\.json$/i.test(name) || /^\s*(?:\[\s*)?\{\s*"/.test(beginningOf(bytes))) &&
    !isLines(bytes, name),
  read: async (input) =>
    readRecords(input, json, (text) => {
      try {
        return ok(findRecords(JSON.parse(text)));
      } catch {
        return err({ code: 'malformed', detail: 'json' });
      }
    }),
};

/** JSON Lines: one article a line. Lines that are no JSON are counted and passed over. */
export const jsonLines: ImportFormat = {
  id: 'jsonl',
  version: 1,
  extensions: ['jsonl', 'ndjson'],
  recognises: isLines,
  read: async (input) =>
    readRecords(input, jsonLines, (text) => {
      const records: JsonRecord[] = [];
      for (const line of text.split(/\r?\n/)) {
        if (line.trim() === '') continue;
        try {
          const value: unknown = JSON.parse(line);
          if (isRecord(value)) records.push(value);
        } catch {
          records.push({});
        }
      }
      return records.some((record) => Object.keys(record).length > 0)
        ? ok(records)
        : err({ code: 'malformed', detail: 'jsonl' });
    }),
};

/** Whether there is a whole object on the first line and another one begins on the next. */
function isLines(bytes: Uint8Array, name: string): boolean {
  if (/\.(?:jsonl|ndjson)$/i.test(name)) return /^\s*\{/.test(beginningOf(bytes));
  return /^\s*\{[^\n]*\}\s*\n\s*\{\s*"/.test(beginningOf(bytes));
}

/** Records of one file that are read; a larger dump is a data set, not a folder of articles. */
const mostRecords = 10_000;

async function readRecords(
  input: ImportInput,
  format: Pick<ImportFormat, 'id' | 'version'>,
  parse: (text: string) => Result<JsonRecord[], ImportError>,
): Promise<Result<ImportReport, ImportError>> {
  const decoded = decodeBytes(input.bytes, {
    chosen: input.encoding,
    acceptDamage: input.acceptDamage,
  });
  if (!decoded.ok) return decoded;
  const records = parse(decoded.value.text.replace(/^\ufeff/, ''));
  if (!records.ok) return records;
  if (records.value.length > mostRecords) {
    return err({ code: 'too-many-entries', detail: String(mostRecords) });
  }
  const fieldNames = fieldNamesOf(records.value);
  const mapping = { ...guessMapping(fieldNames), ...input.fields };
  if (mapping.text === undefined) {
    const { examples, proposed } = proposeFields(records.value, fieldNames);
    return err({ code: 'unknown-fields', fieldNames, fieldExamples: examples, proposed });
  }

  const articles: ImportedArticle[] = [];
  const warnings: ImportWarning[] = decodeWarnings(decoded.value);
  let skipped = 0;
  const replaced = { nul: 0, loneSurrogates: 0 };
  for (const record of records.value) {
    const report = readRecord(record, mapping, decoded.value, format);
    if (report.ok) articles.push(...report.value.articles);
    else skipped++;
  }
  for (const { provenance } of articles) {
    replaced.nul += provenance.replaced.nul;
    replaced.loneSurrogates += provenance.replaced.loneSurrogates;
  }
  if (articles.length === 0) return err({ code: 'no-text', fieldNames });
  warnings.push(...replacedWarnings(replaced));
  if (skipped > 0) warnings.push({ code: 'records-skipped', count: skipped });
  if (articles.length > 1) warnings.push({ code: 'several-articles', count: articles.length });
  return ok({ articles, warnings, inner: [] });
}

function readRecord(
  record: JsonRecord,
  mapping: FieldMapping,
  decoded: DecodedText,
  format: Pick<ImportFormat, 'id' | 'version'>,
): Result<ImportReport, ImportError> {
  const collector = new MetadataCollector();
  const from = (path: string | undefined): string => `field:${path ?? ''}`;
  const title = plainText(textAt(record, mapping.title)).replace(/\s+/g, ' ').trim();
  collector.offer('title', title, from(mapping.title));
  collector.offer('outlet', textAt(record, mapping.outlet), from(mapping.outlet));
  collector.offer('author', textAt(record, mapping.author), from(mapping.author));
  collector.offer('url', textAt(record, mapping.url), from(mapping.url));
  collector.offer(
    'publishedAt',
    isoDateOf(textAt(record, mapping.publishedAt)),
    from(mapping.publishedAt),
  );
  collector.offer(
    'language',
    languageTag(textAt(record, mapping.language)),
    from(mapping.language),
  );

  const body = plainText(textAt(record, mapping.text));
  if (body.trim() === '') return err({ code: 'no-text' });
  // The headline is text that can be annotated, so it stands before the body as it does on a page.
  const first = body.trimStart().split('\n', 1)[0] ?? '';
  const text = title === '' || first.trim() === title ? body : `${title}\n\n${body}`;
  return buildReport({
    text,
    isRecord: true,
    metadata: collector.found,
    encoding: decoded.encoding,
    encodingSource: decoded.encodingSource,
    importer: format.id,
    importerVersion: format.version,
  });
}

/** Fields often hold markup; only its text is taken. */
function plainText(value: string): string {
  if (
    /<(?:p|br|div|span|h[1-6]|ul|ol|li|a|b|strong|em|i|img|figure|blockquote|table)\b[^>]*>/i.test(
      value,
    )
  ) {
    return readPart(value).text;
  }
  return /&(?:[a-z]+|#\d+|#x[\da-f]+);/i.test(value) && !value.includes('<')
    ? readPart(value).text
    : value;
}
