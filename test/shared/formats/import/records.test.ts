import { describe, expect, it } from 'vitest';
import { imported, onlyArticle, outline, refusal } from './check-article.ts';
import { utf8 } from './sample-files.ts';

const body =
  'The council voted to keep the ferry for another year.\n\nOpponents said they would appeal against the decision.';
const file = (value: unknown): Uint8Array => utf8(JSON.stringify(value));

describe('JSON of articles', () => {
  it('maps names it knows, nested ones too, and puts the title before the text', async () => {
    const article = await onlyArticle(
      'a.json',
      file({
        articles: [
          {
            headline: 'Ferry stays for a year',
            content: body,
            source: { name: 'Coast Gazette' },
            authors: ['A. Bell', 'C. Dorn'],
            published_at: '2025-03-04 10:00:00',
            link: 'https://coast.example/1',
            lang: 'en',
          },
        ],
      }),
    );
    expect(article).toMatchObject({
      title: 'Ferry stays for a year',
      outlet: 'Coast Gazette',
      author: 'A. Bell, C. Dorn',
      publishedAt: '2025-03-04T10:00:00',
      url: 'https://coast.example/1',
      language: 'en',
      text: `Ferry stays for a year\n\n${body}`,
    });
    expect(article.provenance.metadataFrom).toMatchObject({
      title: 'field:headline',
      author: 'field:authors',
    });
    expect(article.zones[0]).toMatchObject({ kind: 'headline', reason: 'field-title' });
  });

  it.each([
    ['a list', [{ text: body }, { text: body }], 2],
    ['one object', { text: body }, 1],
    ['a search answer', { hits: { total: 1, hits: [{ _id: 1, _source: { text: body } }] } }, 1],
    ['Arabic names', [{ العنوان: 'عنوان', النص: body }], 1],
    ['a list of paragraphs', [{ body: body.split('\n\n').map((part) => part.repeat(3)) }], 1],
  ])('%s', async (_, value, count) => {
    expect((await imported('a.json', file(value))).articles).toHaveLength(count);
  });

  it('takes only text from fields with markup', async () => {
    const article = await onlyArticle(
      'a.json',
      file([{ content: '<p>One &amp; two.<script>x()</script></p><p onclick="y()">Three.</p>' }]),
    );
    expect(article.text).toBe('One & two.\n\nThree.');
  });

  it('asks which field is which, and takes the answer', async () => {
    const bytes = file([{ id: 1, t: 'Ferry stays', payload: { words: body } }]);
    const error = await refusal('a.json', bytes);
    expect(error).toEqual({
      code: 'unknown-fields',
      fieldNames: ['id', 't', 'payload', 'payload.words'],
      fieldExamples: [
        '1',
        'Ferry stays',
        '',
        'The council voted to keep the ferry for another year. Oppone…',
      ],
      proposed: { text: 'payload.words', title: 't' },
    });
    const article = await onlyArticle('a.json', bytes, {
      fields: { text: 'payload.words', title: 't' },
    });
    expect(article).toMatchObject({ title: 'Ferry stays', text: `Ferry stays\n\n${body}` });
  });

  it('counts records without text and goes on', async () => {
    const report = await imported('a.json', file([{ text: body }, { text: '' }, { title: 'x' }]));
    expect(report.articles).toHaveLength(1);
    expect(report.warnings).toContainEqual({ code: 'records-skipped', count: 2 });
  });

  it('counts what had to be replaced in all records, and says so', async () => {
    const report = await imported(
      'a.json',
      file([{ text: `${body} \u0000` }, { text: `${body} \ud83d x \u0000` }]),
    );
    expect(report.warnings).toEqual([
      { code: 'nul-replaced', count: 2 },
      { code: 'surrogates-replaced', count: 1 },
      { code: 'several-articles', count: 2 },
    ]);
  });

  it('reads JSON Lines past damaged lines', async () => {
    const lines = utf8(
      `${JSON.stringify({ text: body })}\n{"text": \n${JSON.stringify({ text: body })}\n`,
    );
    const report = await imported('a.jsonl', lines);
    expect(report.articles).toHaveLength(2);
    expect(report.warnings).toContainEqual({ code: 'records-skipped', count: 1 });
  });

  it('is not led into prototypes', async () => {
    const bytes = utf8(
      '[{"__proto__":{"text":"polluted"},"constructor":{"prototype":{"x":1}},"body":"plain text"}]',
    );
    const article = await onlyArticle('a.json', bytes);
    expect(article.text).toBe('plain text');
    expect(({} as Record<string, unknown>).text).toBeUndefined();
    expect((await refusal('a.json', bytes, { fields: { text: '__proto__.text' } })).code).toBe(
      'no-text',
    );
  });

  it('refuses damaged JSON and nothing but numbers', async () => {
    expect((await refusal('a.json', utf8('{"text": "a'))).code).toBe('malformed');
    expect((await refusal('a.json', utf8('[1, 2]'))).code).toBe('unknown-fields');
  });
});

describe('Markdown', () => {
  it('turns marks into structure and keeps every word', async () => {
    const article = await onlyArticle(
      'a.md',
      utf8(
        `---\ntitle: "Ferry stays"\nauthor: A. Bell\ndate: 2025-03-04\n---\n# Ferry *stays*\n\nThe **council** voted to keep the [ferry](https://x.example) for another year, a \`note\` says.\n\n## Costs\n\n> Nobody asked us about the cost of it.\n\n- First item of the list\n\nsnake_case_name and 2 * 3 * 4 stay as they are in the text of this paragraph.\n`,
      ),
    );
    expect(outline(article)).toEqual([
      'headline: Ferry stays',
      'paragraph: The council voted to keep the ferry for another year, a note says.',
      'subheading: Costs',
      'quote: Nobody asked us about the cost of it.',
      'paragraph: First item of the list',
      'paragraph: snake_case_name and 2 * 3 * 4 stay as they are in the text of this paragraph.',
    ]);
    expect(article).toMatchObject({ author: 'A. Bell', publishedAt: '2025-03-04' });
  });
});
