import { describe, expect, it } from 'vitest';
import { importFile } from '../../../../shared/formats/import/index.ts';
import { imported, onlyArticle, outline, refusal } from './check-article.ts';
import {
  docxFile,
  epubFile,
  flatOdtFile,
  odtFile,
  utf8,
  wordParagraph,
  zip,
} from './sample-files.ts';

const one =
  'قالت مديرة المتحف إن القاعة الجديدة ستفتح للزوار قبل نهاية العام، وإن الدخول سيكون مجاناً.';
const two = 'ونفى مجلس الأمناء أن تكون الكلفة قد تجاوزت التقديرات، مؤكداً أن الحسابات ستنشر كاملة.';

describe('DOCX', () => {
  const styles = `<w:styles xmlns:w="w"><w:style w:styleId="a1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="a2"><w:name w:val="Subtitle"/></w:style><w:style w:styleId="a3"><w:name w:val="caption"/></w:style></w:styles>`;

  it('takes headings, captions and lists from styles of any language version', async () => {
    const article = await onlyArticle(
      'a.docx',
      docxFile(
        wordParagraph('المتحف يفتح قاعته الجديدة', '<w:pStyle w:val="a1"/>') +
          wordParagraph('بعد سبع سنوات من التأجيل', '<w:pStyle w:val="a2"/>') +
          wordParagraph(one) +
          wordParagraph('واجهة المتحف من الشارع', '<w:pStyle w:val="a3"/>') +
          wordParagraph('كلفة لم تعلن', '<w:outlineLvl w:val="1"/>') +
          wordParagraph(two),
        {
          'word/styles.xml': styles,
          'docProps/core.xml':
            '<cp:coreProperties xmlns:dc="d"><dc:title>Document1</dc:title><dc:creator>سامي</dc:creator></cp:coreProperties>',
        },
      ),
    );
    expect(outline(article)).toEqual([
      'headline: المتحف يفتح قاعته الجديدة',
      'deck: بعد سبع سنوات من التأجيل',
      `paragraph: ${one}`,
      'caption: واجهة المتحف من الشارع',
      'subheading: كلفة لم تعلن',
      `paragraph: ${two}`,
    ]);
    expect(article).toMatchObject({ title: 'المتحف يفتح قاعته الجديدة', author: 'سامي' });
    expect(article.provenance.metadataFrom).toMatchObject({
      title: 'text:headline',
      author: 'document:creator',
    });
  });

  it('leaves out deleted text, field codes and alternatives, and says that changes were tracked', async () => {
    const body =
      '<w:p><w:r><w:t>Kept </w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t>and new</w:t></w:r></w:ins><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r><w:r><w:tab/><w:t>tab</w:t><w:br/><w:t>line</w:t></w:r><mc:AlternateContent><mc:Choice><w:r><w:t> box</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t> box</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>';
    const report = await imported('a.docx', docxFile(body));
    expect(report.articles[0]?.text).toBe('Kept and new\ttab\nline box');
    expect(report.warnings).toContainEqual({ code: 'tracked-changes', count: 2 });
  });

  it('puts footnotes at the end and reads text boxes and tables', async () => {
    const notes =
      '<w:footnotes xmlns:w="w"><w:footnote w:type="separator"><w:p><w:r><w:t>---</w:t></w:r></w:p></w:footnote><w:footnote><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote></w:footnotes>';
    const body =
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell 1</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>cell 2</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent><w:t>outer</w:t></w:r></w:p>';
    const article = await onlyArticle('a.docx', docxFile(body, { 'word/footnotes.xml': notes }));
    expect(article.text).toBe('cell 1\ncell 2\nboxed\nouter\nA note.');
  });

  it.each([
    ['<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document/>', 'doctype'],
    ['<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><w:document/>', 'doctype'],
    ['<w:document><w:p', 'malformed'],
  ])('refuses %s', async (part, code) => {
    const error = await refusal('a.docx', zip({ 'word/document.xml': part }));
    expect(error).toEqual({ code, detail: 'word/document.xml' });
  });

  it('58: does not invent entities', async () => {
    const article = await onlyArticle(
      'a.docx',
      docxFile(wordParagraph('x').replace('>x<', '>&amp;&#x41;&nbsp;&lt;b&gt;<')),
    );
    expect(article.text).toBe('&A&nbsp;<b>');
  });
});

