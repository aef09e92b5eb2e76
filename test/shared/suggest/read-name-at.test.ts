import { describe, expect, it } from 'vitest';
import { defaultCodebook } from '../../../shared/model/default-codebook.ts';
import { readNameAt } from '../../../shared/suggest/read-name-at.ts';
import { aMention, aProject, anArticle, anEntity, anchorOn } from '../../builders.ts';

const built = anArticle({
  id: 'a',
  text: [
    'عنوان',
    'قالت وزارة النقل البحري إن الميناء مفتوح. وقالت الوزيرة سلمى النجار، أمس، إن العمل مستمر.',
    'ونفى كمال الراوي ذلك. وأكدت بغداد الخبر. وأفاد المكتب الإعلامي بخلافه.',
    '',
  ].join('\n'),
});
const text = built.text.text;
type Parts = Parameters<typeof aProject>[0];
const read = (words: string, parts: Parts = {}) => {
  const start = text.indexOf(words);
  const span = { start, end: start + words.length };
  const found = readNameAt(aProject({ articles: [built], ...parts }), defaultCodebook, 'a', span);
  return { ...found, words: text.slice(found.span.start, found.span.end) };
};

describe('readNameAt', () => {
  it('tells bodies, people and places apart', () => {
    expect(read('وزارة النقل البحري')).toMatchObject({ type: 'organization', entityId: null });
    expect(read('الوزيرة سلمى النجار')).toMatchObject({ type: 'person', words: 'سلمى النجار' });
    expect(read('بغداد')).toMatchObject({ type: 'gpe' });
    expect(read('كمال الراوي')).toMatchObject({ name: 'كمال الراوي', words: 'كمال الراوي' });
    expect(read('المكتب الإعلامي')).toMatchObject({ type: 'organization' });
  });

  it('takes the entity that is marked there, and one that is called so', () => {
    const kamal = anEntity({ id: 'kamal', name: 'كمال الراوي', type: 'person' });
    const marked = aMention({ entityId: 'kamal', anchor: anchorOn(built, 'كمال الراوي') });
    expect(read('كمال الراوي', { entities: [kamal], mentions: [marked] })).toMatchObject({
      entityId: 'kamal',
      isMarked: true,
    });
    expect(read('كمال الراوي', { entities: [kamal] })).toMatchObject({
      entityId: 'kamal',
      isMarked: false,
    });
  });
});
