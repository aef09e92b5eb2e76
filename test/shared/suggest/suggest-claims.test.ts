import { describe, expect, it } from 'vitest';
import type { Anchor } from '../../../shared/model/anchor.ts';
import { defaultCodebook } from '../../../shared/model/default-codebook.ts';
import type { Project } from '../../../shared/model/project.ts';
import { proposeAttribution } from '../../../shared/suggest/propose-attribution.ts';
import { suggestClaims } from '../../../shared/suggest/suggest-claims.ts';
import type { ClaimSuggestion } from '../../../shared/suggest/suggest-claims.ts';
import {
  aClaim,
  aMention,
  anAnchor,
  anArticle,
  anchorOn,
  anEntity,
  aProject,
  zonesOfLines,
} from '../../builders.ts';

/** A project of one article: a headline, then the text. */
function projectOf(body: string, headline = 'عنوان لا قول فيه'): Project {
  const text = `${headline}\n${body}\n`;
  const built = anArticle({ id: 'a', text });
  return aProject({ articles: [built], codebook: defaultCodebook });
}
const words = (anchor: Anchor | null | undefined): string =>
  anchor?.fragments.map(({ exact }) => exact).join(' … ') ?? '';
const suggest = (body: string, headline?: string): ClaimSuggestion[] =>
  suggestClaims(projectOf(body, headline), defaultCodebook, 'a');
/** Source, cue, content of each suggestion. */
const said = (body: string, headline?: string): string[][] =>
  suggest(body, headline).map(({ source, cue, content }) => [
    words(source?.anchor),
    words(cue?.anchor),
    words(content),
  ]);

