import { describe, expect, it } from 'vitest';
import { writeProjectJson } from '../../../../shared/formats/project-json/write-project-json.ts';
import type { Edit } from '../../../../shared/model/edit.ts';
import { aCompleteProject, anArticle, anchorOn, builtAt } from '../../../builders.ts';
import { readOk, refusalOf } from './read-in-tests.ts';

const context = { now: '2026-03-07T10:00:00.000Z', generator: 'Hashiya 0.1.0' };
const write = (project = aCompleteProject()) =>
  writeProjectJson(project, { kind: 'project' }, context);
const json = write();

interface Damageable {
  [field: string]: unknown;
  articles: Record<string, unknown>[];
  mentions: {
    entityId: string;
    anchor: { articleId: string; fragments: Record<string, unknown>[] };
  }[];
  claims: Record<string, unknown>[];
  contradictions: Record<'sideA' | 'sideB', { claimIds: string[] }>[];
}

/** The file with something in it changed. */
function damaged(change: (file: Damageable) => void): string {
  const file = JSON.parse(json) as Damageable;
  change(file);
  return JSON.stringify(file);
}

describe('readProjectJson', () => {
  it('gives back the project, its history, and a report without problems', async () => {
    const built = anArticle({ id: 'article-1' });
    const edit: Edit = {
      id: 'edit-1',
      type: 'add-articles',
      role: 'do',
      target: null,
      at: builtAt,
      by: 'annotator-1',
      changes: [
        { table: 'articles', id: 'article-1', before: null, after: built.article },
        { table: 'texts', id: 'article-1', before: null, after: built.text },
      ],
    };
    const project = aCompleteProject();
    const file = writeProjectJson(
      project,
      { kind: 'project' },
      { ...context, history: [edit, { ...edit, id: 'an earlier id' }] },
    );
    const read = await readOk(new TextEncoder().encode(file));
    expect(read.project).toEqual(project);
    expect(read.history).toEqual([edit, { ...edit, id: 'an earlier id' }]);
    expect(read.header).toMatchObject({ exportedAt: context.now, scope: 'project' });
    expect(read.report.problems).toEqual([]);
    expect(read.report.read).toEqual({
      annotators: 1,
      articles: 1,
      entities: 1,
      propositions: 1,
      mentions: 1,
      claims: 2,
      contradictions: 1,
      comments: 1,
      trash: 0,
      comparisons: 1,
      decisions: 1,
      history: 2,
    });
  });

  it('tolerates a byte order mark', async () => {
    const marked = new TextEncoder().encode(`\uFEFF${json}`);
    expect((await readOk(marked)).report.problems).toEqual([]);
    expect((await readOk(`\uFEFF${json}`)).report.problems).toEqual([]);
  });

  describe('refuses as a whole', () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, ...new Uint8Array(Buffer.from(json, 'utf16le'))]);
    it.each([
      ['nothing', '', 'empty'],
      ['blank', ' \n', 'empty'],
      ['another encoding', utf16, 'not-utf-8'],
      ['no JSON', 'قال الوزير', 'not-json'],
      ['something after the end', `${json}]`, 'not-json'],
      ['a list', '[]', 'not-a-project'],
      ['some other JSON', '{"articles":[]}', 'not-a-project'],
      ['a version that is no number', damaged((f) => (f.schemaVersion = '1')), 'not-a-project'],
      ['a newer version', damaged((f) => (f.schemaVersion = 1000)), 'newer-version'],
      ['another offset unit', damaged((f) => (f.offsetUnit = 'codepoint')), 'bad-header'],
      ['a missing time', damaged((f) => delete f.exportedAt), 'bad-header'],
      ['NaN', json.replace('"start":0', '"start":NaN'), 'not-json'],
    ])('77, 82: %s', async (_, input, code) => {
      expect(await refusalOf(input)).toBe(code);
    });

    it('82: a file cut at any byte', { timeout: 60_000 }, async () => {
      const bytes = new TextEncoder().encode(json);
      const whole = new TextEncoder().encode(json.trimEnd()).length;
      const outcomes = new Map<string, number>();
      for (let length = 1; length < whole; length += 1) {
        const outcome = await refusalOf(bytes.subarray(0, length));
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }
      expect([...outcomes]).toEqual([['truncated', whole - 1]]);
      expect(await refusalOf(bytes.subarray(0, whole))).toBe('read');
    });
  });

  describe('leaves out a record, with place and reason:', () => {
    const fragment = (file: Damageable) => file.mentions[0]!.anchor.fragments[0]!;
    it.each<[string, string, (file: Damageable) => void]>([
      ['span-outside-text', '/mentions/0/anchor/fragments/0', (f) => (fragment(f).end = 9999)],
      ['span-outside-text', '/mentions/0/anchor/fragments/0', (f) => (fragment(f).start = 9999)],
      ['wrong-value', '/mentions/0/anchor/fragments/0/start', (f) => (fragment(f).start = -1)],
      ['wrong-value', '/mentions/0/anchor/fragments/0/start', (f) => (fragment(f).start = 1.5)],
      ['wrong-value', '/mentions/0/anchor/fragments/0/start', (f) => (fragment(f).start = '3')],
      [
        'wrong-value',
        '/mentions/0/anchor/fragments',
        (f) => (f.mentions[0]!.anchor.fragments = []),
      ],
      [
        'quote-differs',
        '/mentions/0/anchor/fragments/0',
        (f) => (fragment(f).exact = 'سامر الحلبِ'),
      ],
      [
        'context-differs',
        '/mentions/0/anchor/fragments/0/prefix',
        (f) => (fragment(f).prefix = 'x'),
      ],
      [
        'context-differs',
        '/mentions/0/anchor/fragments/0/suffix',
        (f) => (fragment(f).suffix = 'x'),
      ],
      [
        'code-points-differ',
        '/mentions/0/anchor/fragments/0',
        (f) => (fragment(f).startCodePoint = 1),
      ],
      [
        'fragments-out-of-order',
        '/mentions/0/anchor/fragments/1',
        (f) => f.mentions[0]!.anchor.fragments.push({ ...fragment(f) }),
      ],
      ['missing-entity', '/mentions/0/entityId', (f) => (f.mentions[0]!.entityId = 'nobody')],
      [
        'missing-article',
        '/mentions/0/anchor/articleId',
        (f) => (f.mentions[0]!.anchor.articleId = 'x'),
      ],
      ['duplicate-id', '/mentions/1/id', (f) => f.mentions.push(f.mentions[0]!)],
      ['unknown-field', '/mentions/0/x~1y', (f) => Object.assign(f.mentions[0]!, { 'x/y': 1 })],
      ['wrong-value', '/mentions/0', (f) => (f.mentions[0] = null as never)],
      [
        'missing-claim',
        '/contradictions/0/sideA/claimIds/0',
        (f) => (f.contradictions[0]!.sideA.claimIds = ['gone']),
      ],
      [
        'same-claim-on-both-sides',
        '/contradictions/0/sideB/claimIds/0',
        (f) => (f.contradictions[0]!.sideB.claimIds = ['claim-1']),
      ],
      ['missing-proposition', '/claims/0/propositionId', (f) => (f.propositions = [])],
      ['not-a-list', '/comments', (f) => (f.comments = {})],
      ['unknown-field', '/extra', (f) => (f.extra = [])],
      ['wrong-value', '/codebook/id', (f) => (f.codebook = {})],
    ])('79, 80: %s at %s', async (reason, path, change) => {
      const { report, project } = await readOk(damaged(change));
      expect(report.problems[0]).toMatchObject({ reason, path, refused: true });
      expect(project.articles.size).toBe(1);
    });

    it.each<[string, string, (article: Record<string, unknown>) => void]>([
      ['text-hash-differs', '/articles/0/textSha256', (a) => (a.textSha256 = '0'.repeat(64))],
      ['text-length-differs', '/articles/0/textLength', (a) => (a.textLength = 5)],
      ['text-not-clean', '/articles/0/text', (a) => (a.text = `${String(a.text)}\r\n`)],
      ['text-not-clean', '/articles/0/text', (a) => (a.text = `\ud83d${String(a.text).slice(1)}`)],
      [
        'span-outside-text',
        '/articles/0/zones/1',
        (a) => ((a.zones as { end: number }[])[1]!.end = 9999),
      ],
      [
        'zones-overlap',
        '/articles/0/zones/1',
        (a) => {
          const zone = (a.zones as { start: number; startCodePoint: number }[])[1]!;
          zone.start = 3;
          zone.startCodePoint = 3;
        },
      ],
      [
        'missing-zone',
        '/articles/0/zones/0/duplicateOf',
        (a) => {
          (a.zones as { duplicateOf: string }[])[0]!.duplicateOf = 'no zone';
        },
      ],
    ])('%s at %s, with all that lies on it', async (reason, path, change) => {
      const { report, project } = await readOk(damaged((file) => change(file.articles[0]!)));
      expect(report.problems[0]).toMatchObject({ reason, path, refused: true, id: 'article-1' });
      expect(report.refused).toMatchObject({
        articles: 1,
        mentions: 1,
        claims: 2,
        contradictions: 1,
      });
      expect(project.texts.size).toBe(0);
      expect(project.entities.size).toBe(1);
    });
  });

  it('refuses an offset inside a surrogate pair', async () => {
    const built = anArticle({ id: 'article-1', text: 'قال 😀 سامر الحلبي' });
    const file = JSON.parse(
      write({
        ...aCompleteProject(),
        articles: new Map([['article-1', built.article]]),
        texts: new Map([['article-1', built.text]]),
        mentions: new Map(),
        claims: new Map(),
        contradictions: new Map(),
        comments: new Map(),
      }),
    ) as Damageable;
    file.mentions = [
      {
        ...(JSON.parse(json) as Damageable).mentions[0]!,
        anchor: {
          articleId: 'article-1',
          fragments: [
            {
              ...anchorOn(built, '😀').fragments[0],
              start: 5,
              exact: '\ude00',
              prefix: '',
              startCodePoint: 5,
              endCodePoint: 5,
            },
          ],
        },
      },
    ];
    const { report } = await readOk(JSON.stringify(file));
    expect(report.problems.map(({ reason }) => reason)).toEqual(['span-splits-character']);
  });

  it('80: proposes the place of a quote that stands elsewhere, when there is one only', async () => {
    const shifted = await readOk(
      damaged((file) => {
        const fragment = file.mentions[0]!.anchor.fragments[0]!;
        fragment.start = Number(fragment.start) + 2;
        fragment.end = Number(fragment.end) + 2;
      }),
    );
    const where = [...aCompleteProject().mentions.values()][0]!.anchor.fragments[0]!;
    expect(shifted.report.problems[0]).toMatchObject({
      reason: 'quote-differs',
      proposal: { start: where.start, end: where.end },
    });

    const ambiguous = await readOk(
      damaged((file) => Object.assign(file.mentions[0]!.anchor.fragments[0]!, { exact: 'ا' })),
    );
    expect(ambiguous.report.problems[0]).toMatchObject({ reason: 'quote-differs', proposal: null });
  });

  it('68: tells what a record quotes and what its text reads there', async () => {
    const { report } = await readOk(
      damaged((file) => (file.mentions[0]!.anchor.fragments[0]!.exact = 'سامر الحلبِ')),
    );
    expect(report.problems[0]?.words).toEqual({ quoted: 'سامر الحلبِ', found: 'سامر الحلبي' });
  });

  it('keeps records of an unknown annotator and says so once', async () => {
    const { report, project } = await readOk(damaged((file) => (file.annotators = [])));
    expect(report.problems).toEqual([
      {
        path: '/articles/0/createdBy',
        id: 'article-1',
        reason: 'missing-annotator',
        refused: false,
        proposal: null,
      },
    ]);
    expect(project.claims.size).toBe(2);
  });

  it('keeps what does not depend on a record that failed', async () => {
    const { report, project } = await readOk(damaged((file) => (file.claims[1] = {})));
    expect(report.problems.map(({ path }) => path)).toEqual([
      '/claims/1/id',
      '/contradictions/0/sideB/claimIds/0',
    ]);
    expect([...project.claims.keys()]).toEqual(['claim-1']);
    expect(project.mentions.size).toBe(1);
    expect(project.comments.size).toBe(1);
  });
});
