import type { LineHint } from '../../../cleaning/block.ts';
import { foldPhrase } from '../../../cleaning/fold-phrase.ts';
import { err } from '../../../model/result.ts';
import { buildReport } from '../build-report.ts';
import { startsWith } from '../decoding/recognise-binary.ts';
import type { ImportFormat, ImportWarning } from '../import-format.ts';
import { MetadataCollector } from '../metadata.ts';
import { DocumentWriter } from '../office/document-writer.ts';
import { joinParagraphs, type PrintedParagraph } from './join-paragraphs.ts';
import { openPdf, type PdfFile } from './open-pdf.ts';
import { orderLines } from './order-lines.ts';
import { readGlyphs } from './read-glyphs.ts';
import { pageDirection, readLines } from './read-lines.ts';
import { textString } from './text-string.ts';
import { bracketBalance, mirrorBrackets } from './visual-to-logical.ts';

/**
 * PDF files with a text layer. What they hold is where glyphs stand on paper, so words, order and
 * paragraphs are put together again; every import says that the text should be compared with the
 * page. Pages that are pictures are named.
 */
export const pdf: ImportFormat = {
  id: 'pdf',
  version: 1,
  extensions: ['pdf'],
  recognises: (bytes) => {
    // Some servers put a few bytes before the mark.
    for (let at = 0; at < Math.min(1024, bytes.length); at++) {
      if (startsWith(bytes.subarray(at), [0x25, 0x50, 0x44, 0x46, 0x2d]))
        return at === 0 || isQuietBefore(bytes, at);
    }
    return false;
  },
  read: async ({ bytes }) => {
    const file = openPdf(bytes);
    if (!file.ok) return file;
    const pages = file.value.pages.map((page) => {
      const glyphs = readGlyphs(file.value, page);
      return joinParagraphs(orderLines(readLines(glyphs), pageDirection(glyphs)));
    });
    const empty = pages.flatMap((paragraphs, index) =>
      paragraphs.length === 0 ? [index + 1] : [],
    );
    if (empty.length === pages.length) return err({ code: 'no-text', detail: 'pdf' });
    const warnings: ImportWarning[] = [{ code: 'pdf-check-text' }];
    if (empty.length > 0) {
      warnings.push({
        code: 'pdf-page-without-text',
        count: empty.length,
        detail: empty.slice(0, 20).join(', '),
      });
    }
    const writer = writePages(pages);
    const { text, lines } = writer;
    return buildReport({
      text: withRightBrackets(text),
      ...(lines === undefined ? {} : { lines }),
      metadata: readInfo(file.value),
      encoding: 'utf-8',
      encodingSource: 'format',
      importer: pdf.id,
      importerVersion: pdf.version,
      warnings,
    });
  },
};

/** A page of HTML or a mail may mention the mark; bytes before a real one hold no letters to speak of. */
function isQuietBefore(bytes: Uint8Array, at: number): boolean {
  return at < 64 && !bytes.subarray(0, at).includes(0x3c);
}

function readInfo(file: PdfFile) {
  const collector = new MetadataCollector();
  const value = (name: string): string => {
    const found = file.resolve(file.info?.get(name));
    return found instanceof Uint8Array ? textString(found) : '';
  };
  collector.offer('title', value('Title'), 'document:title');
  collector.offer('author', value('Author'), 'document:creator');
  return collector.found;
}

/** Letters this much larger than those of the text are a heading. */
const headingFrom = 1.18;

function writePages(pages: readonly (readonly PrintedParagraph[])[]): DocumentWriter {
  const body = usualSize(pages);
  const repeated = runningLines(pages);
  const largest = Math.max(
    ...pages
      .flat()
      .filter(isHeadingLength)
      .map((paragraph) => paragraph.size),
  );
  const writer = new DocumentWriter();
  let isFirst = true;
  for (const paragraphs of pages) {
    for (const [index, paragraph] of paragraphs.entries()) {
      if (!isFirst) writer.paragraph('');
      isFirst = false;
      const atEdge = index === 0 || index === paragraphs.length - 1;
      writer.paragraph(paragraph.text, hintOf(paragraph, atEdge, { body, largest, repeated }));
    }
  }
  return writer;
}

function hintOf(
  { text, size }: PrintedParagraph,
  atEdge: boolean,
  { body, largest, repeated }: { body: number; largest: number; repeated: ReadonlySet<string> },
): LineHint {
  const key = foldPhrase(text).replace(/\d+/g, '#');
  if (atEdge && (repeated.has(key) || /^[\s\-–—|]*(?:\p{Nd}{1,4})[\s\-–—|]*$/u.test(text)))
    return { role: 'footer' };
  if (size >= body * headingFrom && isHeadingLength({ text, size }))
    return { level: size >= largest * 0.98 ? 1 : 2 };
  return {};
}

function isHeadingLength({ text }: PrintedParagraph): boolean {
  return text.length <= 200;
}

/** Size of most letters. */
function usualSize(pages: readonly (readonly PrintedParagraph[])[]): number {
  const weights = new Map<number, number>();
  for (const { text, size } of pages.flat()) {
    const rounded = Math.round(size * 2) / 2;
    weights.set(rounded, (weights.get(rounded) ?? 0) + text.length);
  }
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Lines that stand first or last on several pages, numbers aside: headers and footers. */
function runningLines(pages: readonly (readonly PrintedParagraph[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const paragraphs of pages) {
    for (const paragraph of new Set([paragraphs[0], paragraphs.at(-1)])) {
      if (paragraph === undefined || paragraph.text.length > 150) continue;
      const key = foldPhrase(paragraph.text).replace(/\d+/g, '#');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return new Set(
    [...counts].filter(([, count]) => count >= 3 && count > pages.length / 3).map(([key]) => key),
  );
}

/** Decides for the whole file whether brackets of right-to-left text are named mirrored. */
function withRightBrackets(text: string): string {
  const isRtl = (line: string): boolean => /[\u0590-\u08ff]/.test(line);
  const lines = text.split('\n');
  const rtl = lines.filter(isRtl).join('\n');
  const mirror = bracketBalance(mirrorBrackets(rtl)) > bracketBalance(rtl);
  return mirror
    ? lines.map((line) => (isRtl(line) ? mirrorBrackets(line) : line)).join('\n')
    : text;
}
