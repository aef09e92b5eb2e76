import { describe, expect, it } from 'vitest';
import { concordanceLine, linesWithHits } from '../../../shared/search/concordance.ts';
import { parseQuery } from '../../../shared/search/parse-query.ts';
import { noteKey } from '../../../shared/search/project-documents.ts';
import { createProjectIndex } from '../../../shared/search/project-index.ts';
import {
  anyClaim,
  countFilters,
  hitTests,
  noFilters,
} from '../../../shared/search/search-filters.ts';
import type { ClaimFilters, SearchFilters } from '../../../shared/search/search-filters.ts';
import type { Project } from '../../../shared/model/project.ts';
import {
  aClaim,
  aContradiction,
  aMention,
  aProject,
  anArticle,
  anEntity,
  anchorOn,
} from '../../builders.ts';

const a = anArticle({
  id: 'a',
  outlet: 'المرفأ',
  publishedAt: '2026-03-02',
  text: 'عنوان\nقال سامر إن الميناء مغلق منذ أيام بسبب العاصفة.\nونفت البلدية ذلك.',
});
const b = anArticle({ id: 'b', outlet: 'الساحل', publishedAt: '', text: 'الميناء يعمل.' });
const project = aProject({
  articles: [a, b],
  entities: [anEntity({ id: 'samer', name: 'سامر', note: 'متحدث باسم الميناء' })],
  mentions: [aMention({ id: 'm', entityId: 'samer', anchor: anchorOn(a, 'سامر') })],
  claims: [
    aClaim({
      id: 'closed',
      content: anchorOn(a, 'الميناء مغلق'),
      source: { kind: 'named', entityId: 'samer', anchor: null },
      gloss: 'لا سفن',
      polarity: 'negative',
    }),
    aClaim({ id: 'works', content: anchorOn(b, 'الميناء يعمل') }),
  ],
  contradictions: [aContradiction('closed', 'works', { id: 'pair', explanation: 'الميناء واحد' })],
});
const all = (index: ReturnType<typeof createProjectIndex>): void => {
  while (index.step());
};

describe('index of a project', () => {
  it('finds articles, claims by what was written about them and by who speaks, and notes', () => {
    const index = createProjectIndex();
    index.follow(project);
    all(index);
    const ids = (kind: 'texts' | 'claims' | 'notes', query: string) =>
      index.of[kind]
        .search(parseQuery(query))
        .texts.map(({ id }) => id)
        .sort();
    expect(ids('texts', 'ميناء')).toEqual(['a', 'b']);
    expect(ids('claims', 'سفن')).toEqual(['closed']);
    expect(ids('claims', 'سامر')).toEqual(['closed']);
    expect(ids('notes', 'الميناء')).toEqual([
      noteKey('contradictions', 'pair'),
      noteKey('entities', 'samer'),
    ]);
  });

  it('reads again only what changed, and the claims of a renamed speaker', () => {
    const index = createProjectIndex();
    index.follow(project);
    all(index);
    const samer = project.entities.get('samer')!;
    const renamed: Project = {
      ...project,
      entities: new Map([['samer', { ...samer, name: 'سمير' }]]),
    };
    index.follow(renamed);
    expect(index.waiting()).toBe(2);
    all(index);
    expect(index.of.claims.search(parseQuery('سمير')).total).toBe(1);
    index.follow({ ...renamed, texts: new Map([['b', project.texts.get('b')!]]) });
    expect(index.waiting()).toBe(0);
    expect(index.of.texts.search(parseQuery('ميناء')).texts.map(({ id }) => id)).toEqual(['b']);
  });
});

