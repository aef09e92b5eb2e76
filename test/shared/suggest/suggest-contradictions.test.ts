import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../shared/model/claim.ts';
import { defaultCodebook } from '../../../shared/model/default-codebook.ts';
import type { Project } from '../../../shared/model/project.ts';
import { createClaimIndex } from '../../../shared/suggest/contradictions/claim-index.ts';
import {
  relatedClaims,
  suggestContradictions,
} from '../../../shared/suggest/suggest-contradictions.ts';
import {
  aClaim,
  aContradiction,
  aMention,
  anAnchor,
  anArticle,
  anchorOn,
  anEntity,
  aProject,
} from '../../builders.ts';
import { annotatedSets } from '../../fixtures/annotated/annotated-sets.ts';
import { buildAnnotated } from '../../fixtures/annotated/build-annotated.ts';

/** One article for each content, so that every pair is across articles. */
function projectOf(
  contents: readonly (readonly [words: string, claim?: Partial<Claim>])[],
): Project {
  const articles = contents.map(([words], n) =>
    anArticle({ id: `a${n}`, text: `عنوان\n${words}` }),
  );
  const claims = contents.map(([words, overrides], n) => {
    const article = articles[n];
    if (article === undefined) throw new Error('no article');
    const content = anAnchor(article, { start: 6, end: 6 + words.length });
    return aClaim({ id: `c${n}`, content, ...overrides });
  });
  return aProject({ articles, claims, codebook: defaultCodebook });
}
const filler = [
  'الطقس غائم في الجبال الشمالية',
  'الفريق تأهل إلى نهائي البطولة',
  'الأسعار مستقرة في السوق',
].map((words) => [words] as const);
const denial = { anchor: null, class: 'denial', polarity: 'negative' } as const;

describe('suggestContradictions', () => {
  it.each([
    [
      'opposite-polarity',
      'السد انهار ليلة العاصفة',
      'السد لم ينهر ليلة العاصفة',
      { polarity: 'negative' },
    ],
    ['denial-cue', 'الشركة استخدمت خرسانة رديئة', 'تكون استخدمت خرسانة رديئة', { cue: denial }],
    ['number-differs', 'ثلاثة عمال أصيبوا في الانهيار', 'سبعة عمال أصيبوا في الانهيار', {}],
    ['number-differs', 'الكلفة بلغت 340 مليون دولار', 'الكلفة بلغت 410 ملايين دولار', {}],
    ['date-differs', 'الجولة الثانية تُعقد الأحد', 'الجولة الثانية تُعقد الثلاثاء', {}],
    ['antonyms', 'انسحاب القوات من الضفة', 'بقاء القوات في الضفة', {}],
    [
      'certainty-differs',
      'الجانبان اتفقا على الهدنة',
      'الجانبان قد يتفقان على الهدنة',
      { certainty: 'possible' },
    ],
  ] as const)('finds %s', (code, one, other, overrides) => {
    const project = projectOf([[one], [other, overrides], ...filler]);
    const [best] = suggestContradictions(project, defaultCodebook, { limit: 10 });
    expect([best?.claimA, best?.claimB].sort()).toEqual(['c0', 'c1']);
    expect(best?.reasons.map((reason) => reason.code)).toContain(code);
  });

  it('counts the polarity of the cue: a denied denial agrees', () => {
    const project = projectOf([
      ['السد لم ينهر ليلة العاصفة', { polarity: 'negative' }],
      ['السد انهار ليلة العاصفة', { cue: denial }],
      ...filler,
    ]);
    const [best] = suggestContradictions(project, defaultCodebook, { limit: 10 });
    expect(best?.reasons.map(({ code }) => code)).not.toContain('opposite-polarity');
  });

  it.each([
    ['الدرويش', 'الدوريش', true],
    ['الدرويش', 'الدرويس', false],
    ['الدرويش', 'الدربيش', true],
    ['المكان', 'الزمان', false],
  ])('takes %s and %s for one name, misspelled: %s', (one, other, isName) => {
    const words = (name: string) => `الوزير ${name} زار موقع انهيار السد أمس`;
    const article = anArticle({ id: 'a', text: `${words(one)}\n${words(other)}\n` });
    const headline = { start: 0, end: words(one).length };
    const body = { start: headline.end + 1, end: headline.end + 1 + words(other).length };
    const claims = [headline, body].map((span, n) =>
      aClaim({ id: `c${n}`, content: anAnchor(article, span) }),
    );
    const project = aProject({ articles: [article], claims });
    const [best] = suggestContradictions(project, defaultCodebook, { limit: 1 });
    const codes = best?.reasons.map(({ code }) => code) ?? [];
    expect(codes.includes('headline-body')).toBe(true);
    expect(codes.includes('name-spelled-differently')).toBe(isName);
  });

  it('names the figures that differ', () => {
    const project = projectOf([
      ['أصيب ثلاثة عمال في الانهيار'],
      ['أصيب 7 عمال في الانهيار'],
      ...filler,
    ]);
    const [best] = suggestContradictions(project, defaultCodebook, { limit: 1 });
    expect(best?.reasons[0]).toEqual({ code: 'number-differs', words: ['ثلاثة عمال', '7 عمال'] });
  });

  it.each(['suggested', 'confirmed', 'rejected'] as const)('leaves out a %s pair', (state) => {
    const project = projectOf([['أصيب ثلاثة عمال أمس'], ['أصيب سبعة عمال أمس'], ...filler]);
    const known = aContradiction('c1', 'c0', { state });
    const related = { ...project, contradictions: new Map([[known.id, known]]) };
    expect(suggestContradictions(project, defaultCodebook, { limit: 10 })).toHaveLength(1);
    expect(suggestContradictions(related, defaultCodebook, { limit: 10 })).toEqual([]);
  });

  it('offers a theme that one account of a meeting lacks, when both name the same people', () => {
    const accountOf = (id: string, rest: string) =>
      anArticle({ id, text: `لقاء سامي ونادر\n${rest}` });
    const one = accountOf('a', 'اللقاء تناول ملف الأسرى والحدود');
    const other = accountOf('b', 'الطرفان بحثا مشروع أنبوب الغاز');
    const claims = [one, other].map((built) =>
      aClaim({
        id: built.article.id,
        content: anAnchor(built, { start: 16, end: built.text.text.length }),
      }),
    );
    const mentions = [one, other].flatMap((built) =>
      ['سامي', 'نادر'].map((name) => aMention({ entityId: name, anchor: anchorOn(built, name) })),
    );
    const entities = ['سامي', 'نادر'].map((name) => anEntity({ id: name, name, type: 'person' }));
    const strangers = aProject({ articles: [one, other], claims });
    expect(suggestContradictions(strangers, defaultCodebook, { limit: 5 })).toEqual([]);
    const project = aProject({ articles: [one, other], claims, mentions, entities });
    expect(suggestContradictions(project, defaultCodebook, { limit: 5 })[0]).toMatchObject({
      relation: 'omits',
      strictness: 'omission',
      reasons: [{ code: 'theme-missing' }],
    });
  });

  it('shows what is missing in a list that stronger pairs would fill', () => {
    const project = buildAnnotated(annotatedSets['tuning/annotated.json'] ?? {});
    const found = suggestContradictions(project, defaultCodebook, { limit: 200 });
    const missing = found.filter(({ relation }) => relation === 'omits');
    expect(found).toHaveLength(200);
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.length).toBeLessThanOrEqual(20);
    expect(found.slice(-missing.length)).toEqual(missing);
  });
});

