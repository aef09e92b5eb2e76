import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { visualToLogical } from '../../../../shared/formats/import/pdf/visual-to-logical.ts';
import { imported, onlyArticle, refusal } from './check-article.ts';
import { utf8 } from './sample-files.ts';
import { pdfFile } from './sample-pdf.ts';

const one = 'قال مدير الأشغال إن الجسر سيفتح يوم الأحد بعد إصلاح استمر أكثر من عام كامل.';
const two = 'ونفى المجلس (البلدي) أن تكون الكلفة قد تضاعفت «كما قيل» قبل نهاية الأعمال.';

describe('PDF printed by a browser', () => {
  const text = [
    'جسر النهر يعود إلى الخدمة',
    'قال مدير الأشغال (عماد الراوي) إن الجسر سيفتح يوم الأحد 12 أيار 2025، بعد إصلاح استمر 14 شهراً، مؤكداً أن الحمولة القصوى لن تتجاوز 3.5 طن «في المرحلة الأولى».',
    'وأضاف أن شركة BridgeTech Ltd. نفذت 75% من الأعمال، وأن الباقي تولته البلدية نفسها. ولا يزال الخلاف قائماً على كلفة الإضاءة.',
    'كلفة لم تعلن',
    'ونفى المجلس أن تكون الكلفة قد تضاعفت، لكنه رفض نشر العقد كاملاً قبل انتهاء الأعمال في الضفة الشرقية، وهو ما أثار احتجاج سكان الحي الذين يقولون إنهم لم يُستشاروا.',
  ];
  const lines = (article: { text: string }): string[] =>
    article.text.split('\n').filter((line) => line !== '');

  // Three fonts that build Arabic differently: ligatures, one glyph a letter, dots apart from letters.
  it.each(['dejavu.pdf', 'plex.pdf'])(
    '%s: words, order, numbers, brackets and paragraphs are right',
    async (name) => {
      const article = await onlyArticle(
        name,
        new Uint8Array(readFileSync(`test/fixtures/pdf/${name}`)),
      );
      expect(lines(article)).toEqual(text);
      expect(article.zones.map((zone) => zone.kind)).toEqual([
        'headline',
        'paragraph',
        'paragraph',
        'subheading',
        'paragraph',
      ]);
    },
  );

  it('columns-naskh.pdf: two columns are read one after the other, from the right', async () => {
    const article = await onlyArticle(
      'a.pdf',
      new Uint8Array(readFileSync('test/fixtures/pdf/columns-naskh.pdf')),
    );
    const [headline, ...body] = text;
    expect(lines(article)).toEqual([headline, ...body, ...body, ...body]);
  });
});

describe('PDF of other makers', () => {
  it('puts right shapes and visual order', async () => {
    const shapes: Readonly<Record<string, string>> = {
      ق: '\ufed7',
      ا: '\ufe8e',
      ل: '\ufede',
      م: '\ufee3',
      د: '\ufeaa',
    };
    const article = await onlyArticle(
      'a.pdf',
      pdfFile([[one]], { shape: (letter) => shapes[letter] ?? letter }),
    );
    expect(article.text).toBe(one);
  });

  it('finds out whether brackets are named as printed or as meant', async () => {
    const swap: Readonly<Record<string, string>> = { '(': ')', ')': '(', '«': '»', '»': '«' };
    expect((await onlyArticle('a.pdf', pdfFile([[one, two]]))).text).toContain(two);
    const mirrored = pdfFile([[one, two]], { shape: (letter) => swap[letter] ?? letter });
    expect((await onlyArticle('a.pdf', mirrored)).text).toContain(two);
  });

  it('says that the text must be checked, and which pages have none', async () => {
    const { warnings } = await imported('a.pdf', pdfFile([[one], [], [two]]));
    expect(warnings).toEqual([
      { code: 'pdf-check-text' },
      { code: 'pdf-page-without-text', count: 1, detail: '2' },
    ]);
  });

  it('folds headers, footers and page numbers', async () => {
    const pages = [1, 2, 3, 4].map((page) => [
      'صحيفة السهل - العدد 120',
      `${page}: ${one}`,
      `وفي الصفحة ${page}: ${two}`,
      `${page}`,
    ]);
    const article = await onlyArticle('a.pdf', pdfFile(pages));
    const kept = article.zones
      .filter((zone) => zone.kept)
      .map((zone) => article.text.slice(zone.start, zone.end));
    expect(kept).toHaveLength(8);
    expect(kept.join(' ')).not.toContain('العدد');
  });

  describe('encrypted, as qpdf does it', () => {
    const file = (name: string) =>
      new Uint8Array(readFileSync(`test/fixtures/pdf/encrypted/${name}.pdf`));

    it.each(['rc4-40', 'rc4-128', 'aes-128', 'aes-128-object-streams', 'aes-256-r5', 'aes-256'])(
      'is read where only its owner has a password: %s',
      async (name) => {
        const { title, author, text } = await onlyArticle('a.pdf', file(name));
        expect({ title, author }).toEqual({ title: 'Ferry inquiry opens', author: 'N. Feld' });
        expect(text).toContain('the chair said, with evidence from two surveyors.');
      },
    );

    it('is refused where its readers need one', async () => {
      expect((await refusal('a.pdf', file('needs-password'))).code).toBe('encrypted-pdf');
    });
  });

  it.each([
    ['no text at all', pdfFile([[], []]), 'no-text'],
    [
      'a password',
      pdfFile([[one]], {
        trailer: '/Encrypt 90 0 R',
        objects: '90 0 obj << /Filter /Standard >> endobj',
      }),
      'encrypted-pdf',
    ],
    [
      'no pages',
      utf8('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>'),
      'malformed',
    ],
    ['nothing but its mark', utf8('%PDF-1.7\n'), 'malformed'],
    [
      'pages that contain themselves',
      utf8(
        '%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj 2 0 obj << /Kids [2 0 R 2 0 R] >> endobj',
      ),
      'malformed',
    ],
  ])('refuses a file with %s', async (_, bytes, code) => {
    expect((await refusal('a.pdf', bytes)).code).toBe(code);
  });

  it('survives references in circles and wrong lengths', async () => {
    const source = new TextDecoder()
      .decode(pdfFile([[one]]))
      .replace(/\/Length \d+/g, '/Length 99 0 R');
    const article = await onlyArticle(
      'a.pdf',
      utf8(source.replace('trailer', '99 0 obj 98 0 R endobj 98 0 obj 99 0 R endobj\ntrailer')),
    );
    expect(article.text).toBe(one);
  });
});

describe('from printed order to reading order', () => {
  const read = (visual: string, direction: 'rtl' | 'ltr'): string =>
    visualToLogical(
      [...visual].map((text) => ({ text })),
      direction,
    )
      .map(({ text }) => text)
      .join('');

  it.each([
    ['numbers keep their order', '2025 ويام 12', 'rtl', '12 مايو 2025'],
    ['so do dates and decimals', '3.5 وأ 12/05/2025', 'rtl', '12/05/2025 أو 3.5'],
    ['Latin words hold together', 'نإ BBC News تلاق', 'rtl', 'قالت BBC News إن'],
    ['a percent sign printed left of its number', '%75 وحن', 'rtl', 'نحو 75%'],
    ['a Hebrew line', 'םולש 3', 'rtl', '3 שלום'],
    ['an Arabic name in English text', 'The نطو يبأ paper', 'ltr', 'The أبي وطن paper'],
  ] as const)('%s', (_, visual, direction, logical) => {
    expect(read(visual, direction)).toBe(logical);
  });
});
