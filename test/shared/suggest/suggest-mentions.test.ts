import { describe, expect, it } from 'vitest';
import { defaultCodebook } from '../../../shared/model/default-codebook.ts';
import { suggestMentions } from '../../../shared/suggest/suggest-mentions.ts';
import { aMention, anArticle, anchorOn, anEntity, aProject, zonesOfLines } from '../../builders.ts';

const entity = anEntity({ id: 'halabi', type: 'person', name: 'سامر الحلبي' });
const built = (text: string) => anArticle({ id: 'a', text: `${text}\n` });
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
  ])('%s', (text, expected) => {
    expect(found(text)).toContainEqual(expected);
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
