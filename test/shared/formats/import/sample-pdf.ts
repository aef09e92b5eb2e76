import { utf8 } from './sample-files.ts';

/** How the glyphs of a sample PDF are named in its font table. */
export interface PdfStyle {
  /** Text that stands for a letter in the table; by default the letter itself. */
  readonly shape?: (letter: string) => string;
  /** Entries added to the trailer. */
  readonly trailer?: string;
  /** Additional objects, with their numbers. */
  readonly objects?: string;
}

const isRtl = (text: string): boolean => /[\u0590-\u08ff]/.test(text);

/** Right-to-left text as it is printed from left to right; numbers keep their order. */
function printed(text: string): string[] {
  return (text.match(/\d+|[^]/gu) ?? []).reverse().flatMap((part) => [...part]);
}

/**
 * A PDF with one page for each list of paragraphs, every paragraph one line. Glyphs are placed one by one
 * from left to right as they are printed, so that right-to-left text stands in visual order.
 */
export function pdfFile(pages: readonly (readonly string[])[], style: PdfStyle = {}): Uint8Array {
  const letters = [...new Set(pages.flat(2).flatMap((text) => [...text]))];
  const code = (letter: string): string =>
    (letters.indexOf(letter) + 1).toString(16).padStart(4, '0');
  const utf16 = (text: string): string =>
    Array.from({ length: text.length }, (_, at) =>
      text.charCodeAt(at).toString(16).padStart(4, '0'),
    ).join('');
  const shape = style.shape ?? ((letter: string) => letter);
  const table = `1 begincodespacerange <0000> <ffff> endcodespacerange ${letters.length} beginbfchar ${letters
    .map((letter) => `<${code(letter)}> <${utf16(shape(letter))}>`)
    .join(' ')} endbfchar`;
  const contents = pages.map((paragraphs) =>
    paragraphs
      .map((text, index) => {
        const visual = isRtl(text) ? printed(text) : [...text];
        const glyphs = visual.map(
          (letter, at) => `1 0 0 1 ${50 + at * 5} ${800 - index * 30} Tm <${code(letter)}> Tj`,
        );
        return `BT /F1 10 Tf ${glyphs.join(' ')} ET`;
      })
      .join('\n'),
  );
  const first = 10;
  const objects = [
    `1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj`,
    `2 0 obj << /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${first + index * 2} 0 R`).join(' ')}] /Resources << /Font << /F1 3 0 R >> >> >> endobj`,
    `3 0 obj << /Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >> endobj`,
    `4 0 obj << /Type /Font /Subtype /CIDFontType2 /DW 500 >> endobj`,
    `5 0 obj << /Length ${table.length} >> stream\n${table}\nendstream endobj`,
    ...contents.flatMap((content, index) => [
      `${first + index * 2} 0 obj << /Type /Page /Parent 2 0 R /Contents ${first + index * 2 + 1} 0 R >> endobj`,
      `${first + index * 2 + 1} 0 obj << /Length ${content.length} >> stream\n${content}\nendstream endobj`,
    ]),
    style.objects ?? '',
  ];
  return utf8(
    `%PDF-1.7\n${objects.join('\n')}\ntrailer << /Root 1 0 R ${style.trailer ?? ''} >>\n%%EOF`,
  );
}
