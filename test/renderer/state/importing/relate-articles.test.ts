import { describe, expect, it, vi } from 'vitest';
import { createRelater } from '../../../../renderer/state/importing/relate-articles.ts';
import { contentSignature } from '../../../../shared/formats/import/find-duplicates.ts';
import { anArticle, aProject } from '../../../builders.ts';

const story =
  'أعلنت شركة المياه أن خزان التلة يعود إلى الخدمة صباح السبت بعد إصلاح المضخة الكبرى وأن الضخ يبلغ نصف طاقته في اليوم الأول ثم يكتمل خلال أسبوع واحد من ذلك.';
const other =
  'فاز فريق الوادي على ضيفه بهدفين دون رد في مباراة أقيمت مساء الجمعة وشهدها جمهور غفير من سكان المدينة والقرى المحيطة بها.';
const sign = vi.fn(async (texts: readonly string[]) => texts.map(contentSignature));

describe('createRelater', () => {
  it('finds the same story in another paper and names the earlier article', async () => {
    const project = aProject({
      articles: [
        anArticle({ id: 'one', text: story }),
        anArticle({ id: 'two', text: other }),
        anArticle({ id: 'three', text: `${story}\nوقال متحدث إن الفرق تعمل ليلًا.` }),
      ],
    });
    const relate = createRelater(sign);
    const found = await relate(() => project, ['three']);
    expect(found).toMatchObject([{ articleId: 'three', relatedId: 'one' }]);
    expect(found[0]?.share).toBeGreaterThan(0.6);
    // Of two that come together, the later one points at the earlier.
    const both = await relate(() => project, ['one', 'three']);
    expect(both.map(({ articleId }) => articleId)).toEqual(['three']);
    expect(sign.mock.calls.flatMap(([texts]) => texts)).toHaveLength(3);
  });

  it('leaves the trash and folded parts out, and lives without signatures', async () => {
    const built = anArticle({ id: 'one', text: story });
    const trashed = { ...built, article: { ...built.article, trashedAt: '2026-01-01T00:00:00Z' } };
    const again = anArticle({ id: 'two', text: `${story} نعم` });
    const inTrash = aProject({ articles: [trashed, again] });
    expect(await createRelater(sign)(() => inTrash, ['two'])).toEqual([]);
    const folded = {
      ...built,
      article: { ...built.article, zones: built.article.zones.map((z) => ({ ...z, kept: false })) },
    };
    const withFolded = aProject({ articles: [folded, again] });
    expect(await createRelater(sign)(() => withFolded, ['two'])).toEqual([]);
    const plain = aProject({ articles: [built, again] });
    expect(await createRelater(async () => null)(() => plain, ['two'])).toEqual([]);
  });
});