describe('ODT', () => {
  it('reads headings, blanks, tabs, breaks and notes, and collapses what is only layout', async () => {
    const article = await onlyArticle(
      'a.odt',
      odtFile(
        `<text:h text:outline-level="1">المتحف يفتح قاعته</text:h>\n  <text:p>${one}\n   <text:s text:c="2"/>x<text:tab/>y<text:line-break/>z<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>ملاحظة.</text:p></text:note-body></text:note></text:p><text:tracked-changes><text:p>محذوف</text:p></text:tracked-changes><text:p>${two}</text:p>`,
      ),
    );
    expect(article.text).toBe(`المتحف يفتح قاعته\n${one}   x\ty\nz\n${two}\nملاحظة.`);
    expect(outline(article)[0]).toBe('headline: المتحف يفتح قاعته');
  });

  it('says that changes were tracked, and leaves deleted text out', async () => {
    const report = await imported(
      'a.odt',
      odtFile(
        `<text:tracked-changes><text:changed-region><text:deletion><text:p>محذوف</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>${one}</text:p><text:p>${two}</text:p>`,
      ),
    );
    expect(report.articles[0]?.text).toBe(`${one}\n${two}`);
    expect(report.warnings).toEqual([{ code: 'tracked-changes', count: 1 }]);
  });

  it('refuses encrypted ones', async () => {
    const manifest =
      '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    expect((await refusal('a.odt', odtFile('', { 'META-INF/manifest.xml': manifest }))).code).toBe(
      'encrypted',
    );
  });
});

describe('flat ODT', () => {
  const picture = '<draw:frame><office:binary-data>iVBORw0KGgo=</office:binary-data></draw:frame>';

  it('is read as the one in an archive, without page headers, styles and pictures', async () => {
    const article = await onlyArticle(
      'a.fodt',
      flatOdtFile(
        `<text:h text:outline-level="1">المتحف يفتح قاعته</text:h>\n<text:p>${picture}${one}</text:p><text:p>${two}</text:p>`,
        '<dc:creator>سامي</dc:creator>',
      ),
    );
    expect(article.text).toBe(`المتحف يفتح قاعته\n${one}\n${two}`);
    expect(outline(article)[0]).toBe('headline: المتحف يفتح قاعته');
    expect(article).toMatchObject({ author: 'سامي', provenance: { importer: 'flat-odt' } });
  });

  it('is known by what it is, and refused as others are', async () => {
    const renamed = await imported('a.xml', flatOdtFile(`<text:p>${one}</text:p>`));
    expect(renamed.articles[0]?.provenance.importer).toBe('flat-odt');
    const cut = flatOdtFile(`<text:p>${one}</text:p>`).slice(0, -5);
    expect(await refusal('a.fodt', cut)).toEqual({ code: 'malformed', detail: 'office:document' });
    const entity = utf8('<office:document ><!DOCTYPE x [<!ENTITY a "b">]></office:document>');
    expect((await refusal('a.fodt', entity)).code).toBe('doctype');
  });
});

