import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../shared/search/parse-query.ts';
import { createTextIndex } from '../../../shared/search/text-index.ts';
import type { SearchOptions } from '../../../shared/search/text-index.ts';

const port =
  'قال الوزير سامر الحلبي إن المرفأ أُغلق. وللمرفأ أربعة أرصفة، وبغداد بعيدة.\nThe minister’s aide said COVID-19 closed it.';

function found(texts: Record<string, string>, query: string, options?: SearchOptions) {
  const index = createTextIndex();
  for (const [id, text] of Object.entries(texts)) index.add(id, text);
  const result = index.search(parseQuery(query), options);
  return result.texts.map(({ id, spans }) => [
    id,
    ...spans.map(({ start, end }) => texts[id]?.slice(start, end)),
  ]);
}
const words = (query: string, text = port): unknown[] =>
  found({ a: text }, query)[0]?.slice(1) ?? [];

describe('text index', () => {
  it('71: finds a word through prefixes, hamza, harakat and article, and gives its exact characters', () => {
    expect(words('مرفا')).toEqual(['المرفأ', 'لمرفأ']);
    expect(words('المرفأ')).toEqual(['المرفأ', 'لمرفأ']);
    expect(words('بغداد')).toEqual(['بغداد']);
    expect(words('اغلق')).toEqual(['أُغلق']);
  });

  it('finds words while they are being typed, whole words and never their middle', () => {
    expect(words('حلب')).toEqual(['الحلبي']);
    expect(words('لبي')).toEqual([]);
    expect(words('minis')).toEqual(['minister']);
    expect(words('covid')).toEqual(['COVID-19']);
  });

  it('needs a whole word of a single letter', () => {
    expect(words('و')).toEqual([]);
    expect(words('و', 'ألف و باء')).toEqual(['و']);
  });

  it('needs all words and shows those that stand together as one', () => {
    expect(words('سامر الحلبي')).toEqual(['سامر الحلبي']);
    expect(words('سامر أرصفة')).toEqual(['سامر', 'أرصفة']);
    expect(words('سامر قطار')).toEqual([]);
  });

  it('takes quoted words as they stand', () => {
    expect(words('"سامر الحلبي"')).toEqual(['سامر الحلبي']);
    expect(words('«الحلبي سامر»')).toEqual([]);
    expect(words('"مرفأ"')).toEqual([]);
    expect(words('«المرفأ»')).toEqual(['المرفأ', 'لمرفأ']);
    expect(words('"حلب"')).toEqual([]);
    // The phrase may still be open, and does not go over the end of a sentence.
    expect(words('"المرفأ أغلق')).toEqual(['المرفأ أُغلق']);
    expect(words('"أغلق وللمرفأ"')).toEqual([]);
    expect(words('"بغداد بعيدة"')).toEqual(['بغداد بعيدة']);
  });

  it('reads digits of every script as the same', () => {
    expect(words('٦٠', 'طوله 60 متراً')).toEqual(['60']);
  });

  it('puts texts where the words stand together first', () => {
    const texts = { far: 'سامر ثم جاء بعده الحلبي ومعه سامر', near: 'سامر الحلبي' };
    expect(found(texts, 'سامر الحلبي').map(([id]) => id)).toEqual(['near', 'far']);
  });

  it('forgets a text that was taken away and reads a changed one anew', () => {
    const index = createTextIndex();
    index.add('a', 'ميناء');
    index.add('b', 'ميناء قديم');
    index.remove('a');
    index.add('b', 'جسر');
    index.add('c', 'ميناء');
    const ids = (query: string) => index.search(parseQuery(query)).texts.map(({ id }) => id);
    expect(ids('ميناء')).toEqual(['c']);
    expect(ids('قديم')).toEqual([]);
    expect(ids('جسر')).toEqual(['b']);
    expect(index.size()).toBe(2);
  });

  it('counts what is beyond the limit and leaves out what is not accepted', () => {
    const index = createTextIndex();
    index.add('a', 'بيت بيت بيت');
    index.add('b', 'بيت بيت');
    const limited = index.search(parseQuery('بيت'), { limit: 4 });
    expect(limited.total).toBe(5);
    expect(limited.texts.map(({ spans, total }) => [spans.length, total])).toEqual([
      [3, 3],
      [1, 2],
    ]);
    expect(index.search(parseQuery('بيت'), { accepts: (id) => id === 'b' }).total).toBe(2);
    const later = { acceptsSpan: (_id: string, { start }: { start: number }) => start > 0 };
    expect(index.search(parseQuery('بيت'), later).total).toBe(3);
  });

  it('finds nothing for an empty query or signs alone', () => {
    expect(words('')).toEqual([]);
    expect(words(' … «» ')).toEqual([]);
  });
});
