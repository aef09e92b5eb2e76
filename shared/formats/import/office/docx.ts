import { ok, type Result } from '../../../model/result.ts';
import type { LineHint } from '../../../cleaning/block.ts';
import { openArchive, type Archive } from '../archive/open-archive.ts';
import { startsWith } from '../decoding/recognise-binary.ts';
import { buildReport } from '../build-report.ts';
import type { ImportError, ImportFormat, ImportWarning } from '../import-format.ts';
import { readXmlPart } from '../xml/decode-xml.ts';
import type { XmlEvent } from '../xml/read-xml.ts';
import { readCoreProperties } from './core-properties.ts';
import { DocumentWriter } from './document-writer.ts';
import { readStyleLevels, type StyleLevels } from './docx-styles.ts';

const mainPart = 'word/document.xml';

/** Word documents. External parts are never followed; deleted text of tracked changes is left out. */
export const docx: ImportFormat = {
  id: 'docx',
  version: 1,
  extensions: ['docx'],
  recognises: (bytes) => hasPart(bytes, mainPart),
  read: async ({ bytes }) => {
    const archive = openArchive(bytes);
    if (!archive.ok) return archive;
    const levels = readStyleLevels(archive.value);
    if (!levels.ok) return levels;
    const metadata = readCoreProperties(archive.value, 'docProps/core.xml');
    if (!metadata.ok) return metadata;
    const writer = new DocumentWriter();
    const warnings: ImportWarning[] = [];
    for (const part of [mainPart, 'word/footnotes.xml', 'word/endnotes.xml']) {
      const changed = writePart(archive.value, part, levels.value, writer);
      if (!changed.ok) return changed;
      if (changed.value > 0) warnings.push({ code: 'tracked-changes', count: changed.value });
    }
    const { text, lines } = writer;
    return buildReport({
      text,
      ...(lines === undefined ? {} : { lines }),
      metadata: metadata.value,
      encoding: 'utf-8',
      encodingSource: 'format',
      importer: docx.id,
      importerVersion: docx.version,
      warnings,
    });
  },
};

/** Whether bytes are a ZIP archive that names `part`; looks at the directory only. */
export function hasPart(bytes: Uint8Array, part: string): boolean {
  if (!startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return false;
  const wanted = new TextEncoder().encode(part);
  // The directory stands at the end; names in it are plain bytes.
  for (let at = bytes.length - wanted.length; at >= Math.max(0, bytes.length - 400_000); at--) {
    if (bytes[at] === wanted[0] && wanted.every((byte, index) => bytes[at + index] === byte))
      return true;
  }
  return false;
}

/** Elements whose text is not part of the text: deletions, field codes, alternatives for old readers. */
const skipped = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'mc:Fallback',
  'w:pPrChange',
  'w:rPrChange',
]);

/** @returns the number of tracked changes in the part */
function writePart(
  archive: Archive,
  part: string,
  levels: StyleLevels,
  writer: DocumentWriter,
): Result<number, ImportError> {
  const events = readXmlPart(archive, part);
  if (!events.ok) return events;
  return ok(events.value === null ? 0 : writeEvents(events.value, levels, writer));
}

interface OpenParagraph {
  text: string;
  hint: LineHint;
}

function writeEvents(
  events: readonly XmlEvent[],
  levels: StyleLevels,
  writer: DocumentWriter,
): number {
  // Text boxes hold paragraphs inside a paragraph.
  const open: OpenParagraph[] = [];
  let changes = 0;
  let skipping = 0;
  let inText = false;
  let cells = 0;
  let isNoteMark = false;
  for (const event of events) {
    if (event.type === 'text') {
      const paragraph = open.at(-1);
      if (inText && skipping === 0 && paragraph !== undefined) paragraph.text += event.text;
      continue;
    }
    const { name } = event;
    if (skipped.has(name)) {
      if (event.type === 'open') {
        skipping++;
        if (name === 'w:del') changes++;
      } else skipping--;
      continue;
    }
    if (skipping > 0) continue;
    if (name === 'w:t') inText = event.type === 'open';
    else if (name === 'w:tc') cells += event.type === 'open' ? 1 : -1;
    else if (name === 'w:p') {
      if (event.type === 'open') {
        open.push({ text: '', hint: cells > 0 ? { role: 'table-cell' } : {} });
      } else {
        const paragraph = open.pop();
        if (paragraph !== undefined && !isNoteMark)
          writer.paragraph(paragraph.text, paragraph.hint);
      }
    } else if (event.type === 'open') {
      // Separators above the footnotes are notes of their own kind.
      if (name === 'w:footnote' || name === 'w:endnote')
        isNoteMark = event.attributes['w:type'] !== undefined;
      if (name === 'w:ins') changes++;
      const paragraph = open.at(-1);
      if (paragraph !== undefined) applyMark(paragraph, name, event.attributes, levels);
    }
  }
  return changes;
}

const characters: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
};

function applyMark(
  paragraph: OpenParagraph,
  name: string,
  attributes: Readonly<Record<string, string>>,
  levels: StyleLevels,
): void {
  const value = attributes['w:val'] ?? '';
  if (name === 'w:pStyle') {
    const hint = levels.get(value);
    if (hint !== undefined) paragraph.hint = { ...paragraph.hint, ...hint };
  } else if (name === 'w:outlineLvl' && /^[0-5]$/.test(value)) {
    paragraph.hint = { ...paragraph.hint, level: Number(value) + 1 };
  } else if (name === 'w:numPr') {
    if (paragraph.hint.level === undefined)
      paragraph.hint = { role: 'list-item', ...paragraph.hint };
  } else if (name === 'w:tab' && paragraph.text === '' && attributes['w:pos'] !== undefined) {
    // A tab stop in the paragraph's properties, not a tab.
  } else {
    paragraph.text += characters[name] ?? '';
  }
}
