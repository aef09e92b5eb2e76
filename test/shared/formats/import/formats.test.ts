import { describe, expect, it } from 'vitest';
import {
  acceptedExtensions,
  importFile,
  importFormats,
} from '../../../../shared/formats/import/index.ts';
import { mostBytes } from '../../../../shared/formats/import/limits.ts';
import { expectSound, imported, refusal } from './check-article.ts';
import {
  docxFile,
  encoded,
  epubFile,
  flatOdtFile,
  odtFile,
  utf8,
  wordParagraph,
  zip,
} from './sample-files.ts';
import { pdfFile } from './sample-pdf.ts';

const first =
  'أعلنت البلدية أن أعمال الجسر ستبدأ يوم الأحد المقبل، وأن الطريق سيغلق أسبوعين على الأقل.';
const second =
  'وقال سكان الحي إنهم لم يتلقوا أي إشعار، وطالبوا بفتح ممر مؤقت للمشاة قبل بدء العمل.';

/** One small file of each format with the same two paragraphs; a format without one fails below. */
const samples: Readonly<Record<string, { readonly name: string; readonly bytes: Uint8Array }>> = {
  'plain-text': { name: 'a.txt', bytes: utf8(`${first}\n\n${second}\n`) },
  html: {
    name: 'a.html',
    bytes: utf8(`<!doctype html><html><body><p>${first}</p><p>${second}</p></body></html>`),
  },
  mhtml: {
    name: 'a.mhtml',
    bytes: utf8(
      `From: <Saved by Blink>\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://paper.example/1\r\n\r\n<html><body><p>${quoted(first)}</p>=\r\n<p>${quoted(second)}</p></body></html>\r\n--b--\r\n`,
    ),
  },
  markdown: { name: 'a.md', bytes: utf8(`${first}\n\n${second}\n`) },
  docx: { name: 'a.docx', bytes: docxFile(wordParagraph(first) + wordParagraph(second)) },
  'flat-odt': {
    name: 'a.fodt',
    bytes: flatOdtFile(`<text:p>${first}</text:p><text:p>${second}</text:p>`),
  },
  odt: { name: 'a.odt', bytes: odtFile(`<text:p>${first}</text:p><text:p>${second}</text:p>`) },
  rtf: {
    name: 'a.rtf',
    bytes: new Uint8Array([
      ...utf8('{\\rtf1\\ansi\\ansicpg1256\\deff0{\\fonttbl{\\f0\\fcharset178 Arial;}}\\f0 '),
      ...rtfEscaped(first),
      ...utf8('\\par\\par '),
      ...rtfEscaped(second),
      ...utf8('\\par}'),
    ]),
  },
  epub: { name: 'a.epub', bytes: epubFile([`<p>${first}</p><p>${second}</p>`]) },
  json: { name: 'a.json', bytes: utf8(JSON.stringify([{ body: `${first}\n\n${second}` }])) },
  jsonl: { name: 'a.jsonl', bytes: utf8(`${JSON.stringify({ text: `${first}\n\n${second}` })}\n`) },
  pdf: { name: 'a.pdf', bytes: pdfFile([[first, second]]) },
  zip: { name: 'a.zip', bytes: zip({ 'a.txt': `${first}\n\n${second}` }) },
};

function quoted(text: string): string {
  return [...utf8(text)]
    .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}

function rtfEscaped(text: string): Uint8Array {
  const bytes = encoded(text, 'windows-1256');
  return utf8([...bytes].map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join(''));
}

describe('list of formats', () => {
  it('has unique ids and extensions, lower case and without dot', () => {
    const ids = importFormats.map((format) => format.id);
    const extensions = importFormats.flatMap((format) => format.extensions);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(extensions).size).toBe(extensions.length);
    for (const extension of extensions) expect(extension).toMatch(/^[a-z0-9]+$/);
    expect(acceptedExtensions).toEqual(extensions);
  });

  // Files with an extension of their own can be read; the others only say why they cannot.
  it.each(
    importFormats
      .filter((format) => format.extensions.length > 0)
      .map((format) => [format.id, format] as const),
  )('%s is recognised by content and reads its sample', async (id, format) => {
    const sample = samples[id];
    if (sample === undefined) throw new Error(`no sample file for ${id}`);
    expect(sample.name).toMatch(new RegExp(`\\.${format.extensions[0]}$`));
    const report = await imported(sample.name, sample.bytes);
    const articles =
      report.inner.length > 0
        ? report.inner.flatMap(({ result }) => (result.ok ? result.value.articles : []))
        : report.articles;
    expect(articles).toHaveLength(1);
    const [article] = articles;
    if (article === undefined) throw new Error('no article');
    expectSound(article);
    const kept = article.zones
      .filter((zone) => zone.kept)
      .map((zone) => article.text.slice(zone.start, zone.end));
    expect(kept).toEqual([first, second]);
    expect(article).toMatchObject({ direction: 'rtl', language: 'ar' });
    if (id !== 'zip') {
      expect(article.provenance.importer).toBe(id);
      expect(article.provenance.importerVersion).toBe(format.version);
    }
  });

  // Markdown has no bytes of its own, and one line of JSON Lines is JSON.
  it.each(Object.keys(samples).filter((id) => !['plain-text', 'markdown', 'jsonl'].includes(id)))(
    '%s is recognised under a wrong name too',
    async (id) => {
      const sample = samples[id];
      const result = await importFile({
        name: 'download',
        bytes: sample?.bytes ?? new Uint8Array(),
      });
      if (!result.ok) throw new Error(result.error.code);
      const [article] = result.value.articles;
      if (article !== undefined) expect(article.provenance.importer).toBe(id);
      else expect(result.value.inner).toHaveLength(1);
    },
  );

  it.each(Object.keys(samples))('%s gives the same report twice', async (id) => {
    const { name = '', bytes = new Uint8Array() } = samples[id] ?? {};
    expect(await importFile({ name, bytes })).toEqual(await importFile({ name, bytes }));
  });
});

describe('files that are not imported', () => {
  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['only a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf]), 'no-text'],
    ['only blanks', utf8(' \n\t\n\u00a0\n'), 'no-text'],
    [
      'a page without text',
      utf8('<!doctype html><html><body><img><script>1</script></body></html>'),
      'no-text',
    ],
    [
      'a picture named .txt',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      'binary',
    ],
    [
      'an old Word file',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      'unsupported',
    ],
    [
      'an office file with a password',
      new Uint8Array([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        0xa1,
        0xb1,
        0x1a,
        0xe1,
        ...utf16('EncryptedPackage'),
      ]),
      'encrypted',
    ],
    ['more bytes than allowed', new Uint8Array(mostBytes + 1).fill(0x61), 'too-large'],
    ['more lines than allowed', utf8('سطر\n'.repeat(200_001)), 'text-too-long'],
    ['more text than allowed', new Uint8Array(4 * 1024 * 1024 + 1).fill(0x61), 'text-too-long'],
  ])('%s', async (_, bytes, code) => {
    expect((await refusal('a.txt', bytes)).code).toBe(code);
  });
});

function utf16(text: string): number[] {
  return [...text].flatMap((character) => [character.charCodeAt(0), 0]);
}
