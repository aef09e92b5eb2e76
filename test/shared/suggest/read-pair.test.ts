import { describe, expect, it } from 'vitest';
import { defaultCodebook } from '../../../shared/model/default-codebook.ts';
import { readPair } from '../../../shared/suggest/read-pair.ts';
import { aClaim, aProject, anArticle, anchorOn } from '../../builders.ts';

const built = anArticle({
  id: 'a',
  text: [
    'مقتل تسعة عمال في حريق المصنع',
    'قالت الشركة إن سبعة عمال قتلوا في حريق المصنع. ونفت البلدية وجود مواد خطرة في المخازن.',
    '',
  ].join('\n'),
});
const claim = (id: string, words: string, cue = 'assertion') =>
  aClaim({
    id,
    content: anchorOn(built, words),
    cue: { anchor: null, class: cue, polarity: cue === 'denial' ? 'negative' : 'positive' },
  });
const project = aProject({
  articles: [built],
  claims: [
    claim('headline', 'مقتل تسعة عمال في حريق المصنع'),
    claim('seven', 'سبعة عمال قتلوا في حريق المصنع'),
    claim('denied', 'وجود مواد خطرة في المخازن', 'denial'),
  ],
});

describe('readPair', () => {
  it('reads what two claims have against each other', () => {
    const reading = readPair(project, defaultCodebook, 'headline', 'seven');
    expect(reading).toMatchObject({ relation: 'contradicts', strictness: 'contradiction' });
    expect(reading?.types).toEqual(expect.arrayContaining(['numeric', 'headline-body']));
  });

  it('needs no words in common, since the analyst has put the two together', () => {
    expect(readPair(project, defaultCodebook, 'seven', 'denied')).toMatchObject({
      claimA: 'denied',
      claimB: 'seven',
      types: ['negation'],
    });
  });

  it('says nothing of a claim that is gone', () => {
    expect(readPair(project, defaultCodebook, 'seven', 'gone')).toBeNull();
  });
});
