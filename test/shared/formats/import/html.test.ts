import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { imported, onlyArticle, outline, refusal } from './check-article.ts';
import { encoded, utf8 } from './sample-files.ts';
import { payloads } from './xss-payloads.ts';

const one =
  'قالت مديرة المتحف إن القاعة الجديدة ستفتح للزوار قبل نهاية العام، وإن الدخول سيكون مجاناً للجميع.';
const two =
  'ونفى مجلس الأمناء أن تكون الكلفة قد تجاوزت التقديرات، مؤكداً أن الحسابات ستنشر كاملة بعد الافتتاح.';
const three =
  'وكان الافتتاح قد تأجل مرتين بسبب خلاف مع المقاول على نوع الحجر المستخدم في الواجهة الشرقية.';
const page = (body: string, head = ''): Uint8Array =>
  utf8(
    `<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`,
  );

describe('text of a page', () => {
  it.each([
    ['entities', '<p>a &amp; b &laquo;&#1576;&raquo;&nbsp;&hellip;</p>', 'a & b «ب»\u00a0…'],
    ['blanks as on screen', '<p>one\n   two\t three</p>\n\n<p> four </p>', 'one two three\n\nfour'],
    ['line breaks', 'one<br>two<br/>three', 'one\ntwo\nthree'],
    ['blocks and inline elements', '<div>a<b>b</b><i>c</i></div><div>d</div>', 'abc\nd'],
    ['rows of small pieces', '<div><span>name</span><time>2025</time></div>', 'name\n2025'],
    ['but not emphasis in a sentence', '<p><b>All</b> <i>of it</i></p>', 'All of it'],
    [
      'a credit in its caption, a link made of pieces',
      '<figure><figcaption>a pier <span class="x9">Photo: Ada Lund</span></figcaption></figure><a><span>next</span><span>title</span></a>',
      'a pier\nPhoto: Ada Lund\n\nnext\ntitle',
    ],
    [
      'but no link inside a sentence',
      '<p>see <a><b>one</b><i>other</i></a> here, <a><span>T</span><span>he</span></a> end</p>',
      'see oneother here, The end',
    ],
    ['preformatted text', '<pre>a  b\n  c</pre>', 'a  b\n  c'],
    [
      'nothing silent',
      '<p>a</p><script>x</script><style>y</style><template><p>t</p></template><noscript>n</noscript><textarea>q</textarea><p hidden>h</p><p style="display:none">d</p>',
      'a',
    ],
    ['unclosed elements', '<p>one<p>two<ul><li>three<li>four</ul>', 'one\n\ntwo\n\nthree\nfour'],
    ['characters that only plain text treats as line breaks', '<p>a\u2028b\u0085c</p>', 'a\nb\nc'],
  ])('%s', async (_, body, text) => {
    expect((await onlyArticle('a.html', page(body))).text).toBe(text);
  });

  it('keeps everything a reader sees, and folds what is not the article', async () => {
    const article = await onlyArticle(
      'a.html',
      page(
        `<nav><a>الرئيسية</a><a>ثقافة</a></nav><main><h1>المتحف يفتح قاعته</h1><p>${one}</p><p>${two}</p><p>${three}</p></main><aside><h3>الأكثر قراءة</h3><a>خبر آخر لا صلة له</a></aside><footer>© الجريدة</footer>`,
      ),
    );
    expect(outline(article)).toEqual([
      '(other: الرئيسية)',
      '(other: ثقافة)',
      'headline: المتحف يفتح قاعته',
      `paragraph: ${one}`,
      `paragraph: ${two}`,
      `paragraph: ${three}`,
      '(related: الأكثر قراءة)',
      '(related: خبر آخر لا صلة له)',
      '(other: © الجريدة)',
    ]);
  });
});