describe('suggestClaims in Arabic', () => {
  it.each([
    ['قال الوزير إن الجسر آمن تماماً.', ['الوزير', 'قال', 'الجسر آمن تماماً']],
    ['وأكدت البلدية، الخميس، أن الجسر آمن.', ['البلدية', 'أكدت', 'الجسر آمن']],
    ['وقالت الوزارة في بيان إنها ستغلق الجسر.', ['الوزارة', 'قالت', 'ستغلق الجسر']],
    ['وأضاف الوزير: «لن نغلق الجسر غداً».', ['الوزير', 'أضاف', 'لن نغلق الجسر غداً']],
    ['ونفت الشركة صحة الأنباء عن إفلاسها.', ['الشركة', 'نفت', 'صحة الأنباء عن إفلاسها']],
    ['ودعت النقابة إلى إضراب عام يوم السبت.', ['النقابة', 'دعت', 'إضراب عام يوم السبت']],
    ['وبحسب البلدية، فإن الجسر مغلق منذ أمس.', ['البلدية', 'بحسب', 'الجسر مغلق منذ أمس']],
    ['الجسر مغلق منذ صباح أمس، وفقاً للبلدية.', ['لبلدية', 'وفقاً', 'الجسر مغلق منذ صباح أمس']],
    ['وجاء في بيان الوزارة أن الجسر مغلق.', ['بيان الوزارة', 'جاء في', 'الجسر مغلق']],
    ['وكان ديوان الرقابة قد ذكر أن الكلفة ارتفعت.', ['ديوان الرقابة', 'ذكر', 'الكلفة ارتفعت']],
    [
      '«الجسر مغلق منذ أمس ولن يفتح»، قال الوزير.',
      ['الوزير', 'قال', 'الجسر مغلق منذ أمس ولن يفتح'],
    ],
    ['وأردف المدير ضاحكاً: «لن نغلق الجسر غداً».', ['المدير', 'أردف', 'لن نغلق الجسر غداً']],
    ['وأكدت خلالها البلدية أن الجسر آمن.', ['البلدية', 'أكدت', 'الجسر آمن']],
    ['ورأى خبير، في مداخلة عبر الإذاعة، أن الجسر آمن.', ['خبير', 'رأى', 'الجسر آمن']],
  ])('%s', (sentence, expected) => {
    expect(said(sentence)).toEqual([expected]);
  });

  it.each([
    ['وجاء في بيان منفصل للبنك المركزي أن الليرة مستقرة.', 'البنك المركزي', 'لبنك المركزي'],
    ['وطالبت الوزارة مجلس الأمن بإدانة الاعتداء.', 'مجلس الأمن', 'الوزارة'],
  ])('tells who speaks by the marked name in «%s»', (sentence, marked, speaker) => {
    const text = `عنوان\n${sentence}\n`;
    const article = anArticle({ id: 'a', text });
    const entity = anEntity({ id: 'e', type: 'organization', name: marked });
    const mention = aMention({
      entityId: 'e',
      anchor: anchorOn(article, marked.replace('البنك', 'لبنك')),
    });
    const project = aProject({ articles: [article], entities: [entity], mentions: [mention] });
    const [claim] = suggestClaims(project, defaultCodebook, 'a');
    expect(words(claim?.source?.anchor)).toBe(speaker);
  });

  it('does not take «ما لم» for a denial', () => {
    const [claim] = suggest('ولوّحت النقابة بأن الإضراب قائم ما لم تتراجع الحكومة.');
    expect(claim?.polarity).toBe('positive');
  });

  it('gives each of two complements its own claim, with the same source and cue', () => {
    expect(said('وقالت الوزارة إن الجسر آمن، وإن السير عاد إلى طبيعته.')).toEqual([
      ['الوزارة', 'قالت', 'الجسر آمن'],
      ['الوزارة', 'قالت', 'السير عاد إلى طبيعته'],
    ]);
  });

  it('carries the speaker on to a participle', () => {
    expect(said('قال المدير إن الجسر آمن، مشيراً إلى أن الفحص تم أمس.')).toEqual([
      ['المدير', 'قال', 'الجسر آمن'],
      ['المدير', 'مشيراً', 'الفحص تم أمس'],
    ]);
  });

  it('reads a nested attribution as a chain', () => {
    const [claim] = suggest('ونقلت الإذاعة عن المحافظ قوله إن الجسر مغلق.');
    expect(words(claim?.source?.anchor)).toBe('الإذاعة');
    expect(claim?.chain.map(({ anchor }) => words(anchor))).toEqual(['المحافظ']);
    expect(words(claim?.content)).toBe('الجسر مغلق');
  });

  it('points «وهو ما نفاه» back at what was said', () => {
    const claims = suggest('قالت الشركة إن العمل توقف ليلاً، وهو ما نفاه شاهين.');
    expect(claims[1]).toMatchObject({ reason: 'points-back', cue: { polarity: 'negative' } });
    expect(words(claims[1]?.content)).toBe('العمل توقف ليلاً');
    expect(words(claims[1]?.source?.anchor)).toBe('شاهين');
  });

  it('knows an unnamed source, and that a wish for anonymity is no claim', () => {
    const claims = suggest('غير أن مصدراً في الهيئة، طلب عدم نشر اسمه، رجّح أن يطول الإغلاق.');
    expect(claims).toHaveLength(1);
    expect(claims[0]).toMatchObject({ source: { kind: 'unnamed' }, certainty: 'probable' });
    expect(words(claims[0]?.source?.anchor)).toBe('مصدراً في الهيئة');
  });

  it('reads the colon of a headline', () => {
    expect(said('نص بلا قول.', 'وزارة النقل: لا إصابات في الحادث')).toEqual([
      ['وزارة النقل', ':', 'لا إصابات في الحادث'],
    ]);
  });

  it('does not take «قبل أن» and «غير أن» for what is said', () => {
    // The verb has an object of its own; «أن» opens no further claim.
    expect(said('أعلن الوزير استقالته قبل أن يغادر القاعة.')).toEqual([
      ['الوزير', 'أعلن', 'استقالته قبل أن يغادر القاعة'],
    ]);
  });

  it('sees the negation in the cue apart from that in the content', () => {
    const [inCue] = suggest('ونفت الوزارة أن يكون الجسر مغلقاً.');
    expect(inCue).toMatchObject({ polarity: 'positive', cue: { polarity: 'negative' } });
    const [inContent] = suggest('وقالت الوزارة إن الجسر لم يغلق.');
    expect(inContent).toMatchObject({ polarity: 'negative', cue: { polarity: 'positive' } });
    const [limit] = suggest('وقالت الوزارة إن الطول لا يتجاوز 60 متراً.');
    expect(limit?.polarity).toBe('positive');
  });

  it('tells direct, indirect and mixed quotation', () => {
    const modes = ['قال: «الجسر آمن تماماً».', 'قال إن الجسر «آمن تماماً».', 'قال إن الجسر آمن.'].map(
      (sentence) => suggest(sentence)[0]?.mode,
    );
    expect(modes).toEqual(['direct', 'mixed', 'indirect']);
  });
});