describe('RTF', () => {
  const read = async (rtf: string): Promise<string> => (await onlyArticle('a.rtf', utf8(rtf))).text;

  it.each([
    [
      'Unicode escapes with one fallback byte',
      '{\\rtf1\\ansi {\\u1575?\\u1604?\\u1604?\\u1607?}\\par}',
      'الله',
    ],
    ['fallbacks of other lengths', "{\\rtf1\\uc2 \\u1576\\'c8\\'c8\\uc0\\u1576 x}", 'ببx'],
    ['signed units and surrogate pairs', '{\\rtf1 \\u-10179?\\u-8704?}', '😀'],
    [
      'bytes of an Arabic font',
      "{\\rtf1\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset178 B;}}\\f1 \\'c8\\'db\\'cf\\'c7\\'cf\\f0  caf\\'e9}",
      'بغداد café',
    ],
    ['the document’s code page', "{\\rtf1\\ansi\\ansicpg1256 \\'c8\\'db\\'cf\\'c7\\'cf}", 'بغداد'],
    [
      'groups that are no text',
      '{\\rtf1{\\stylesheet{\\s1 Heading;}}{\\*\\generator Foo;}{\\pict\\bin3 }}}}{\\info{\\title T}}{\\header h}body}',
      'body',
    ],
    [
      'special characters',
      '{\\rtf1 a\\~b\\_c\\{\\}\\\\ \\ldblquote x\\rdblquote\\emdash\\tab y\\line z}',
      'a\u00a0b\u2011c{}\\ “x”—\ty\nz',
    ],
    ['deleted text', '{\\rtf1 a{\\deleted b}c}', 'ac'],
    ['an unclosed group', '{\\rtf1 {\\b open', 'open'],
  ])('%s', async (_, rtf, text) => {
    expect(await read(rtf)).toBe(text);
  });

  it.each([
    ['a code page that no decoder knows', "{\\rtf1\\ansicpg720 a\\'9f b}", 1],
    ['bytes that are no UTF-8', "{\\rtf1\\ansicpg65001 \\'d8\\'a8 \\'d8 \\'ff}", 2],
  ])('never reads loosely unasked: %s', async (_, source, damaged) => {
    const bytes = utf8(source);
    const { code, candidates = [] } = await refusal('a.rtf', bytes);
    expect(code).toBe('undecodable');
    const arabic = candidates.find(({ encoding }) => encoding === 'windows-1256');
    expect(arabic?.damaged).toBe(0);

    const read = await importFile({ name: 'a.rtf', bytes, encoding: 'windows-1256' });
    expect(read).toMatchObject({
      ok: true,
      value: {
        articles: [{ provenance: { encoding: 'windows-1256', encodingSource: 'chosen' } }],
        warnings: [],
      },
    });
    const accepted = await importFile({ name: 'a.rtf', bytes, acceptDamage: true });
    expect(accepted.ok && accepted.value.warnings).toEqual([
      { code: 'damaged-bytes', count: damaged },
    ]);
  });

  it('knows the code pages that Word numbers otherwise', async () => {
    expect(await read("{\\rtf1\\ansicpg708 \\'e4\\'c7}")).toBe('لا');
    expect(await read("{\\rtf1\\ansicpg936 \\'b0\\'cd}")).toBe('巴');
  });

  it('takes title and author from the information group', async () => {
    const article = await onlyArticle(
      'a.rtf',
      utf8('{\\rtf1{\\info{\\title Report}{\\author N. Feld}}text}'),
    );
    expect(article).toMatchObject({ author: 'N. Feld' });
  });
});

describe('EPUB', () => {
  it('makes an article of each chapter that reads like one', async () => {
    const chapter = (title: string): string =>
      `<h1>${title}</h1><p>${one}</p><p>${two}</p><p>${one.replace('المتحف', 'المكتبة')}</p>`;
    const { articles } = await imported(
      'a.epub',
      epubFile([chapter('العنوان الأول للفصل'), chapter('العنوان الثاني للفصل')]),
    );
    expect(articles.map((article) => article.title)).toEqual([
      'العنوان الأول للفصل',
      'العنوان الثاني للفصل',
    ]);
    expect(articles[0]).toMatchObject({ outlet: 'دار السهل', language: 'ar' });
  });
});