describe('the article on its page', () => {
  const paragraphs = [one, two, three];
  const kept = async (body: string): Promise<string[]> => {
    const article = await onlyArticle('a.html', page(body));
    return article.zones
      .filter((zone) => zone.kept && zone.kind === 'paragraph')
      .map((zone) => article.text.slice(zone.start, zone.end));
  };

  it.each([
    [
      'a form around the whole page',
      `<form id="aspnetForm"><h1>المتحف يفتح قاعته</h1><p>${one}</p><p>${two}</p><p>${three}</p></form>`,
    ],
    [
      'a class that sounds like furniture around it',
      `<h1>المتحف يفتح قاعته</h1><div class="print-area no-share"><p>${one}</p><p>${two}</p><p>${three}</p></div>`,
    ],
    [
      'a drop cap, a name and a date at the beginning of paragraphs',
      `<h1>المتحف يفتح قاعته</h1><p><span class="cap">ق</span>${one.slice(1)}</p><p><b class="author">ونفى</b>${two.slice(4)}</p><p><time>وكان</time>${three.slice(4)}</p>`,
    ],
    [
      'two halves with an advertisement between them',
      `<h1>المتحف يفتح قاعته</h1><div><div class="half"><p>${one}</p><p>${two}</p></div><div class="ad">إعلان</div><div class="half"><p>${three}</p></div></div>`,
    ],
    [
      'paragraphs made of line breaks',
      `<h1>المتحف يفتح قاعته</h1><div>${paragraphs.join('<br><br>')}</div>`,
    ],
    [
      'a table for the layout',
      `<table><tr><td><a>روابط</a></td><td><h1>المتحف يفتح قاعته</h1><p>${paragraphs.join('</p><p>')}</p></td></tr></table>`,
    ],
  ])('%s', async (_, body) => {
    expect(await kept(body)).toEqual(paragraphs);
  });
});

