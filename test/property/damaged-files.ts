import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { pagesIn } from '../../build/eval-import.ts';
import {
  docxFile,
  epubFile,
  flatOdtFile,
  odtFile,
  utf8,
  wordParagraph,
  zip,
} from '../shared/formats/import/sample-files.ts';
import { pdfFile } from '../shared/formats/import/sample-pdf.ts';

const text =
  'قال المتحدث إن العمل سيستأنف يوم الأحد بعد إصلاح الأعطال التي أصابت المصنع في الأسبوع الماضي.';
const made: readonly (readonly [string, Uint8Array])[] = [
  ['made.docx', docxFile(wordParagraph(text).repeat(20))],
  ['made.fodt', flatOdtFile(`<text:p>${text}</text:p>`.repeat(20))],
  ['made.odt', odtFile(`<text:p>${text}</text:p>`.repeat(20))],
  ['made.epub', epubFile([`<h1>x</h1><p>${text}</p>`.repeat(5)])],
  ['made.zip', zip({ 'a.txt': text, 'b.html': `<p>${text}</p>` })],
  [
    'made.rtf',
    utf8(
      `{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset178 A;}}${[...text].map((letter) => `\\u${letter.charCodeAt(0)}?`).join('')}\\par}`,
    ),
  ],
  [
    'made.json',
    utf8(
      JSON.stringify({
        articles: [
          { title: 'x', text },
          { title: 'y', text },
        ],
      }),
    ),
  ],
  ['made.jsonl', utf8(`${JSON.stringify({ text })}\n`.repeat(4))],
  ['made.md', utf8(`# x\n\n${text}\n\n> ${text}\n`)],
  ['made.pdf', pdfFile([[text, text], [text]])],
  ['dejavu.pdf', new Uint8Array(readFileSync('test/fixtures/pdf/dejavu.pdf'))],
  [
    'made.mhtml',
    utf8(
      `Content-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>${text}</p>\r\n--b--\r\n`,
    ),
  ],
];
const printed = 'test/fixtures/printed';

/** Every fixture of the import by name: pages, printed files, one file made of each format. */
export const damagedFixtures = (): readonly (readonly [string, Uint8Array])[] => [
  ...readdirSync(printed).map(
    (name) => [name, new Uint8Array(readFileSync(`${printed}/${name}`))] as const,
  ),
  ...pagesIn('test/fixtures/pages').map(
    (path) => [path, new Uint8Array(readFileSync(path))] as const,
  ),
  ...made,
  ...(existsSync('../shared/seeds/seed-article.txt')
    ? [['seed.txt', new Uint8Array(readFileSync('../shared/seeds/seed-article.txt'))] as const]
    : []),
];

/** Small generator of equal numbers for equal seeds (mulberry32). */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) % below;
  };
}

/**
 * A copy with bits flipped, pieces cut out, doubled, swapped or overwritten; the same seed always gives
 * the same copy.
 */
export function damagedCopy(bytes: Uint8Array, seed: number): Uint8Array {
  const below = random(seed * 7919 + bytes.length);
  let copy = Uint8Array.from(bytes);
  for (let step = below(4); step >= 0; step--) {
    const at = below(Math.max(1, copy.length));
    const length = below(Math.max(2, Math.floor(copy.length / 8)));
    const head = copy.subarray(0, at);
    const piece = copy.subarray(at, at + length);
    const tail = copy.subarray(at + length);
    switch (below(7)) {
      case 0:
        for (let flips = below(20); flips >= 0; flips--) {
          const where = below(Math.max(1, copy.length));
          copy[where] = (copy[where] ?? 0) ^ (1 << below(8));
        }
        break;
      case 1:
        copy = Uint8Array.from([...head, ...tail]);
        break;
      case 2:
        copy = Uint8Array.from([...head, ...piece, ...piece, ...tail]);
        break;
      case 3:
        copy = Uint8Array.from(head);
        break;
      case 4:
        copy = Uint8Array.from([...head, ...Array.from(piece, () => below(256)), ...tail]);
        break;
      case 5:
        copy = Uint8Array.from([...head, ...Array.from(piece, () => 0), ...tail]);
        break;
      default:
        copy = Uint8Array.from([...tail, ...piece, ...head]);
    }
  }
  return copy;
}
