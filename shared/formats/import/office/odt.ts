import type { LineHint } from '../../../cleaning/block.ts';
import { err } from '../../../model/result.ts';
import { openArchive } from '../archive/open-archive.ts';
import { buildReport } from '../build-report.ts';
import type { ImportFormat } from '../import-format.ts';
import type { Metadata } from '../metadata.ts';
import { beginningOf } from '../sniff.ts';
import { readXmlBytes, readXmlPart } from '../xml/decode-xml.ts';
import type { XmlEvent } from '../xml/read-xml.ts';
import { corePropertiesIn, readCoreProperties } from './core-properties.ts';
import { DocumentWriter } from './document-writer.ts';
import { hasPart } from './docx.ts';

/** OpenDocument texts (LibreOffice, Google Docs export). */
export const odt: ImportFormat = {
  id: 'odt',
  version: 1,
  extensions: ['odt'],
  recognises: (bytes) => hasPart(bytes, 'content.xml') && hasPart(bytes, 'META-INF/manifest.xml'),
  read: async ({ bytes }) => {
    const archive = openArchive(bytes);
    if (!archive.ok) return archive;
    const manifest = readXmlPart(archive.value, 'META-INF/manifest.xml');
    if (!manifest.ok) return manifest;
    const encrypted = manifest.value?.some(
      (event) => event.type === 'open' && event.name === 'manifest:encryption-data',
    );
    if (encrypted === true) return err({ code: 'encrypted' });
    const metadata = readCoreProperties(archive.value, 'meta.xml');
    if (!metadata.ok) return metadata;
    const events = readXmlPart(archive.value, 'content.xml');
    if (!events.ok) return events;
    return reportOf(events.value ?? [], metadata.value, odt);
  },
};

/** The same document in one XML file without an archive around it (.fodt). */
export const flatOdt: ImportFormat = {
  id: 'flat-odt',
  version: 1,
  extensions: ['fodt'],
  recognises: (bytes) => /^(?:\s|<\?[^>]*>|<!--[^>]*>)*<office:document\s/.test(beginningOf(bytes)),
  read: async ({ bytes }) => {
    const events = readXmlBytes(bytes, 'office:document');
    if (!events.ok) return events;
    return reportOf(events.value, corePropertiesIn(events.value), flatOdt);
  },
};

async function reportOf(
  events: readonly XmlEvent[],
  metadata: Metadata,
  { id, version }: ImportFormat,
): ReturnType<ImportFormat['read']> {
  const writer = new DocumentWriter();
  writeEvents(events, writer);
  const { text, lines } = writer;
  const changed = events.filter(
    (event) => event.type === 'open' && event.name === 'text:changed-region',
  ).length;
  return buildReport({
    text,
    ...(lines === undefined ? {} : { lines }),
    metadata,
    encoding: 'utf-8',
    encodingSource: 'format',
    importer: id,
    importerVersion: version,
    warnings: changed > 0 ? [{ code: 'tracked-changes', count: changed }] : [],
  });
}

/** Tracked deletions, comments, page headers, pictures and the like are no part of the text. */
const skipped = new Set([
  'office:meta',
  'office:settings',
  'office:styles',
  'office:master-styles',
  'office:binary-data',
  'text:tracked-changes',
  'office:annotation',
  'text:note-citation',
  'office:forms',
  'text:sequence-decls',
  'office:automatic-styles',
  'office:font-face-decls',
  'office:scripts',
  'svg:title',
  'svg:desc',
]);

function writeEvents(events: readonly XmlEvent[], writer: DocumentWriter): void {
  const open: { text: string; readonly hint: LineHint }[] = [];
  const notes: { text: string; readonly hint: LineHint }[] = [];
  let skipping = 0;
  let inNote = 0;
  let cells = 0;
  let items = 0;
  for (const event of events) {
    const paragraph = open.at(-1);
    if (event.type === 'text') {
      // Line breaks and indents between elements are not text; inside a paragraph blanks collapse.
      if (skipping === 0 && paragraph !== undefined)
        paragraph.text += event.text.replace(/[ \t\r\n]+/g, ' ');
      continue;
    }
    const { name } = event;
    const step = event.type === 'open' ? 1 : -1;
    if (skipped.has(name)) skipping += step;
    if (skipping > 0) continue;
    if (name === 'text:note-body') inNote += step;
    else if (name === 'table:table-cell') cells += step;
    else if (name === 'text:list-item') items += step;
    else if (name === 'text:p' || name === 'text:h') {
      if (event.type === 'open') open.push({ text: '', hint: hintOf(event, cells > 0, items > 0) });
      else if (paragraph !== undefined) {
        open.pop();
        // Notes stand where they are referred to; their text goes to the end.
        if (inNote > 0) notes.push(paragraph);
        else writer.paragraph(paragraph.text.trimEnd(), paragraph.hint);
      }
    } else if (event.type === 'open' && paragraph !== undefined) {
      paragraph.text += characterOf(name, event.attributes['text:c']);
    }
  }
  for (const note of notes) writer.paragraph(note.text, note.hint);
}

function hintOf(event: XmlEvent & { type: 'open' }, inCell: boolean, inList: boolean): LineHint {
  const style = event.attributes['text:style-name'] ?? '';
  if (event.name === 'text:h') {
    const level = Number(event.attributes['text:outline-level'] ?? 1);
    return { level: Math.min(6, Math.max(1, level || 1)) };
  }
  if (style === 'Title') return { level: 1 };
  if (style === 'Subtitle') return { role: 'deck' };
  if (/^(?:Caption|Illustration|Figure)$/.test(style)) return { role: 'caption' };
  if (style === 'Quotations') return { role: 'quote' };
  if (inCell) return { role: 'table-cell' };
  return inList ? { role: 'list-item' } : {};
}

/** Most blanks that one element may stand for. */
const mostBlanks = 200;

function characterOf(name: string, count: string | undefined): string {
  if (name === 'text:tab') return '\t';
  if (name === 'text:line-break') return '\n';
  if (name !== 'text:s') return '';
  return ' '.repeat(Math.min(mostBlanks, Number(count ?? 1) || 1));
}
