import type { LineHint } from '../../../cleaning/block.ts';
import { err, ok, type Result } from '../../../model/result.ts';
import { openArchive, type Archive } from '../archive/open-archive.ts';
import { buildReport } from '../build-report.ts';
import { decodeBytes } from '../decoding/decode-bytes.ts';
import { declaredCharset } from '../html/declared-charset.ts';
import { readPart } from '../html/read-page.ts';
import type { ImportError, ImportFormat } from '../import-format.ts';
import { readCoreProperties } from '../office/core-properties.ts';
import { hasPart } from '../office/docx.ts';
import { readXmlPart } from '../xml/decode-xml.ts';

const container = 'META-INF/container.xml';

/** E-books, as reading applications save articles and whole issues. */
export const epub: ImportFormat = {
  id: 'epub',
  version: 1,
  extensions: ['epub'],
  recognises: (bytes) => hasPart(bytes, container),
  read: async ({ bytes }) => {
    const archive = openArchive(bytes);
    if (!archive.ok) return archive;
    const protectedParts = archive.value.entries.some(
      (entry) => entry.name === 'META-INF/rights.xml',
    );
    if (protectedParts) return err({ code: 'encrypted' });
    const spine = readSpine(archive.value);
    if (!spine.ok) return spine;
    const metadata = readCoreProperties(archive.value, spine.value.package);
    if (!metadata.ok) return metadata;
    const texts: string[] = [];
    const lines: LineHint[] = [];
    for (const chapter of spine.value.chapters) {
      const part = readChapter(archive.value, chapter);
      if (!part.ok) return part;
      if (part.value.lines.length === 0) continue;
      texts.push(part.value.text);
      lines.push(...part.value.lines);
    }
    return buildReport({
      text: texts.join('\n\n'),
      lines,
      metadata: metadata.value,
      encoding: 'utf-8',
      encodingSource: 'format',
      importer: epub.id,
      importerVersion: epub.version,
    });
  },
};

/** The package file, and the chapters in reading order. */
function readSpine(
  archive: Archive,
): Result<{ package: string; chapters: readonly string[] }, ImportError> {
  const root = readXmlPart(archive, container);
  if (!root.ok) return root;
  let path = '';
  for (const event of root.value ?? []) {
    if (event.type === 'open' && event.name === 'rootfile')
      path ||= event.attributes['full-path'] ?? '';
  }
  const events = readXmlPart(archive, path);
  if (!events.ok) return events;
  if (events.value === null) return err({ code: 'malformed', detail: container });
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  const items = new Map<string, string>();
  const chapters: string[] = [];
  for (const event of events.value) {
    if (event.type !== 'open') continue;
    const name = event.name.replace(/^opf:/, '');
    const { id = '', href = '', idref = '', linear } = event.attributes;
    if (name === 'item') items.set(id, href);
    else if (name === 'itemref' && linear !== 'no') chapters.push(items.get(idref) ?? '');
  }
  return ok({
    package: path,
    chapters: chapters.filter((href) => href !== '').map((href) => folder + decodePath(href)),
  });
}

function decodePath(href: string): string {
  try {
    return decodeURIComponent(href.split('#')[0] ?? '');
  } catch {
    return href;
  }
}

function readChapter(
  archive: Archive,
  name: string,
): Result<{ text: string; lines: readonly LineHint[] }, ImportError> {
  const entry = archive.entries.find((each) => each.name === name);
  if (entry === undefined) return ok({ text: '', lines: [] });
  const bytes = archive.read(entry);
  if (!bytes.ok) return bytes;
  const decoded = decodeBytes(bytes.value, { declared: declaredCharset(bytes.value) });
  if (!decoded.ok) return err({ ...decoded.error, detail: name });
  return ok(readPart(decoded.value.text.replace(/^\ufeff/, '')));
}