describe('suggestClaims in English', () => {
  it.each([
    ['The ministry said that the bridge was safe.', ['ministry', 'said', 'the bridge was safe']],
    [
      '“The bridge is perfectly safe,” said Anna Hill.',
      ['Anna Hill', 'said', 'The bridge is perfectly safe'],
    ],
    [
      'The bridge has been shut since Monday, the ministry said.',
      ['ministry', 'said', 'The bridge has been shut since Monday'],
    ],
    [
      'According to the union, seven workers were hurt.',
      ['union', 'According to', 'seven workers were hurt'],
    ],
  ])('%s', (sentence, expected) => {
    const [found] = said(sentence);
    expect(found?.[0]).toContain(expected[0]);
    expect(found?.slice(1)).toEqual(expected.slice(1));
  });
});

describe('suggestClaims over records', () => {
  it('leaves out what is recorded, also what was rejected', () => {
    const project = projectOf('قال الوزير إن الجسر آمن تماماً.');
    const built = { article: project.articles.get('a'), text: project.texts.get('a') };
    if (built.article === undefined || built.text === undefined) throw new Error('no article');
    const content = anchorOn({ article: built.article, text: built.text }, 'الجسر آمن تماماً');
    const claim = aClaim({ content, status: 'rejected' });
    const recorded = { ...project, claims: new Map([[claim.id, claim]]) };
    expect(suggestClaims(recorded, defaultCodebook, 'a')).toEqual([]);
  });

  it('reads kept zones only', () => {
    const text = 'عنوان\nقال الوزير إن الجسر آمن تماماً.\n';
    const zones = zonesOfLines(text).map((zone) => ({ ...zone, kept: zone.kind === 'headline' }));
    const project = aProject({
      articles: [anArticle({ id: 'a', text, zones })],
      codebook: defaultCodebook,
    });
    expect(suggestClaims(project, defaultCodebook, 'a')).toEqual([]);
  });
});

describe('proposeAttribution', () => {
  const text = 'عنوان\nقال وزير النقل سامي الحلبي في بيان إن الجسر آمن. والنهر هادئ.\n';
  const built = anArticle({ id: 'a', text });
  const person = anEntity({ id: 'halabi', type: 'person', name: 'سامي الحلبي' });
  const mention = aMention({ entityId: person.id, anchor: anchorOn(built, 'سامي الحلبي') });
  const project = aProject({
    articles: [built],
    entities: [person],
    mentions: [mention],
    codebook: defaultCodebook,
  });
  const spanOf = (quote: string) => {
    const start = text.indexOf(quote);
    return { start, end: start + quote.length };
  };

  it('finds source with entity and cue around a marked content', () => {
    const proposal = proposeAttribution(project, defaultCodebook, 'a', spanOf('الجسر آمن'));
    expect(proposal).toMatchObject({
      reason: 'verb-complement',
      source: { kind: 'named', entityId: 'halabi' },
      cue: { class: 'assertion', polarity: 'positive' },
    });
    expect(proposal.source?.anchor).toEqual(anAnchor(built, spanOf('سامي الحلبي')));
  });

  it('falls back on the author where nobody speaks', () => {
    const proposal = proposeAttribution(project, defaultCodebook, 'a', spanOf('والنهر هادئ'));
    expect(proposal).toMatchObject({ reason: 'no-cue', source: { kind: 'author' }, cue: null });
  });

  it('offers the nearest cue for words of the sentence that are not said', () => {
    const proposal = proposeAttribution(project, defaultCodebook, 'a', spanOf('في بيان'));
    expect(proposal).toMatchObject({ reason: 'nearest-speaker', source: { entityId: 'halabi' } });
  });
});
