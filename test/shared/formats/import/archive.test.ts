import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isCompanion } from '../../../../shared/formats/import/archive/zip.ts';
import { imported, refusal } from './check-article.ts';
import { docxFile, utf8, wordParagraph, zip } from './sample-files.ts';

const text =
  'A short note that is long enough to be read as a paragraph of its own, for this test.';

/** Overwrites two or four bytes in every record of the central directory. */
function patchDirectory(bytes: Uint8Array, offset: number, value: number, size: 2 | 4): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (size === 2) view.setUint16(at + offset, value, true);
    else view.setUint32(at + offset, value, true);
  }
  return copy;
}

describe('ZIP of articles', () => {
  it('reports each file on its own', async () => {
    const { articles, inner } = await imported(
      'batch.zip',
      zip({
        'a/one.txt': text,
        'a/two.html': `<html><body><p>${text}</p></body></html>`,
        'picture.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
        'empty.txt': '',
        'inner.zip': zip({ 'x.txt': text }),
        'note.docx': docxFile(wordParagraph(text)),
        '__MACOSX/a/._one.txt': 'x',
        '.DS_Store': 'x',
      }),
    );
    expect(articles).toEqual([]);
    const outcome = inner.map(({ name, result }) => [
      name,
      result.ok ? result.value.articles.length : result.error.code,
    ]);
    expect(Object.fromEntries(outcome)).toEqual({
      'a/one.txt': 1,
      'a/two.html': 1,
      'picture.png': 'binary',
      'empty.txt': 'empty',
      'inner.zip': 'archive-in-archive',
      'note.docx': 1,
    });
    expect(inner.find(({ name }) => name === 'a/one.txt')?.bytes).toEqual(utf8(text));
  });

  it('leaves the parts of a “complete page” with their page', async () => {
    const names = [
      'n/page.html',
      'n/page_files/ad.html',
      'n/other_files/x.html',
      'صفحة.html',
      'صفحة_ملفات/a.html',
    ];
    expect(names.filter((name) => isCompanion(name, names))).toEqual([
      'n/page_files/ad.html',
      'صفحة_ملفات/a.html',
    ]);
    const { inner } = await imported(
      'p.zip',
      zip({ 'page.html': `<p>${text}</p>`, 'page_files/ad.html': '<p>ad</p>' }),
    );
    expect(inner.map(({ name }) => name)).toEqual(['page.html']);
  });
});

describe('hostile archives', () => {
  const plain = zip({ 'a.txt': text });

  it.each(['../a.txt', '/etc/a.txt', 'a/../../b.txt', 'C:\\a.txt', 'a\\..\\b.txt', 'a\u0000.txt'])(
    '59: refuses the path %j',
    async (name) => {
      expect((await refusal('a.zip', zip({ [name]: text }))).code).toBe('unsafe-path');
    },
  );

  it('61: refuses symbolic links', async () => {
    const bytes = zipSync({ link: [utf8('/etc/passwd'), { os: 3, attrs: 0xa1ff << 16 }] });
    expect((await refusal('a.zip', bytes)).code).toBe('unsafe-path');
  });

  it('refuses encrypted entries', async () => {
    expect((await refusal('a.zip', patchDirectory(plain, 8, 1, 2))).code).toBe('encrypted');
  });

  it('57: refuses a bomb by its ratio, before unpacking', async () => {
    const bytes = zip({ 'a.txt': new Uint8Array(5_000_000) });
    expect(bytes.length).toBeLessThan(50_000);
    expect((await refusal('a.zip', bytes)).code).toBe('bomb');
  });

  it('57: refuses more than 100 MB in all, and 2,001 entries', async () => {
    expect((await refusal('a.zip', patchDirectory(plain, 24, 101 * 1024 * 1024, 4))).code).toBe(
      'bomb',
    );
    const many = Object.fromEntries(
      Array.from({ length: 2001 }, (_, index) => [`${index}.txt`, 'x']),
    );
    expect((await refusal('a.zip', zip(many))).code).toBe('too-many-entries');
  });

  it('57: notices a directory that declares less than there is', async () => {
    const { inner } = await imported(
      'a.zip',
      patchDirectory(zip({ 'a.txt': text.repeat(50) }), 24, 100, 4),
    );
    expect(inner[0]?.result).toMatchObject({ ok: false, error: { code: 'bomb' } });
  });

  it('notices damaged content by its checksum', async () => {
    const { inner } = await imported('a.zip', patchDirectory(plain, 16, 12345, 4));
    expect(inner[0]?.result).toMatchObject({ ok: false, error: { code: 'malformed' } });
  });

  it('refuses an archive that is cut off', async () => {
    expect((await refusal('a.zip', plain.subarray(0, plain.length - 30))).code).toBe('malformed');
  });
});
