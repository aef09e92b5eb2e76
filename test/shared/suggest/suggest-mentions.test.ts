import { describe, expect, it } from 'vitest';
import type { Article } from '../../../shared/model/article.ts';
import { defaultCodebook } from '../../../shared/model/default-codebook.ts';
import { suggestMentions } from '../../../shared/suggest/suggest-mentions.ts';
import { aMention, anArticle, anchorOn, anEntity, aProject, zonesOfLines } from '../../builders.ts';

const entity = anEntity({ id: 'halabi', type: 'person', name: 'سامر الحلبي' });
const built = (text: string, fields: Partial<Article> = {}) =>
  anArticle({ id: 'a', text: `${text}\n`, ...fields });
const found = (text: string, least = 0.5) =>
  suggestMentions(
    aProject({ articles: [built(text)], entities: [entity], codebook: defaultCodebook }),
    defaultCodebook,
    'a',
  )
    .filter(({ confidence }) => confidence >= least)
    .map(({ span, entityType, reason }) => [text.slice(span.start, span.end), entityType, reason]);

describe('suggestMentions', () => {
  it.each([
    ['زار سامر الحلبي المدينة', ['سامر الحلبي', 'person', 'same-name']],
    ['وقال الحلبي كلمته', ['الحلبي', 'person', 'part-of-name']],
    ['وصل إلى بيروت صباحاً', ['بيروت', 'gpe', 'gazetteer']],
    ['قال وزير الخارجية عماد الزين إن', ['عماد الزين', 'person', 'title-before-name']],
    ['التقى الرئيس نادر الكيلاني، أمس', ['نادر الكيلاني', 'person', 'title-before-name']],
    ['said President Omar Haddad on', ['Omar Haddad', 'person', 'title-before-name']],
    [
      'دخلت هيئة الموانئ الوطنية الأزمة',
      ['هيئة الموانئ الوطنية الأزمة', 'organization', 'body-word'],
    ],
    ['صورة (أ.ف.ب)', ['أ.ف.ب', 'organization', 'agency-credit']],
    ['وقع في 14 كانون الثاني (يناير) 2026', ['14 كانون الثاني (يناير) 2026', 'date', 'date']],
    ['كلفته ٣٤٠ مليون دولار', ['٣٤٠ مليون دولار', 'money', 'money']],
    ['cost $410 million', ['$410 million', 'money', 'money']],
    ['بنسبة 78 في المئة', ['78 في المئة', 'percent', 'percent']],
    ['بطول 60 متراً', ['60 متراً', 'quantity', 'quantity']],
    ['أصيب سبعة عمال', ['سبعة', 'cardinal', 'number']],
    ['غرقت قبالة جزيرة أم الرخم أمس', ['جزيرة أم الرخم', 'location', 'place-word']],
    ['أعلنت مملكة الواحة موقفها', ['مملكة الواحة', 'gpe', 'place-word']],
    ['وصل إلى مدينة حلب مساء', ['مدينة حلب', 'gpe', 'place-word']],
    ['لاستثمار حقل «المرجان» البحري', ['حقل «المرجان» البحري', 'location', 'place-word']],
    ['غرقت العبّارة «نسيم البحر»', ['نسيم البحر', 'product', 'in-quotation-marks']],
    ['تحدثت أم خالد عن', ['أم خالد', 'person', 'made-as-a-name']],
    ['وقال غسان بن حمدان العتيبي', ['غسان بن حمدان العتيبي', 'person', 'made-as-a-name']],
    ['ورأت رانيا الصباغ أن', ['رانيا الصباغ', 'person', 'made-as-a-name']],
    ['نُقلوا إلى مستشفى الملك فيصل العام', ['مستشفى الملك فيصل العام', 'facility', 'body-word']],
    [
      'أبلغت وزارة النفط والثروة المعدنية',
      ['وزارة النفط والثروة المعدنية', 'organization', 'body-word'],
    ],
    ['The union’s president, Adel Shaheen, said', ['Adel Shaheen', 'person', 'made-as-a-name']],
    [
      'by the National Ports Authority on',
      ['National Ports Authority', 'organization', 'made-as-a-name'],
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toContainEqual(expected);
  });

  it.each([
    'الوزير يتعهد إصلاح الجزء المتضرر',
    'إن الوزير أبلغ مجلس الوزراء أن',
    'الملك لتفقد الجرحى',
    'في مدينة صناعية جديدة',
    'أكد محمد السابق',
    'Meanwhile The Thing said',
  ])('finds no person and no place in «%s»', (text) => {
    const names = found(text).filter(([, type]) => type === 'person' || type === 'gpe');
    expect(names).toEqual([]);
  });

  it('finds again what is named in full, by the parts that news goes on with', () => {
    const text =
      'قال الدكتور نذير الهاشمي، من جمهورية السواحل، إن السفينة «نسيم البحر» غرقت.\nوأكد الهاشمي أن السواحل تحقق في غرق نسيم البحر.';
    const [first, second] = [text.indexOf('\n'), text.length];
    const again = suggestMentions(
      aProject({ articles: [built(text)], entities: [], codebook: defaultCodebook }),
      defaultCodebook,
      'a',
    ).filter(({ span }) => span.start > first && span.end <= second);
    expect(
      again.map(({ span, name, entityType, reason }) => [
        text.slice(span.start, span.end),
        name,
        entityType,
        reason,
      ]),
    ).toEqual([
      ['الهاشمي', 'نذير الهاشمي', 'person', 'named-in-full'],
      ['السواحل', 'جمهورية السواحل', 'gpe', 'named-in-full'],
      ['نسيم البحر', 'نسيم البحر', 'product', 'named-in-full'],
    ]);
  });

  it.each([
    ['الشراع', 'ليلى عمران', 'وقال لـ«الشراع» إن ليلى عمران سألته'],
    ['Harbour Post', 'Dana Reef', 'told Harbour Post and Dana Reef'],
  ])('finds the outlet %s and the author', (outlet, author, text) => {
    const project = aProject({
      articles: [built(text, { outlet, author })],
      codebook: defaultCodebook,
    });
    const names = suggestMentions(project, defaultCodebook, 'a').map(({ name }) => name);
    expect(names).toEqual([outlet, author]);
  });

  it('reads the lines of authors and places', () => {
    const text = 'عنوان\nرأس الشرق: مها الطحّان\nدلوان (رشق) – أعلن الوزير\n';
    const zones = zonesOfLines(text).map((zone, n) => ({
      ...zone,
      kind: n === 1 ? ('byline' as const) : zone.kind,
    }));
    const project = aProject({ articles: [anArticle({ id: 'a', text, zones })] });
    const names = suggestMentions(project, defaultCodebook, 'a');
    expect(names.map(({ name, entityType }) => [name, entityType])).toEqual([
      ['رأس الشرق', 'gpe'],
      ['مها الطحّان', 'person'],
      ['دلوان', 'gpe'],
      ['رشق', 'organization'],
    ]);
  });

  it('shows a name in a longer name apart', () => {
    const hits = found('في جامعة دمشق', 0);
    expect(hits).toContainEqual(['دمشق', 'gpe', 'inside-longer-name']);
  });

  it.each(['draft', 'rejected'] as const)('does not offer a span with a %s mention', (status) => {
    const article = built('زار سامر الحلبي المدينة');
    const mention = aMention({
      entityId: 'halabi',
      anchor: anchorOn(article, 'سامر الحلبي'),
      status,
    });
    const project = aProject({
      articles: [article],
      entities: [entity],
      mentions: [mention],
      codebook: defaultCodebook,
    });
    expect(suggestMentions(project, defaultCodebook, 'a')).toEqual([]);
  });

  it('looks at kept zones only, and offers no hidden type', () => {
    const text = 'عنوان\nزار بيروت\n';
    const zones = zonesOfLines(text).map((zone) => ({ ...zone, kept: zone.kind === 'headline' }));
    const folded = aProject({ articles: [anArticle({ id: 'a', text, zones })] });
    expect(suggestMentions(folded, defaultCodebook, 'a')).toEqual([]);
    const hidden = {
      ...defaultCodebook,
      entityTypes: defaultCodebook.entityTypes.map((type) => ({ ...type, hidden: true })),
    };
    const shown = aProject({ articles: [anArticle({ id: 'a', text })] });
    expect(suggestMentions(shown, hidden, 'a')).toEqual([]);
  });
});