describe('filters', () => {
  const test = (filters: Partial<SearchFilters>, of: Project = project) => {
    const tests = hitTests(of, { ...noFilters, ...filters });
    return {
      articles: ['a', 'b'].filter(tests.article),
      claims: ['closed', 'works'].filter(tests.claim),
      span: tests.span?.('a', {
        start: a.text.text.indexOf('مغلق'),
        end: a.text.text.indexOf('مغلق') + 4,
      }),
    };
  };
  it('ask of the article: outlet, date, entity', () => {
    expect(test({}).articles).toEqual(['a', 'b']);
    expect(test({ outlet: 'الساحل' }).articles).toEqual(['b']);
    expect(test({ from: '2026-03-02' }).articles).toEqual(['a']);
    expect(test({ to: '2026-03-01' }).articles).toEqual([]);
    expect(test({ entityId: 'samer' })).toMatchObject({ articles: ['a'], claims: ['closed'] });
  });

  it.each([
    [{ certainty: 'possible' }, ['works']],
    [{ mode: 'direct' }, ['works']],
    [{ sourceKind: 'named' }, ['closed']],
    [{ cueClass: 'belief' }, ['works']],
    [{ checkworthy: 'check-worthy' }, ['works']],
    [{ checkworthy: 'undecided' }, ['closed']],
    [{ credibility: '2' }, ['works']],
    [{ own: { desk: 'اقتصاد' } }, ['works']],
    [{ own: { desk: '' } }, ['closed', 'works']],
    [{ certainty: 'possible', sourceKind: 'named' }, []],
  ] satisfies [Partial<ClaimFilters>, string[]][])('ask of the claim: %o', (asked, expected) => {
    const works = project.claims.get('works')!;
    const changed = {
      ...works,
      certainty: 'possible',
      mode: 'direct',
      cue: { ...works.cue, class: 'belief' },
      checkworthy: 'check-worthy',
      credibility: 2,
      custom: { desk: 'اقتصاد' },
    } as const;
    const of = { ...project, claims: new Map(project.claims).set('works', changed) };
    expect(test({ claim: { ...anyClaim, ...asked } }, of).claims).toEqual(expected);
  });

  it('are counted attribute by attribute', () => {
    const claim = { ...anyClaim, mode: 'direct', own: { desk: 'x', other: '' } } as const;
    expect(countFilters({ ...noFilters, outlet: 'الساحل', claim })).toBe(3);
    expect(countFilters(noFilters)).toBe(0);
  });

  it('ask of the claim: source, polarity, verdict, contradiction', () => {
    expect(test({ sourceId: 'samer' })).toMatchObject({ claims: ['closed'], span: true });
    const asking = (asked: Partial<ClaimFilters>) => test({ claim: { ...anyClaim, ...asked } });
    expect(asking({ polarity: 'positive' })).toMatchObject({ claims: ['works'], span: false });
    expect(asking({ verdict: 'true' }).claims).toEqual([]);
    expect(test({ contradiction: 'none' }).claims).toEqual([]);
    const state = project.contradictions.get('pair')!.state;
    expect(test({ contradiction: state }).claims).toEqual(['closed', 'works']);
  });

  it('never let pass what lies in the trash', () => {
    const trashed = { ...a.article, trashedAt: '2026-03-05T00:00:00.000Z' };
    const of = {
      ...project,
      articles: new Map([
        ['a', trashed],
        ['b', b.article],
      ]),
    };
    expect(test({}, of)).toMatchObject({ articles: ['b'], claims: ['works'] });
  });

  it('pass a note with its articles', () => {
    const passes = (filters: Partial<SearchFilters>, key: string) =>
      hitTests(project, { ...noFilters, ...filters }).note(key);
    expect(passes({ outlet: 'المرفأ' }, noteKey('entities', 'samer'))).toBe(true);
    expect(passes({ outlet: 'الساحل' }, noteKey('entities', 'samer'))).toBe(false);
    expect(passes({ outlet: 'الساحل' }, noteKey('contradictions', 'pair'))).toBe(true);
    expect(passes({ contradiction: 'rejected' }, noteKey('contradictions', 'pair'))).toBe(false);
  });
});

describe('lines', () => {
  it('stay in their paragraph and are cut between words', () => {
    const text = a.text.text;
    const start = text.indexOf('مغلق');
    const line = concordanceLine(text, { start, end: start + 4 }, 12);
    expect(line).toEqual({ before: ' إن الميناء ', hit: 'مغلق', after: ' منذ أيام' });
    expect(concordanceLine(text, { start: 0, end: 5 }, 40)).toEqual({
      before: '',
      hit: 'عنوان',
      after: '',
    });
  });

  it('show the fields of a record in which something was found', () => {
    const text = 'first\nthe port here';
    expect(linesWithHits(text, [{ start: 10, end: 14 }])).toEqual([
      [
        { text: 'the ', isHit: false },
        { text: 'port', isHit: true },
        { text: ' here', isHit: false },
      ],
    ]);
    expect(linesWithHits('\nfirst', [])).toEqual([[{ text: 'first', isHit: false }]]);
  });
});
