import iconv from 'iconv-lite';
import { strToU8, zipSync } from 'fflate';

/** Bytes of a UTF-8 text. */
export function utf8(text: string): Uint8Array {
  return strToU8(text);
}

/** Bytes of a text in another encoding. */
export function encoded(text: string, encoding: string): Uint8Array {
  return new Uint8Array(iconv.encode(text, encoding));
}

/** A ZIP archive of the given files. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>);
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="mc"';

/** A Word document with this body, and more parts or other parts where given. */
export function docxFile(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return zip({
    '[Content_Types].xml': `${xml}<Types/>`,
    'word/document.xml': `${xml}<w:document ${word}><w:body>${body}</w:body></w:document>`,
    ...parts,
  });
}

/** A paragraph of a Word document. */
export function wordParagraph(text: string, properties = ''): string {
  const runs = text.match(/.{1,7}/gsu) ?? [];
  const inner = runs.map((run) => `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`).join('');
  return `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
}

/** An OpenDocument text with this content of `office:text`. */
export function odtFile(content: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `${xml}<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>${content}</office:text></office:body></office:document-content>`,
    'META-INF/manifest.xml': `${xml}<manifest:manifest xmlns:manifest="m"/>`,
    ...parts,
  });
}

/** The same text in one XML file; `meta` holds its properties. */
export function flatOdtFile(content: string, meta = ''): Uint8Array {
  const header = '<text:p>رأس كل صفحة</text:p>';
  return utf8(
    `${xml}<office:document xmlns:office="o" xmlns:text="t" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:meta>${meta}</office:meta><office:styles><text:p>نمط</text:p></office:styles><office:master-styles><style:header>${header}</style:header></office:master-styles><office:body><office:text>${content}</office:text></office:body></office:document>`,
  );
}

/** An e-book with these chapters (XHTML bodies) in order. */
export function epubFile(chapters: readonly string[]): Uint8Array {
  const names = chapters.map((_, index) => `c${index + 1}.xhtml`);
  const files = chapters.map((body, index) => [
    `OEBPS/${names[index]}`,
    `${xml}<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${body}</body></html>`,
  ]);
  return zip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': `${xml}<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>`,
    'OEBPS/book.opf': `${xml}<package><metadata xmlns:dc="dc"><dc:publisher>دار السهل</dc:publisher><dc:language>ar</dc:language></metadata><manifest>${names
      .map((name, index) => `<item id="i${index}" href="${name}"/>`)
      .join(
        '',
      )}</manifest><spine>${names.map((_, index) => `<itemref idref="i${index}"/>`).join('')}</spine></package>`,
    ...(Object.fromEntries(files) as Record<string, string>),
  });
}