describe('what stands around a line says what it is', () => {
  const lines = async (body: string, head = ''): Promise<string[]> =>
    outline(await onlyArticle('a.html', page(body, head)));
  const text = [`<p>${one}</p>`, `<p>${two}</p>`, `<p>${three}</p>`].join('');
  const kept = [`paragraph: ${one}`, `paragraph: ${two}`, `paragraph: ${three}`];

  it('a title of the second level above the text, with shorter names in the page’s own title', async () => {
    const body = `<article><h2>المتحف يفتح قاعته الجديدة</h2><p>دفتر المدينة</p><div>${text}<h3>الكلفة</h3>${text.replaceAll('ق', 'ف')}</div></article>`;
    const article = await onlyArticle(
      'a.html',
      page(body, '<title>المتحف يفتح قاعته – دفتر</title>'),
    );
    expect(article.title).toBe('المتحف يفتح قاعته الجديدة');
    expect(article.provenance.metadataFrom.title).toBe('text:headline');
    expect(outline(article).slice(0, 1)).toEqual(['headline: المتحف يفتح قاعته الجديدة']);
    expect(outline(article)).toEqual(expect.arrayContaining([...kept, 'subheading: الكلفة']));
  });

  it('a heading below running text is never the title of what stands above it', async () => {
    expect(await lines(`<main>${text}<h3>الكلفة</h3>${text.replaceAll('ق', 'ف')}</main>`)).toEqual(
      expect.arrayContaining([...kept, 'subheading: الكلفة']),
    );
  });

  it('a heading with nothing but links under it', async () => {
    const list =
      '<h3>ما لم تره</h3><a href="1">جسر جديد فوق النهر</a><a href="2">سوق الكتب يعود</a>';
    expect(await lines(`<main><h1>المتحف يفتح قاعته</h1>${text}<div>${list}</div></main>`)).toEqual(
      [
        'headline: المتحف يفتح قاعته',
        ...kept,
        '(related: ما لم تره)',
        '(related: جسر جديد فوق النهر)',
        '(related: سوق الكتب يعود)',
      ],
    );
  });

  describe('in and beside the row of paragraphs', () => {
    const head =
      '<div class="a"><h1>المتحف يفتح قاعته</h1><div class="b">افتتاح تأخر عامين بسبب خلاف على الحجر</div></div>';
    const inRow = (inside: string) => lines(`<main>${head}<div class="row">${inside}</div></main>`);
    const kick = 'headline: المتحف يفتح قاعته';
    const deck = 'deck: افتتاح تأخر عامين بسبب خلاف على الحجر';

    it('its first line is text, however short, and what stands above is the deck', async () => {
      expect(await inRow(`<p>متى يفتح المتحف أبوابه؟</p>${text}`)).toEqual([
        kick,
        deck,
        'paragraph: متى يفتح المتحف أبوابه؟',
        ...kept,
      ]);
    });

    it('a list of other articles ends with its box, whatever follows', async () => {
      const box =
        '<div class="x"><div>اقرأ أيضاً</div><a href="1">جسر جديد فوق النهر</a></div><h2>الكلفة</h2>';
      const found = await inRow(`${text}${box}${text.replaceAll('ق', 'ف')}`);
      expect(found).toContain('(related: جسر جديد فوق النهر)');
      expect(found).toContain('subheading: الكلفة');
    });

    it('a box with a link and no sentence leads elsewhere, one with facts does not', async () => {
      const pod =
        '<section class="x"><b>بودكاست</b><p>حكايات من الحي القديم</p><a href="1">الحلقات</a></section>';
      const facts =
        '<div class="y"><p>القاعة: 400 متر</p><p>الكلفة: مليونان</p><p>الزوار: ألف يومياً</p><p>المعروضات: 120 قطعة</p><p>العاملون فيها أربعون</p><a href="2">المصدر</a></div>';
      const found = await inRow(`${text}${pod}${facts}${text.replaceAll('ق', 'ف')}`);
      expect(found).toContain('(other: حكايات من الحي القديم)');
      expect(found.find((line) => line.includes('العاملون'))).not.toMatch(/^\(/u);
    });

    it('an appeal below the text is not more of it, a second half is', async () => {
      const appeal =
        'صحيفتنا تعيش من قرائها، وبمبلغ صغير كل شهر تساعدون على أن نواصل طرح الأسئلة التي لا يريد غيرنا سماعها.';
      const page = (below: string) =>
        lines(`<main>${head}<div class="row">${text}</div>${below}</main>`);
      expect(await page(`<div class="z"><div class="m">${appeal}</div></div>`)).toContain(
        `(other: ${appeal})`,
      );
      expect(await page(`<div class="row">${text.replaceAll('ق', 'ف')}</div>`)).toHaveLength(
        kept.length * 2 + 2,
      );
    });
  });

  it('but a sub-heading keeps its text below a teaser', async () => {
    const part = `<h2>الكلفة</h2><p><a href="1">جسر جديد فوق النهر</a></p>${text.replaceAll('ق', 'ف')}`;
    expect(await lines(`<main><h1>المتحف يفتح قاعته</h1>${text}${part}</main>`)).toContain(
      'subheading: الكلفة',
    );
  });

  it('a paragraph with a drop cap, and a table whose cells are called like menus', async () => {
    const table =
      '<table><tr><th>الرئيسية</th><th>بحث</th></tr><tr><td>٤٠</td><td>٥٥</td></tr></table>';
    const body = `<main><h1>المتحف يفتح قاعته</h1>${text.replace('<p>', '<p class="has-drop-cap">')}${table}${text.replaceAll('ق', 'ف')}</main>`;
    expect(await lines(body)).toEqual(
      expect.arrayContaining([...kept, 'paragraph: الرئيسية', 'paragraph: بحث', 'paragraph: ٤٠']),
    );
  });

  it('date and signature in a footer above the text, the signs of an agency below it', async () => {
    const body = `<main><h1>المتحف يفتح قاعته</h1><article><footer>نشر في 2025/11/03 - 16:20</footer><div>${text}<p>(سهل) ر.ك / م.ن</p></div></article></main>`;
    expect(await lines(body)).toEqual([
      'headline: المتحف يفتح قاعته',
      'dateline: نشر في 2025/11/03 - 16:20',
      ...kept,
      'byline: (سهل) ر.ك / م.ن',
    ]);
  });

  it('boxes with fields, known by the fields and not by the names of their classes', async () => {
    const call =
      '<div class="k1"><div>كل صباح قبل القهوة</div><input type="email"><b>نعم</b></div>';
    const poll =
      '<div class="k2"><h3>هل ستزور القاعة؟</h3><label><input type="radio"> ربما</label><i>214 صوتاً</i></div>';
    const server = `<form><input type="hidden" name="state"><main><h1>المتحف يفتح قاعته</h1><div class="k0"><p>${one}</p>${call}<p>${two}</p>${poll}<p>${three}</p></div></main></form>`;
    expect((await lines(server)).filter((line) => !line.startsWith('('))).toEqual([
      'headline: المتحف يفتح قاعته',
      ...kept,
    ]);
  });

  it('a heading that quotes somebody, a title that stands beside the name of the site in the page’s own', async () => {
    const cells = `<table><tr><td>ثقافة</td></tr><tr><td><b>المتحف يفتح قاعته الشرقية للزوار</b></td></tr><tr><td>${text}<h3>«لا نبيع التذاكر لأحد»</h3>${text.replaceAll('ق', 'ف')}</td></tr></table>`;
    const article = await onlyArticle(
      'a.html',
      page(cells, '<title>صحيفة الرصيف - المتحف يفتح قاعته الشرقية للزوار</title>'),
    );
    expect(article.title).toBe('المتحف يفتح قاعته الشرقية للزوار');
    expect(outline(article)).toEqual(
      expect.arrayContaining([
        'headline: المتحف يفتح قاعته الشرقية للزوار',
        'subheading: «لا نبيع التذاكر لأحد»',
      ]),
    );
  });

  it('a note about the author below the text, a name in a card between paragraphs', async () => {
    const card =
      '<figure><a href="1"><div>جسر جديد فوق النهر</div><span class="author">ليلى</span></a></figure>';
    const note =
      '<div class="author-box"><p>سعاد منصور</p><p>صحافية تكتب عن المدن منذ عشر سنين.</p></div>';
    const found = await lines(
      `<main><h1>المتحف يفتح قاعته</h1><p>${one}</p>${card}<p>${two}</p><p>${three}</p>${note}</main>`,
    );
    expect(found).toEqual(
      expect.arrayContaining([
        '(related: ليلى)',
        'byline: سعاد منصور',
        '(other: صحافية تكتب عن المدن منذ عشر سنين.)',
      ]),
    );
  });

  it('times in a live report stay, lengths of films do not', async () => {
    const entry = (time: string, paragraph: string) =>
      `<div><time>${time}</time><h3>خبر من القاعة</h3><p>${paragraph}</p></div>`;
    const body = `<main><h1>المتحف يفتح قاعته</h1><p>${one}</p><span>02:48</span>${entry('14:35', two)}${entry('13:10', three)}</main>`;
    expect(await lines(body)).toEqual(
      expect.arrayContaining(['dateline: 14:35', 'dateline: 13:10', '(marker: 02:48)']),
    );
  });
});

describe('metadata, each with where it stood', () => {
  it('believes letters before a language that is written in others', async () => {
    const source = (lang: string) =>
      utf8(
        `<html lang="${lang}"><body><h1>المتحف يفتح</h1><p>${one}</p><p>${two}</p></body></html>`,
      );
    const english = await onlyArticle('a.html', source('en-US'));
    expect(english.language).toBe('ar');
    expect(english.provenance.metadataFrom.language).toBe('text:letters');
    const persian = await onlyArticle('a.html', source('fa'));
    expect(persian.language).toBe('fa');
    expect(persian.provenance.metadataFrom.language).toBe('html:lang');
  });

  it.each([
    [
      'JSON-LD before everything else',
      '<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],"headline":"من JSON","author":[{"name":"أ"},{"name":"ب"}],"publisher":{"name":"الجريدة"},"datePublished":"2025-01-02T03:04:05+03:00","inLanguage":"ar-IQ","url":"https://j.example/1"}]}</script><meta property="og:title" content="من OG">',
      {
        title: 'من JSON',
        author: 'أ, ب',
        outlet: 'الجريدة',
        publishedAt: '2025-01-02T03:04:05+03:00',
        language: 'ar-IQ',
        url: 'https://j.example/1',
      },
      { title: 'json-ld', language: 'json-ld' },
    ],
    [
      'Open Graph and meta tags',
      '<meta property="og:title" content="عنوان &amp; آخر"><meta property="og:site_name" content="الجريدة"><meta name="author" content="سلمى"><meta property="article:published_time" content="2025-01-02 03:04"><meta property="og:url" content="https://j.example/2">',
      {
        title: 'عنوان & آخر',
        outlet: 'الجريدة',
        author: 'سلمى',
        publishedAt: '2025-01-02T03:04',
        url: 'https://j.example/2',
      },
      { title: 'og:title', author: 'author', publishedAt: 'article:published_time' },
    ],
    [
      'Dublin Core',
      '<meta name="DC.title" content="عنوان"><meta name="DC.creator" content="وزارة"><meta name="DC.date" content="2025-01-02">',
      { title: 'عنوان', author: 'وزارة', publishedAt: '2025-01-02' },
      { title: 'dc.title' },
    ],
    [
      'the title element, without the name of the site',
      '<title>عنوان الخبر هنا - الجريدة</title><meta property="og:site_name" content="الجريدة">',
      { title: 'عنوان الخبر هنا' },
      { title: 'html:title' },
    ],
    ['nothing known stays empty', '', { author: '', outlet: '', url: '', publishedAt: '' }, {}],
    [
      'damaged JSON-LD is passed over',
      '<script type="application/ld+json">{"@type":"NewsArticle",</script>',
      { title: '' },
      {},
    ],
    [
      'addresses that are no web addresses are not taken',
      '<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="data:text/html,x">',
      { url: '' },
      {},
    ],
    [
      'a date that is none is not taken',
      '<meta name="date" content="yesterday"><meta name="pubdate" content="3/4/2025">',
      { publishedAt: '' },
      {},
    ],
  ])('%s', async (_, head, fields, from) => {
    const article = await onlyArticle('a.html', page(`<p>${one}</p><p>${two}</p>`, head));
    expect(article).toMatchObject(fields);
    expect(article.provenance.metadataFrom).toMatchObject(from);
  });
});

describe('encodings of pages', () => {
  const body = `<body><p>${one}</p><p>${two}</p></body>`;
  it.each([
    ['windows-1256', '<meta charset="windows-1256">', 'declared'],
    [
      'windows-1256',
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">',
      'declared',
    ],
    ['windows-1256', '', 'score'],
    ['iso-8859-6', '<meta charset=iso-8859-6>', 'declared'],
    ['utf-16le', '<meta charset="utf-8">', 'nul-position'],
    ['utf-8', '<meta charset="windows-1256">', 'strict-utf-8'],
  ])('%s with %s', async (encoding, meta, source) => {
    const article = await onlyArticle(
      'a.html',
      encoded(`<html><head>${meta}</head>${body}</html>`, encoding),
    );
    expect(article.text).toBe(`${one}\n\n${two}`);
    expect(article.provenance).toMatchObject({ encoding, encodingSource: source });
  });

  it('says which declaration it did not believe', async () => {
    const { warnings } = await imported(
      'a.html',
      encoded(`<html><head><meta charset="iso-8859-1"></head>${body}</html>`, 'windows-1256'),
    );
    expect(warnings).toContainEqual({ code: 'declared-encoding-ignored', detail: 'iso-8859-1' });
  });
});

describe('hostile pages', () => {
  const alarm = vi.fn();
  beforeEach(() => {
    vi.stubGlobal('xss', alarm);
    vi.stubGlobal('alert', alarm);
    vi.stubGlobal('fetch', alarm);
    vi.stubGlobal('XMLHttpRequest', alarm);
    vi.stubGlobal('WebSocket', alarm);
    vi.stubGlobal('Image', alarm);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    alarm.mockClear();
  });

  it('has 200 different payloads', () => {
    expect(new Set(payloads).size).toBe(payloads.length);
    expect(payloads.length).toBeGreaterThanOrEqual(200);
  });

  it.each(payloads)('55: %s', async (payload) => {
    const article = await onlyArticle('a.html', page(`<p>${one}</p>${payload}<p>${two}</p>`));
    expect(alarm).not.toHaveBeenCalled();
    // Text only: no object, function or node may be anywhere in the result.
    expect(structuredClone(article)).toEqual(article);
    expect(article.text.startsWith(one)).toBe(true);
    expect(article.url).toBe('');
  });

  it.each([
    ['ten thousand nested elements', '<div>'.repeat(9_900) + one],
    ['as many inline elements', '<b>'.repeat(9_900) + one],
    ['as many unclosed attributes', `<p ${'a="'.repeat(20_000)}>${one}`],
    ['twenty thousand siblings', `<p>${one}</p>${'<span>x</span>'.repeat(20_000)}`],
    ['a very long class', `<p class="${'related '.repeat(50_000)}">${one}</p>`],
    ['a page of comments', `<p>${one}</p>${'<!-- -->'.repeat(50_000)}`],
    ['nested tables', '<table><tr><td>'.repeat(3_000) + one],
  ])('%s does not take five seconds', async (_, body) => {
    const started = performance.now();
    const article = await onlyArticle('a.html', page(body));
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(article.text.length).toBeGreaterThan(10);
  });

  it('refuses a page that nests a hundred thousand elements', async () => {
    const started = performance.now();
    expect((await refusal('a.html', page('<div>'.repeat(100_000) + one))).code).toBe('too-deep');
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