describe('relatedClaims', () => {
  it('meets across languages by figures and entities', () => {
    const arabic = anArticle({ id: 'ar', text: 'عنوان\nأصيب 140 عاملاً في ميناء الزهراء\n' });
    const english = anArticle({ id: 'en', text: 'Title\nAt Zahra port 140 people were hurt\n' });
    const port = anEntity({ id: 'port', name: 'ميناء الزهراء', aliases: ['Zahra port'] });
    const project = aProject({
      articles: [arabic, english],
      entities: [port],
      mentions: [
        aMention({ entityId: 'port', anchor: anchorOn(arabic, 'ميناء الزهراء') }),
        aMention({ entityId: 'port', anchor: anchorOn(english, 'Zahra port') }),
      ],
      claims: [
        aClaim({ id: 'c-ar', content: anchorOn(arabic, 'أصيب 140 عاملاً في ميناء الزهراء') }),
        aClaim({ id: 'c-en', content: anchorOn(english, 'At Zahra port 140 people were hurt') }),
      ],
    });
    const [found] = relatedClaims(project, defaultCodebook, 'c-ar', { limit: 5 });
    expect(found).toMatchObject({ claimId: 'c-en', sharedEntities: 1 });
    expect(found?.similarity).toBeGreaterThan(0.3);
  });

  it('ends with what the same source said of other things', () => {
    const source = { kind: 'named', entityId: 'city', anchor: null } as const;
    const project = projectOf([
      ['الجسر مغلق منذ الصباح', { source }],
      ['الحديقة تفتح أبوابها غداً', { source }],
      ...filler,
    ]);
    const found = relatedClaims(project, defaultCodebook, 'c0', { limit: 5 });
    expect(found).toEqual([{ claimId: 'c1', similarity: 0, sharedEntities: 0 }]);
  });

  it('ranks who else speaks of the same thing', () => {
    const project = projectOf([['تلوث مياه النهر بالمخلفات'], ['مياه النهر نظيفة'], ...filler]);
    const found = relatedClaims(project, defaultCodebook, 'c0', { limit: 5 });
    expect(found[0]?.claimId).toBe('c1');
  });
});

describe('createClaimIndex', () => {
  it('answers after changes as an index made from scratch', () => {
    const before = projectOf([
      ['أصيب ثلاثة عمال في الانهيار'],
      ['أصيب سبعة عمال في الانهيار'],
      ['أصيب تسعة عمال في الحريق'],
      ...filler,
    ]);
    const index = createClaimIndex(before, defaultCodebook);
    const changed = before.claims.get('c0');
    if (changed === undefined) throw new Error('no claim');
    const claims = new Map(before.claims);
    claims.set('c0', { ...changed, polarity: 'negative' });
    claims.delete('c2');
    const after: Project = { ...before, claims };
    index.remove('c2');
    index.update(after, 'c0');
    const fresh = createClaimIndex(after, defaultCodebook);
    expect(index.size()).toBe(fresh.size());
    expect(index.candidates(50)).toEqual(fresh.candidates(50));
    index.add(before, 'c2');
    expect(index.candidatesFor('c2', 5).length).toBeGreaterThan(0);
  });

  it('does not hold rejected claims', () => {
    const project = projectOf([['أصيب ثلاثة عمال', { status: 'rejected' }], ['أصيب سبعة عمال']]);
    expect(createClaimIndex(project, defaultCodebook).size()).toBe(1);
  });
});
